package org.consentaudit.crawler;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.archive.Host;
import org.consentaudit.crawler.frontier.Errand;
import org.consentaudit.crawler.frontier.Visit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts how far a visit has come and tells the listener. */
final class Tally {

  private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

  private final CrawlListener listener;
  private final long hosts;
  private final long begun = System.nanoTime();
  private final Map<Host, Integer> open = new HashMap<>();
  private long urlsDone;
  private long urlsKnown;
  private long urlsThisRun;

  Tally(CrawlListener listener, long hosts, long urlsDone, List<Errand> waiting) {
    this.listener = listener;
    this.hosts = hosts;
    this.urlsDone = urlsDone;
    this.urlsKnown = urlsDone;
    waiting.forEach(this::found);
  }

  synchronized void start(Visit visit) {
    tell(() -> listener.started(visit.started(), visit.resumed(), progress()));
  }

  synchronized void done(Errand errand, List<Errand> next) {
    next.forEach(this::found);
    urlsDone++;
    urlsThisRun++;
    if (errand.seed()) {
      open.computeIfPresent(errand.host(), (host, count) -> count == 1 ? null : count - 1);
    }
    tell(() -> listener.progressed(progress()));
  }

  synchronized void found(Errand errand) {
    urlsKnown++;
    if (errand.seed()) {
      open.merge(errand.host(), 1, Integer::sum);
    }
  }

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private CrawlProgress progress() {
    return new CrawlProgress(
        hosts - open.size(), hosts, urlsDone, urlsKnown, urlsThisRun, elapsed());
  }

  private static void tell(Runnable news) {
    try {
      news.run();
    } catch (RuntimeException e) {
      LOG.warn("the listener of a crawl failed", e);
    }
  }
}
