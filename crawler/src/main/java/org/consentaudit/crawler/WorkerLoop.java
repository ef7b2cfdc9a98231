package org.consentaudit.crawler;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.CrawlController;
import edu.uci.ics.crawler4j.crawler.WebCrawler;
import edu.uci.ics.crawler4j.fetcher.PageFetchResult;
import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtConfig;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtServer;
import edu.uci.ics.crawler4j.url.WebURL;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.consentaudit.crawler.frontier.Lanes;
import org.consentaudit.crawler.frontier.Lanes.Turn;
import org.consentaudit.crawler.frontier.TripUrl;
import org.consentaudit.crawler.frontier.VisitFrontier;

/**
 * crawler4j's workers over our frontier: they take a turn, hand it to us, and take the next. All
 * threads are daemons: none keeps a process from ending.
 */
final class WorkerLoop {

  private static final long NO_DELAY = 0;

  private final VisitFrontier frontier;
  private final Consumer<Turn> work;
  private final AtomicInteger running = new AtomicInteger();
  private final Controller controller;

  WorkerLoop(Lanes lanes, Path storage, Consumer<Turn> work) throws Exception {
    this.frontier = new VisitFrontier(lanes);
    this.work = work;
    CrawlConfig config = new CrawlConfig();
    config.setCrawlStorageFolder(storage.toString());
    config.setBatchReadSize(1);
    config.setFollowRedirects(false);
    config.setHaltOnError(false);
    config.setThreadMonitoringDelaySeconds(1);
    config.setThreadShutdownDelaySeconds(0);
    config.setCleanupDelaySeconds(0);
    this.controller = new Controller(config, new Fetcher(config), frontier);
  }

  /** Starts the workers; call it on a daemon thread, for they become what it is. */
  void start(int threads) {
    controller.startNonBlocking(Worker::new, threads);
  }

  /**
   * Whether nothing is left to take and every worker has ended; one that starts late does nothing.
   */
  boolean isOver() {
    return frontier.isFinished() && running.get() == 0;
  }

  /** Lets crawler4j's monitor clean up by itself, without new workers. */
  void dismiss() {
    controller.dismiss();
  }

  /** A worker that does all its work in the fetcher and tells when it ends. */
  private final class Worker extends WebCrawler {
    @Override
    public void run() {
      running.incrementAndGet();
      try {
        super.run();
      } finally {
        running.decrementAndGet();
      }
    }

    @Override
    protected void onUnexpectedStatusCode(
        String url, int status, String contentType, String description) {
      // Every turn ends so for crawler4j: what came of it is in the archive.
    }
  }

  /** Takes turns instead of fetching; what it answers makes crawler4j do nothing more. */
  private final class Fetcher extends PageFetcher {
    private static final int NOTHING_MORE_TO_DO = 304;

    Fetcher(CrawlConfig config) throws Exception {
      super(config, new BasicURLNormalizer(), url -> NO_DELAY);
      // Its own client trusts every certificate; nothing may ever go through it.
      connectionMonitorThread.interrupt();
      httpClient.close();
      connectionManager.close();
    }

    @Override
    public PageFetchResult fetchPage(WebURL url) {
      work.accept(((TripUrl) url).turn());
      var result = new PageFetchResult(false);
      result.setStatusCode(NOTHING_MORE_TO_DO);
      result.setFetchedUrl(url.getURL());
      return result;
    }

    @Override
    public synchronized void shutDown() {
      // Closed since its construction.
    }
  }

  /** A controller that can be told that its workers have gone home. */
  private static final class Controller extends CrawlController {
    Controller(CrawlConfig config, Fetcher fetcher, VisitFrontier frontier) throws Exception {
      super(config, new BasicURLNormalizer(), fetcher, robotsNeverAsked(fetcher), frontier);
    }

    void dismiss() {
      shuttingDown = true;
    }
  }

  /** crawler4j wants one; seeds and links, the only things it would judge, never pass it. */
  private static RobotstxtServer robotsNeverAsked(PageFetcher fetcher) {
    var config = new RobotstxtConfig();
    config.setEnabled(false);
    return new RobotstxtServer(config, fetcher, () -> null);
  }
}
