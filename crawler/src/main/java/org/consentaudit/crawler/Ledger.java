package org.consentaudit.crawler;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.fetch.WebAddress;
import org.consentaudit.crawler.frontier.Errand;
import org.consentaudit.crawler.frontier.Lanes;
import org.consentaudit.crawler.frontier.RobotsAccess;
import org.consentaudit.crawler.frontier.Trip;
import org.consentaudit.crawler.frontier.Visit;
import org.consentaudit.crawler.frontier.VisitStore;
import org.jdbi.v3.core.Handle;

/**
 * Ends trips: capture, content, "done" and what follows are one transaction, so that an
 * interruption at any instant loses no evidence and repeats none.
 */
final class Ledger {

  private final Archive archive;
  private final VisitStore visits;
  private final Visit visit;
  private final CrawlSettings settings;
  private final Clock clock;
  private final Sequel sequel;
  private final RobotsBook book;
  private final Lanes lanes;
  private final Tally tally;

  Ledger(
      Archive archive,
      VisitStore visits,
      Visit visit,
      CrawlSettings settings,
      Clock clock,
      Sequel sequel,
      RobotsBook book,
      Lanes lanes,
      Tally tally) {
    this.archive = archive;
    this.visits = visits;
    this.visit = visit;
    this.settings = settings;
    this.clock = clock;
    this.sequel = sequel;
    this.book = book;
    this.lanes = lanes;
    this.tally = tally;
  }

  /** Ends a trip with its outcome and, where there was one, the final answer. */
  void end(Trip trip, Outcome arrived, Optional<Received> answer) {
    Errand errand = trip.errand();
    Outcome outcome = sequel.judged(trip, arrived, answer);
    Optional<byte[]> bytes =
        answer.filter(a -> Judgement.keepsBytes(outcome, a)).map(Received::body);
    Optional<RobotsAccess> access =
        errand.kind() == ResourceKind.ROBOTS
            ? Optional.of(access(outcome, answer, bytes))
            : Optional.empty();
    List<Sequel.Next> next = sequel.after(trip, outcome, answer);
    List<Errand> found = new ArrayList<>();
    write(
        handle -> {
          archive.captures().append(handle, capture(trip, outcome, answer), bytes);
          visits.errands().done(handle, errand, outcome);
          access.ifPresent(
              a -> visits.errands().allow(handle, visit, errand.address().origin(), a));
          for (Sequel.Next page : next) {
            visits
                .errands()
                .add(handle, visit, errand.host(), page.kind(), page.address(), errand.seed())
                .ifPresent(found::add);
          }
        });
    access.ifPresent(a -> spread(errand.address(), a));
    found.forEach(fresh -> lanes.begin(new Trip(fresh)));
    tally.done(errand, found);
    lanes.end();
  }

  /** Sends for the robots.txt of an origin that a redirect or a link leads to. */
  void sendForRobots(WebAddress page) {
    WebAddress robots = page.robots();
    List<Errand> found = new ArrayList<>();
    write(
        handle ->
            visits
                .errands()
                .add(handle, visit, robots.host(), ResourceKind.ROBOTS, robots, false)
                .ifPresent(found::add));
    found.forEach(tally::found);
    found.forEach(errand -> lanes.begin(new Trip(errand)));
  }

  private void spread(WebAddress robots, RobotsAccess access) {
    lanes.slowDown(robots.hostName(), book.delay(access));
    book.learn(robots.origin(), access).forEach(lanes::goOn);
  }

  private static RobotsAccess access(
      Outcome outcome, Optional<Received> answer, Optional<byte[]> bytes) {
    return Judgement.access(outcome, answer.map(Received::status).orElse(0), bytes.map(Digest::of));
  }

  private Capture capture(Trip trip, Outcome outcome, Optional<Received> answer) {
    Errand errand = trip.errand();
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
        settings.vantage());
  }

  private interface Change {
    void apply(Handle handle);
  }

  private void write(Change change) {
    archive.database().<RuntimeException>write(change::apply);
  }
}
