package org.consentaudit.crawler;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.HeldContents.Held;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.fetch.WebAddress;
import org.consentaudit.crawler.frontier.Errand;
import org.consentaudit.crawler.frontier.Lanes;
import org.consentaudit.crawler.frontier.RobotsAccess;
import org.consentaudit.crawler.frontier.RobotsErrands;
import org.consentaudit.crawler.frontier.Trip;
import org.consentaudit.crawler.frontier.Visit;
import org.consentaudit.crawler.frontier.VisitStore;
import org.jdbi.v3.core.Handle;

/**
 * Ends trips: capture, content, "done" and what follows are written in one transaction, so that an
 * interruption at any instant loses no evidence and repeats none. What follows begins once it is
 * written.
 */
final class Ledger {

  private static final int HTTP_OK = 200;

  private final Archive archive;
  private final VisitStore visits;
  private final Visit visit;
  private final CrawlSettings settings;
  private final Clock clock;
  private final Sequel sequel;
  private final RobotsBook book;
  private final RobotsReadings readings;
  private final Burdens burdens;
  private final Lanes lanes;
  private final Tally tally;
  private final RobotsErrands robotsErrands;
  private final LedgerWriter writer;

  Ledger(
      LedgerWriter writer,
      Archive archive,
      VisitStore visits,
      Visit visit,
      CrawlSettings settings,
      Clock clock,
      Sequel sequel,
      RobotsBook book,
      RobotsReadings readings,
      Burdens burdens,
      Lanes lanes,
      Tally tally) {
    this.writer = writer;
    this.archive = archive;
    this.visits = visits;
    this.visit = visit;
    this.settings = settings;
    this.clock = clock;
    this.sequel = sequel;
    this.book = book;
    this.readings = readings;
    this.burdens = burdens;
    this.lanes = lanes;
    this.tally = tally;
    this.robotsErrands = new RobotsErrands(visits.errands(), visit);
  }

  /** Ends a trip with its outcome and, where there was one, the final answer. */
  void end(Trip trip, Outcome arrived, Optional<Received> answer) {
    Sequel.Result result = sequel.of(trip, arrived, answer);
    Outcome outcome = result.outcome();
    Optional<byte[]> bytes =
        answer.filter(a -> Judgement.keepsBytes(outcome, a)).map(Received::body);
    RobotsAccess access =
        Judgement.access(outcome, answer.map(Received::status).orElse(0), bytes.map(Digest::of));
    end(trip, capture(trip, outcome, answer), bytes, access, result.next());
  }

  /**
   * Ends a trip that was answered by a 304: the content that is held stands, and what follows from
   * it follows again.
   */
  void unchanged(Trip trip, Received answer, Held held) {
    Capture capture =
        capture(trip, Readable.NOT_MODIFIED, Optional.of(answer)).withDigest(held.digest());
    boolean home = trip.errand().kind() == ResourceKind.HOME;
    byte[] body = home ? archive.contents().bytes(held.digest()).orElse(new byte[0]) : new byte[0];
    var asHeld = new Received(HTTP_OK, held.headers(), body, Ending.WHOLE);
    List<Sequel.Next> next = sequel.unchanged(trip, asHeld);
    end(trip, capture, Optional.empty(), new RobotsAccess.Ruled(held.digest()), next);
  }

  private void end(
      Trip trip,
      Capture capture,
      Optional<byte[]> bytes,
      RobotsAccess ifRobots,
      List<Sequel.Next> next) {
    Errand errand = trip.errand();
    Optional<RobotsAccess> access =
        Optional.of(ifRobots).filter(a -> errand.kind() == ResourceKind.ROBOTS);
    // Before the turn ends: the very next request keeps the delay that was asked for.
    access.ifPresent(a -> slowDown(errand, a, bytes));
    writer.add(new Entry(trip, capture, bytes, access, next));
  }

