package org.consentaudit.crawler;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.RobotsPolicy.Reading;
import org.consentaudit.crawler.fetch.WebAddress;
import org.consentaudit.crawler.frontier.RobotsAccess;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the robots.txt files that are held say to us; those that were read lately are kept read. */
final class RobotsReadings {

  private static final Logger LOG = LoggerFactory.getLogger(RobotsReadings.class);

  /** In bytes of files: what is read of them takes some four times as much. */
  private static final long MOST_KEPT = 16 << 20;

  /** What a reading takes at least, however short its file. */
  private static final int LEAST = 1_000;

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
  private final RobotsPolicy policy;
  private final CrawlSettings settings;
  private final Map<Digest, Kept> readings = new LinkedHashMap<>(16, 0.75f, true);
  private long kept;

  private record Kept(Reading reading, int size) {}

  RobotsReadings(Archive archive, RobotsPolicy policy, CrawlSettings settings) {
    this.archive = archive;
    this.policy = policy;
    this.settings = settings;
  }

  /** Reads a file that is on its way into the archive; one that cannot be read says nothing. */
  void read(Digest digest, byte[] robotsTxt) {
    try {
      keep(digest, policy.read(robotsTxt), robotsTxt.length);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("the robots.txt of content {} could not be read", digest, e);
      keep(digest, NOTHING, 0);
    }
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

  /** Whether its rules let us fetch a page; not where they could not be read. */
  boolean allow(RobotsAccess.Ruled ruled, WebAddress page) {
    try {
      return reading(ruled.digest()).allows(token(), page.url());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("{} is not fetched: its robots.txt could not be read", page.url(), e);
      return false;
    }
  }

  private Reading reading(Digest digest) {
    synchronized (readings) {
      Kept here = readings.get(digest);
      if (here != null) {
        return here.reading();
      }
    }
    Optional<byte[]> held = archive.contents().bytes(digest);
    Reading fresh = held.map(policy::read).orElse(NOTHING);
    keep(digest, fresh, held.map(file -> file.length).orElse(0));
    return fresh;
  }

  private void keep(Digest digest, Reading reading, int bytes) {
    synchronized (readings) {
      Kept now = new Kept(reading, Math.max(LEAST, bytes));
      Kept before = readings.put(digest, now);
      kept += now.size() - (before == null ? 0 : before.size());
      var eldest = readings.entrySet().iterator();
      while (kept > MOST_KEPT && readings.size() > 1) {
        kept -= eldest.next().getValue().size();
        eldest.remove();
      }
    }
  }

  private String token() {
    return settings.userAgent().productToken();
  }
}
