package org.consentaudit.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.fetch.WebAddress;
import org.consentaudit.crawler.frontier.Errand;
import org.consentaudit.crawler.frontier.RobotsAccess;
import org.consentaudit.crawler.frontier.Trip;
import org.consentaudit.crawler.frontier.Visit;
import org.consentaudit.crawler.frontier.VisitStore;

/**
 * What each origin's robots.txt lets us fetch in a visit. A trip to an origin whose robots.txt has
 * not been captured waits here until it is.
 */
final class RobotsBook {

  /** How long a robots.txt may be used (RFC 9309 section 2.4). */
  private static final Duration LONGEST_USE = Duration.ofHours(24);

  private final Archive archive;
  private final VisitStore visits;
  private final Visit visit;
  private final RobotsReadings readings;
  private final Map<String, Known> known = new HashMap<>();
  private final Set<String> lookedFor = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, List<Trip>> waiting = new HashMap<>();

  RobotsBook(
      Archive archive,
      VisitStore visits,
      Visit visit,
      RobotsReadings readings,
      List<Errand> errands) {
    this.archive = archive;
    this.visits = visits;
    this.visit = visit;
    this.readings = readings;
    errands.stream()
        .filter(errand -> errand.kind() == ResourceKind.ROBOTS)
        .forEach(errand -> asked.add(errand.address().origin()));
  }

  private record Known(RobotsAccess access, Instant asOf) {
    boolean isStale(Instant now) {
      return asOf.plus(LONGEST_USE).isBefore(now);
    }
  }

  /** What the book says to a trip. */
  sealed interface Say permits Say.Go, Say.Stay, Say.Wait, Say.Later {
    /** The page may be fetched. */
    record Go() implements Say {}

    /** It may not, for this reason. */
    record Stay(String reason) implements Say {}

    /**
     * The trip is kept until the origin's robots.txt is captured.
     *
     * @param unasked whether nobody has been sent for it yet
     */
    record Wait(boolean unasked) implements Say {}

    /** It may ask again after this delay, which an earlier run had learnt. */
    record Later(Duration delay) implements Say {}
  }

  Say ask(Trip trip, Instant now) {
    WebAddress page = trip.at();
    RobotsAccess access;
    boolean remembered;
    synchronized (this) {
      remembered = visit.resumed() && lookedFor.add(page.origin()) && remember(page);
      Optional<RobotsAccess> found = inUse(page.origin(), now);
      if (found.isEmpty()) {
        waiting.computeIfAbsent(page.origin(), o -> new ArrayList<>()).add(trip);
        return new Say.Wait(asked.add(page.origin()));
      }
      access = found.get();
    }
    Duration delay = remembered ? readings.delay(access) : Duration.ZERO;
    if (!delay.isZero()) {
      return new Say.Later(delay);
    }
    if (access instanceof RobotsAccess.Closed closed) {
      return new Say.Stay(closed.reason());
    }
    boolean allowed = !(access instanceof RobotsAccess.Ruled ruled) || readings.allow(ruled, page);
    return allowed ? new Say.Go() : new Say.Stay("robots");
  }

  /**
   * Notes what was captured; answers the trips that waited for it.
   *
   * @param asOf when it was asked for
   */
  synchronized List<Trip> learn(String origin, RobotsAccess access, Instant asOf) {
    known.put(origin, new Known(access, asOf));
    return Optional.ofNullable(waiting.remove(origin)).orElse(List.of());
  }

  /** What an origin's robots.txt says; none where it is not known, or has been for too long. */
  private Optional<RobotsAccess> inUse(String origin, Instant now) {
    Known here = known.get(origin);
    if (here != null && here.isStale(now)) {
      known.remove(origin);
      asked.remove(origin);
      return Optional.empty();
    }
    return Optional.ofNullable(here).map(Known::access);
  }

  /** Looks for what an earlier run of the visit has learnt of a page's origin. */
  private boolean remember(WebAddress page) {
    if (known.containsKey(page.origin())) {
      return false;
    }
    Optional<RobotsAccess> kept = visits.errands().access(visit, page.origin());
    kept.ifPresent(access -> known.put(page.origin(), new Known(access, captured(page.robots()))));
    return kept.isPresent();
  }

  private Instant captured(WebAddress robots) {
    return archive.captures().of(robots.host(), ResourceKind.ROBOTS).stream()
        .filter(capture -> capture.url().equals(robots.url()))
        .filter(capture -> capture.source().equals(Source.CRAWL))
        .map(CaptureEntry::captured)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }
}
