package org.consentaudit.crawler;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Failure;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.HeldContents;
import org.consentaudit.archive.store.HeldContents.Held;
import org.consentaudit.crawler.fetch.Answer;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.fetch.Answer.Silent;
import org.consentaudit.crawler.fetch.Exchange;
import org.consentaudit.crawler.fetch.Validators;
import org.consentaudit.crawler.fetch.WebAddress;
import org.consentaudit.crawler.frontier.AddressSlots;
import org.consentaudit.crawler.frontier.Lanes;
import org.consentaudit.crawler.frontier.Lanes.Turn;
import org.consentaudit.crawler.frontier.Trip;

/** Takes one turn: at most one request of one trip, at one host. */
final class Visitor {

  private static final int MOST_HOPS = 5;
  private static final int NOT_MODIFIED = 304;

  private final CrawlSettings settings;
  private final Clock clock;
  private final Destinations destinations;
  private final Exchange exchange;
  private final Lanes lanes;
  private final AddressSlots slots;
  private final Allowance allowance;
  private final Pace pace;
  private final HeldContents contents;
  private final RobotsBook book;
  private final Ledger ledger;

  Visitor(
      CrawlSettings settings,
      Clock clock,
      Destinations destinations,
      Exchange exchange,
      Lanes lanes,
      AddressSlots slots,
      Allowance allowance,
      HeldContents contents,
      RobotsBook book,
      Ledger ledger) {
    this.settings = settings;
    this.clock = clock;
    this.destinations = destinations;
    this.exchange = exchange;
    this.lanes = lanes;
    this.slots = slots;
    this.allowance = allowance;
    this.pace = new Pace(settings.politeness(), clock, lanes, allowance);
    this.contents = contents;
    this.book = book;
    this.ledger = ledger;
  }

  /** How a turn ended for its lane. */
  private sealed interface Turned {
    /** A request was made: the host's delay begins, or a longer pause. */
    record Asked(Duration pause, long ended) implements Turned {}

    /** None was made. */
    record Idle() implements Turned {}

    /** It waits for a slot at the address and keeps the lane. */
    record Waiting() implements Turned {}
  }

  void take(Turn turn) {
    Turned turned = new Turned.Idle();
    try {
      turned = mayBeAsked(turn.trip()) && permitted(turn.trip()) ? request(turn) : turned;
    } finally {
      if (turned instanceof Turned.Asked asked) {
        lanes.release(turn, asked.pause(), asked.ended());
      } else if (turned instanceof Turned.Idle) {
        lanes.release(turn);
      }
    }
  }

  /** Whether the host may be asked at all, wherever the trip came from; if not, it has ended. */
  private boolean mayBeAsked(Trip trip) {
    Optional<String> obstacle = allowance.obstacle(trip.at().hostName());
    obstacle.ifPresent(why -> ledger.end(trip, Outcome.blockedByUs(why), Optional.empty()));
    return obstacle.isEmpty();
  }

  /** Asks the robots book, for pages; a trip that is not permitted has ended or waits there. */
  private boolean permitted(Trip trip) {
    if (trip.errand().kind() == ResourceKind.ROBOTS) {
      return true;
    }
    WebAddress page = trip.at();
    RobotsBook.Say say = book.ask(trip, clock.instant());
    if (say instanceof RobotsBook.Say.Stay stay) {
      ledger.end(trip, Outcome.blockedByUs(stay.reason()), Optional.empty());
    } else if (say instanceof RobotsBook.Say.Wait wait && wait.unasked()) {
      ledger.sendForRobots(page);
    } else if (say instanceof RobotsBook.Say.Later later) {
      lanes.slowDown(page.hostName(), later.delay());
      lanes.postpone(page.hostName(), later.delay());
      lanes.goOn(trip);
    }
    return say instanceof RobotsBook.Say.Go;
  }

