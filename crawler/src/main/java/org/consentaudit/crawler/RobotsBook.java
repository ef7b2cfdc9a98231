package org.consentaudit.crawler;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.RobotsPolicy.Reading;
import org.consentaudit.crawler.fetch.WebAddress;
import org.consentaudit.crawler.frontier.Errand;
import org.consentaudit.crawler.frontier.RobotsAccess;
import org.consentaudit.crawler.frontier.Trip;
import org.consentaudit.crawler.frontier.Visit;
import org.consentaudit.crawler.frontier.VisitStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What each origin's robots.txt lets us fetch in a visit. A trip to an origin whose robots.txt has
 * not been captured waits here until it is.
 */
final class RobotsBook {

  private static final Logger LOG = LoggerFactory.getLogger(RobotsBook.class);
  private static final int READINGS = 1_000;

  /** How long a robots.txt may be used (RFC 9309 section 2.4). */
  private static final Duration LONGEST_USE = Duration.ofHours(24);

  private static final Reading NOTHING =
      new Reading() {
        @Override
        public boolean allows(String productToken, String url) {
          return false;
        }

        @Override
        public OptionalDouble crawlDelay(String productToken) {
          return OptionalDouble.empty();
        }
      };

  private final Archive archive;
  private final VisitStore visits;
  private final Visit visit;
  private final RobotsPolicy policy;
  private final CrawlSettings settings;
  private final Map<String, Known> known = new HashMap<>();
  private final Set<String> lookedFor = new HashSet<>();
  private final Set<String> asked = new HashSet<>();
  private final Map<String, List<Trip>> waiting = new HashMap<>();
  private final Map<Digest, Reading> readings =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, Reading> eldest) {
          return size() > READINGS;
        }
      };

  RobotsBook(
      Archive archive,
      VisitStore visits,
      Visit visit,
      RobotsPolicy policy,
      CrawlSettings settings,
      List<Errand> errands) {
    this.archive = archive;
    this.visits = visits;
    this.visit = visit;
    this.policy = policy;
    this.settings = settings;
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
    Duration delay = remembered ? delay(access) : Duration.ZERO;
    if (!delay.isZero()) {
      return new Say.Later(delay);
    }
    if (access instanceof RobotsAccess.Closed closed) {
      return new Say.Stay(closed.reason());
    }
    boolean allowed = !(access instanceof RobotsAccess.Ruled ruled) || allows(ruled, page);
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

  /** The delay that a robots.txt asks for, within our bounds; zero where it asks for none. */
  Duration delay(RobotsAccess access) {
    if (!(access instanceof RobotsAccess.Ruled ruled)) {
      return Duration.ZERO;
    }
    try {
      double seconds = reading(ruled.digest()).crawlDelay(token()).orElse(0);
      double bounded = Math.min(seconds, settings.politeness().maxDelay().toNanos() / 1e9);
      return bounded > 0 ? Duration.ofNanos((long) (bounded * 1e9)) : Duration.ZERO;
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("the Crawl-delay of content {} could not be read", ruled.digest(), e);
      return settings.politeness().maxDelay();
    }
  }

  private boolean allows(RobotsAccess.Ruled ruled, WebAddress page) {
    try {
      return reading(ruled.digest()).allows(token(), page.url());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("{} is not fetched: its robots.txt could not be read", page.url(), e);
      return false;
    }
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

  private Reading reading(Digest digest) {
    synchronized (readings) {
      Reading here = readings.get(digest);
      if (here != null) {
        return here;
      }
    }
    Reading fresh = archive.contents().bytes(digest).map(policy::read).orElse(NOTHING);
    synchronized (readings) {
      readings.put(digest, fresh);
    }
    return fresh;
  }

  private String token() {
    return settings.userAgent().productToken();
  }
}
