package org.consentaudit.crawler.frontier;

import edu.uci.ics.crawler4j.frontier.DocIDServer;
import edu.uci.ics.crawler4j.frontier.Frontier;
import edu.uci.ics.crawler4j.frontier.FrontierConfiguration;
import edu.uci.ics.crawler4j.url.AbstractWebURL;
import edu.uci.ics.crawler4j.url.WebURL;
import edu.uci.ics.crawler4j.url.WebURLFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What crawler4j sees of a visit. Its workers take turns from here, one at a time, and nothing
 * enters or leaves through them: errands are added, and done, in the transaction that keeps the
 * evidence. So the calls by which crawler4j would add URLs are refused rather than half obeyed.
 */
public final class VisitFrontier implements Frontier, FrontierConfiguration, DocIDServer {

  private final Lanes lanes;
  private final AtomicLong assigned = new AtomicLong();
  private final AtomicLong processed = new AtomicLong();

  /** The frontier over these lanes. */
  public VisitFrontier(Lanes lanes) {
    this.lanes = lanes;
  }

  /**
   * Blocks until a host may be asked, or nothing is left. Never throws: that would hang a crawl.
   */
  @Override
  public void getNextURLs(int max, List<WebURL> result) {
    lanes
        .next()
        .ifPresent(
            turn -> {
              assigned.incrementAndGet();
              result.add(new TripUrl(turn));
            });
  }

  @Override
  public void setProcessed(WebURL webUrl) {
    processed.incrementAndGet();
  }

  @Override
  public long getQueueLength() {
    return lanes.open();
  }

  @Override
  public long getNumberOfAssignedPages() {
    return assigned.get() - processed.get();
  }

  @Override
  public long getNumberOfProcessedPages() {
    return processed.get();
  }

  @Override
  public long getNumberOfScheduledPages() {
    return lanes.open() + processed.get();
  }

  @Override
  public boolean isFinished() {
    return lanes.isOver();
  }

  @Override
  public void finish() {
    lanes.stop();
  }

  /** Called by crawler4j once for each of its three views of this object. */
  @Override
  public void close() {
    lanes.stop();
  }

  @Override
  public void schedule(WebURL webUrl) {
    throw enteredElsewhere();
  }

  @Override
  public void scheduleAll(List<WebURL> urls) {
    throw enteredElsewhere();
  }

  @Override
  public int getNewDocID(String url) {
    throw enteredElsewhere();
  }

  @Override
  public void addUrlAndDocId(String url, int docId) {
    throw enteredElsewhere();
  }

  @Override
  public int getDocId(String url) {
    return -1;
  }

  @Override
  public boolean isSeenBefore(String url) {
    return false;
  }

  @Override
  public int getDocCount() {
    return Math.toIntExact(Math.min(Integer.MAX_VALUE, getNumberOfScheduledPages()));
  }

  @Override
  public DocIDServer getDocIDServer() {
    return this;
  }

  @Override
  public Frontier getFrontier() {
    return this;
  }

  @Override
  public WebURLFactory getWebURLFactory() {
    return PlainUrl::new;
  }

  private static UnsupportedOperationException enteredElsewhere() {
    return new UnsupportedOperationException("errands are added together with the evidence");
  }

  /** crawler4j's own idea of a URL, for its factory. */
  private static final class PlainUrl extends AbstractWebURL {
    private static final long serialVersionUID = 1L;
  }
}