  private Turned request(Turn turn) {
    Trip trip = turn.trip();
    Optional<Outcome> obstacle =
        trip.peers().isEmpty() ? destinations.resolve(trip) : Optional.empty();
    if (obstacle.isPresent()) {
      ledger.end(trip, obstacle.get(), Optional.empty());
      return new Turned.Idle();
    }
    InetSocketAddress peer = trip.peers().getFirst();
    if (!slots.enter(peer.getAddress(), turn)) {
      return new Turned.Waiting();
    }
    trip.departed(clock.instant());
    boolean robots = trip.errand().kind() == ResourceKind.ROBOTS;
    int limit = robots ? settings.limits().robotsBytes() : settings.limits().pageBytes();
    String hostName = trip.at().hostName();
    Optional<Held> held = held(trip);
    Validators validators = held.map(h -> Validators.of(h.headers())).orElse(Validators.NONE);
    Answer answer;
    try {
      answer = exchange.ask(trip.at(), peer, limit, validators);
    } finally {
      slots.leave(peer.getAddress()).ifPresent(lanes::retake);
    }
    long ended = System.nanoTime();
    allowance.charge(hostName, answer);
    Duration pause = pace.after(hostName, answer);
    if (answer instanceof Received received && confirms(received, validators)) {
      ledger.unchanged(trip, received, held.orElseThrow());
    } else if (answer instanceof Received received) {
      arrive(trip, received);
    } else if (answer instanceof Silent silent) {
      silence(trip, silent);
    }
    return new Turned.Asked(pause, ended);
  }

  /** What we hold of the address: not of one that a redirect led to, for that is not recorded. */
  private Optional<Held> held(Trip trip) {
    return trip.hops().isEmpty()
        ? contents.newest(trip.errand().host(), trip.errand().kind(), trip.at().url())
        : Optional.empty();
  }

  private static boolean confirms(Received answer, Validators sent) {
    return answer.status() == NOT_MODIFIED && !sent.isEmpty() && !Judgement.isChallenge(answer);
  }

  private void silence(Trip trip, Silent silent) {
    if (!silent.connected() && trip.peers().size() > 1) {
      trip.peers().removeFirst();
      lanes.goOn(trip);
    } else {
      ledger.end(trip, Outcome.failed(Failure.UNREACHABLE, silent.reason()), Optional.empty());
    }
  }

  private void arrive(Trip trip, Received answer) {
    if (!Judgement.redirects(answer)) {
      ledger.end(trip, Judgement.of(trip.errand().kind(), answer), Optional.of(answer));
      return;
    }
    Optional<WebAddress> next = trip.at().resolve(location(answer));
    if (next.isEmpty()) {
      ledger.end(trip, Outcome.failed(Failure.NOT_EXPECTED, "redirect"), Optional.of(answer));
    } else if (trip.passed(next.get())) {
      ledger.end(trip, Outcome.failed(Failure.REDIRECT_LOOP, ""), Optional.of(answer));
    } else if (trip.hops().size() == MOST_HOPS) {
      ledger.end(trip, Outcome.failed(Failure.TOO_MANY_REDIRECTS, ""), Optional.of(answer));
    } else {
      follow(trip, next.get(), answer);
    }
  }

  private void follow(Trip trip, WebAddress next, Received answer) {
    Duration wait = pace.wait(answer).orElse(Duration.ZERO);
    if (pace.isTooLong(wait)) {
      ledger.end(trip, Outcome.blockedByUs("retry_after"), Optional.of(answer));
      return;
    }
    ledger.sentOn(trip.at());
    trip.follow(answer.status(), next);
    if (!wait.isZero()) {
      lanes.postpone(next.hostName(), wait);
    }
    lanes.goOn(trip);
  }

  /** Fields are octets; addresses in them are UTF-8 where they are not ASCII. */
  private static String location(Received answer) {
    byte[] octets = answer.header("Location").orElse("").getBytes(StandardCharsets.ISO_8859_1);
    return new String(octets, StandardCharsets.UTF_8);
  }
}
