package org.consentaudit.crawler.backfill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * When the archive may be asked again. Between the starts of two requests of a lane lies the lane's
 * interval; after a refusal neither lane goes on before the wait is over, which outlives the
 * process; after each refusal the intervals are twice as long, up to eight times. For one thread.
 */
final class Pace {

  private static final int SLOWEST = 8;
  private static final int MOST_TROUBLES = 10;
  private static final Duration FIRST_TROUBLE = Duration.ofSeconds(15);
  private static final Duration LONGEST_TROUBLE = Duration.ofMinutes(10);

  private static final Duration LEAST_ASKED = Duration.ofMinutes(1);
  private static final Duration LONGEST_ASKED = Duration.ofDays(7);

  /** A part of a wait, after which is looked whether it is over by the clock. */
  private static final Duration STRETCH = Duration.ofMinutes(1);

  private final WaybackSettings settings;
  private final Clock clock;
  private final Rest rest;
  private final BooleanSupplier stopped;
  private final Refusals book;
  private final Map<Lane, Instant> asked = new EnumMap<>(Lane.class);
  private Instant notBefore;
  private int running;
  private int slowness = 1;
  private int troubles;
  private Optional<String> gaveUp = Optional.empty();

  Pace(WaybackSettings settings, Clock clock, Rest rest, BooleanSupplier stopped, Refusals book) {
    this.settings = settings;
    this.clock = clock;
    this.rest = rest;
    this.stopped = stopped;
    this.book = book;
    Instant now = clock.instant();
    // An earlier process may have asked only just now.
    for (Lane lane : Lane.values()) {
      asked.put(lane, now);
    }
    Optional<Refusals.Last> last = book.last();
    this.running = last.map(Refusals.Last::running).orElse(0);
    this.notBefore = last.map(Refusals.Last::until).orElse(now);
  }

  Duration interval(Lane lane) {
    Duration usual = lane == Lane.INDEX ? settings.indexInterval() : settings.replayInterval();
    return usual.multipliedBy(slowness);
  }

  /** How long it takes until a lane may be asked. */
  Duration untilTurn(Lane lane) {
    Instant now = clock.instant();
    Duration own = Duration.between(now, asked.get(lane).plus(interval(lane)));
    Duration pause = Duration.between(now, notBefore);
    Duration longest = own.compareTo(pause) > 0 ? own : pause;
    return longest.isNegative() ? Duration.ZERO : longest;
  }

  /**
   * Waits for a lane's turn, and takes it.
   *
   * @return whether it may be asked now; not so when the run is to stop, or patience is over
   */
  boolean take(Lane lane) throws InterruptedException {
    if (Duration.between(clock.instant(), notBefore).compareTo(settings.refusal().patience()) > 0) {
      gaveUp = Optional.of("wants to be left alone until " + notBefore);
    }
    while (!stopped.getAsBoolean() && gaveUp.isEmpty()) {
      Instant now = clock.instant();
      // A clock that was put back must not make us wait for hours.
      asked.computeIfPresent(lane, (same, when) -> when.isAfter(now) ? now : when);
      Duration wait = untilTurn(lane);
      if (wait.isZero()) {
        asked.put(lane, now);
        return true;
      }
      rest.rest(wait.compareTo(STRETCH) > 0 ? STRETCH : wait);
    }
    return false;
  }

  /** It answered. */
  void answered() {
    troubles = 0;
    if (running > 0) {
      running = 0;
      book.over();
    }
  }

  /** It will not have us now. */
  void refused(String reason, Optional<Duration> asksFor) {
    Duration own = doubled(settings.refusal().first(), running, settings.refusal().longest());
    Duration wait =
        asksFor
            .map(Pace::sensible)
            .filter(asks -> asks.compareTo(own) > 0 || running == 0)
            .orElse(own);
    running++;
    slowness = Math.min(SLOWEST, slowness * 2);
    Instant now = clock.instant();
    notBefore = now.plus(wait);
    book.note(now, reason, notBefore, running);
    book.since()
        .filter(since -> notBefore.isAfter(since.plus(settings.refusal().patience())))
        .ifPresent(since -> gaveUp = Optional.of("refuses us (" + reason + ") since " + since));
  }

  /** A slip of the archive's must neither bring us back at once nor keep us away for good. */
  private static Duration sensible(Duration asks) {
    Duration least = asks.compareTo(LEAST_ASKED) < 0 ? LEAST_ASKED : asks;
    return least.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : least;
  }

  /** It has trouble of its own: both lanes let it be for a while. */
  void troubled(String reason) {
    notBefore = clock.instant().plus(doubled(FIRST_TROUBLE, troubles, LONGEST_TROUBLE));
    troubles++;
    if (troubles == MOST_TROUBLES) {
      gaveUp = Optional.of("failed " + MOST_TROUBLES + " times in a row, last with: " + reason);
    }
  }

  /** When the archive may be asked again after a refusal or a failure. */
  Instant notBefore() {
    return notBefore;
  }

  /** Why there is no use in going on now; the words go after the archive's name. */
  Optional<String> gaveUp() {
    return gaveUp;
  }

  private static Duration doubled(Duration first, int times, Duration most) {
    Duration wait = first;
    for (int i = 0; i < times && wait.compareTo(most) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
