package org.consentaudit.crawler.backfill;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.consentaudit.archive.ResourceKind;

/** One run: one request at a time, by turns of the two lanes, until nothing is left. */
final class Filling {

  /** The index is not asked for more while so many replays wait. */
  private static final int ENOUGH = 500;

  private static final int MOST_TRIES = 3;

  private final WaybackSettings settings;
  private final Clock clock;
  private final ArchiveDoor door;
  private final Pace pace;
  private final FillingLedger ledger;
  private final Work work;
  private final Tally tally;
  private final BooleanSupplier stopped;
  private final WaybackListener listener;

  Filling(
      WaybackSettings settings,
      Clock clock,
      ArchiveDoor door,
      Pace pace,
      FillingLedger ledger,
      Work work,
      Tally tally,
      BooleanSupplier stopped,
      WaybackListener listener) {
    this.settings = settings;
    this.clock = clock;
    this.door = door;
    this.pace = pace;
    this.ledger = ledger;
    this.work = work;
    this.tally = tally;
    this.stopped = stopped;
    this.listener = listener;
  }

  /** Works until nothing is left, it is stopped, or the archive will not have us. */
  void work() throws InterruptedException {
    boolean going = true;
    while (going && !work.isDone() && !stopped.getAsBoolean()) {
      if (!work.replays().isEmpty() && ledger.settledWithoutAsking(work.replays().getFirst())) {
        work.replays().removeFirst();
      } else {
        going = ask();
      }
      listener.progressed(tally.progress(work.spans().size(), work.replays().size(), pace));
    }
  }

  private boolean ask() throws InterruptedException {
    Lane lane = lane();
    if (!pace.take(lane)) {
      return false;
    }
    if (lane == Lane.INDEX) {
      askIndex(work.spans().removeFirst());
    } else {
      replay(work.replays().removeFirst());
    }
    return true;
  }

  private Lane lane() {
    if (work.replays().isEmpty()) {
      return Lane.INDEX;
    }
    boolean index =
        !work.spans().isEmpty()
            && work.replays().size() < ENOUGH
            && pace.untilTurn(Lane.INDEX).compareTo(pace.untilTurn(Lane.REPLAY)) <= 0;
    return index ? Lane.INDEX : Lane.REPLAY;
  }

  private void askIndex(Asked asked) {
    tally.asked();
    Indexed indexed =
        settings
            .index(asked.question().query(asked.span(), settings.indexRows()))
            .map(address -> door.ask(address, Indexed.MOST_BYTES))
            .map(answer -> Indexed.of(answer, clock.instant()))
            .orElseGet(() -> new Indexed.Failed("address", false));
    if (indexed instanceof Indexed.Answered answered) {
      pace.answered();
      ledger.indexed(asked, answered.page());
    } else if (indexed instanceof Indexed.Excluded) {
      pace.answered();
      ledger.excluded(asked);
    } else if (indexed instanceof Indexed.Refused refused) {
      pace.refused(refused.reason(), refused.asksFor());
      work.spans().addFirst(asked);
      listener.waits(refused.reason(), pace.notBefore());
    } else if (indexed instanceof Indexed.Failed failed) {
      trouble(failed.reason(), failed.down());
      if (asked.tries() + 1 < MOST_TRIES) {
        work.spans().addLast(asked.again());
      } else {
        tally.unanswered();
      }
    }
  }

  private void replay(ToReplay waiting) {
    ResourceKind kind = waiting.question().kind();
    int limit =
        kind == ResourceKind.ROBOTS
            ? settings.limits().robotsBytes()
            : settings.limits().pageBytes();
    long begun = System.nanoTime();
    Replayed replayed =
        settings
            .replay(waiting.row().stamp(), waiting.row().original())
            .map(address -> door.ask(address, limit))
            .map(answer -> ReplayReading.of(waiting.row(), answer, limit, clock.instant()))
            .orElseGet(() -> new Replayed.Undelivered("address", true, false));
    tally.replayed(Duration.ofNanos(System.nanoTime() - begun));
    if (replayed instanceof Replayed.Delivered delivered) {
      pace.answered();
      ledger.delivered(waiting, delivered);
    } else if (replayed instanceof Replayed.Refused refused) {
      pace.refused(refused.reason(), refused.asksFor());
      work.replays().addFirst(waiting);
      listener.waits(refused.reason(), pace.notBefore());
    } else if (replayed instanceof Replayed.Undelivered undelivered) {
      trouble(undelivered.reason(), undelivered.down());
      if (undelivered.lasting() || waiting.tries() + 1 == MOST_TRIES) {
        ledger.undelivered(waiting, undelivered.reason(), undelivered.lasting());
      } else {
        work.replays().addLast(waiting.again());
      }
    }
  }

  private void trouble(String reason, boolean down) {
    if (down) {
      pace.troubled(reason);
      listener.waits(reason, pace.notBefore());
    } else {
      pace.answered();
    }
  }
}