  /** The end of a trip. */
  private final class Entry implements LedgerWriter.Entry {
    private final Trip trip;
    private final Capture capture;
    private final Optional<byte[]> bytes;
    private final Optional<RobotsAccess> access;
    private final List<Sequel.Next> next;
    private final List<Errand> found = new ArrayList<>();

    Entry(
        Trip trip,
        Capture capture,
        Optional<byte[]> bytes,
        Optional<RobotsAccess> access,
        List<Sequel.Next> next) {
      this.trip = trip;
      this.capture = capture;
      this.bytes = bytes;
      this.access = access;
      this.next = next;
    }

    @Override
    public String url() {
      return capture.url();
    }

    @Override
    public long size() {
      return bytes.map(b -> b.length).orElse(0);
    }

    @Override
    public void write(Handle handle) {
      Errand errand = trip.errand();
      archive.captures().append(handle, capture, bytes);
      visits.errands().done(handle, errand, capture.outcome());
      burdens.note(handle, trip.at().hostName());
      access.ifPresent(a -> visits.errands().allow(handle, visit, errand.address().origin(), a));
      for (Sequel.Next page : next) {
        visits
            .errands()
            .add(handle, visit, errand.host(), page.kind(), page.address(), errand.seed())
            .ifPresent(found::add);
      }
    }

    @Override
    public void written() {
      access.ifPresent(a -> spread(trip, a));
      found.forEach(fresh -> lanes.begin(new Trip(fresh)));
      tally.done(trip.errand(), found);
      lanes.end();
    }
  }

  /** Sends for the robots.txt of an origin that a redirect or a link leads to, or sends again. */
  void sendForRobots(WebAddress page) {
    writer.add(new Sending(page.robots()));
  }

  private final class Sending implements LedgerWriter.Entry {
    private final WebAddress robots;
    private Optional<Errand> sent = Optional.empty();

    Sending(WebAddress robots) {
      this.robots = robots;
    }

    @Override
    public String url() {
      return robots.url();
    }

    @Override
    public void write(Handle handle) {
      sent = robotsErrands.send(handle, robots);
    }

    @Override
    public void written() {
      sent.ifPresent(tally::found);
      sent.ifPresent(errand -> lanes.begin(new Trip(errand)));
    }
  }

  /** Notes a request to a host whose answer sends the trip on. */
  void sentOn(WebAddress asked) {
    writer.add(new SentOn(asked));
  }

  private final class SentOn implements LedgerWriter.Entry {
    private final WebAddress asked;

    SentOn(WebAddress asked) {
      this.asked = asked;
    }

    @Override
    public String url() {
      return asked.url();
    }

    @Override
    public void write(Handle handle) {
      burdens.note(handle, asked.hostName());
    }
  }

  private void slowDown(Errand errand, RobotsAccess access, Optional<byte[]> bytes) {
    if (access instanceof RobotsAccess.Ruled ruled) {
      bytes.ifPresent(robotsTxt -> readings.read(ruled.digest(), robotsTxt));
    }
    lanes.slowDown(errand.address().hostName(), readings.delay(access));
  }

  private void spread(Trip trip, RobotsAccess access) {
    String origin = trip.errand().address().origin();
    book.learn(origin, access, trip.departed(clock.instant())).forEach(lanes::goOn);
  }

  private Capture capture(Trip trip, Outcome outcome, Optional<Received> answer) {
    Errand errand = trip.errand();
    Optional<String> finalUrl =
        Optional.of(trip.at().url())
            .filter(url -> !trip.hops().isEmpty() && url.length() <= Capture.MAX_URL);
    return new Capture(
        errand.host(),
        errand.address().url(),
        errand.kind(),
        trip.departed(clock.instant()),
        Source.CRAWL,
        outcome,
        answer.map(a -> OptionalInt.of(a.status())).orElse(OptionalInt.empty()),
        answer.map(Received::headers).orElse(List.of()),
        trip.hops(),
        Optional.empty(),
        settings.userAgent().header(),
        settings.vantage(),
        finalUrl);
  }
}
