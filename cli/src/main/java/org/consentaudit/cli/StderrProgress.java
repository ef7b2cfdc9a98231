package org.consentaudit.cli;

import java.util.Locale;
import java.util.function.Supplier;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.crawler.CrawlListener;
import org.consentaudit.crawler.CrawlProgress;

/**
 * Progress on standard error: a line that is rewritten on a terminal, one every ten seconds
 * elsewhere, with rate and remaining time.
 */
final class StderrProgress implements Progress {

  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long LOG_NANOS = 10_000_000_000L;

  private final boolean terminal = System.console() != null;
  private final long start = System.nanoTime();
  private long last = start;
  private boolean written;

  @Override
  public void at(String what, long done, long total) {
    say(() -> words(what, done, total));
  }

  private String words(String what, long done, long total) {
    double seconds = (System.nanoTime() - start) / 1e9;
    double rate = done / seconds;
    String text = String.format(Locale.ROOT, "%,d", done);
    if (total > 0) {
      text += String.format(Locale.ROOT, " of %,d", total);
    }
    text += String.format(Locale.ROOT, " %s, %.0f a second", what, rate);
    if (total > 0 && rate > 0) {
      text += ", " + duration(Math.round((total - done) / rate)) + " to go";
    }
    return text;
  }

  /** Says how far it has come, when it is time to. */
  synchronized void say(Supplier<String> words) {
    long now = System.nanoTime();
    if (now - last < (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
      return;
    }
    last = now;
    written = true;
    String text = words.get();
    System.err.print(terminal ? "\r\u001b[K" + text : text + System.lineSeparator());
    System.err.flush();
  }

  /** The same of a crawl. */
  CrawlListener ofCrawl() {
    return new CrawlListener() {
      @Override
      public void progressed(CrawlProgress crawl) {
        at(
            "URLs (" + crawl.hostsDone() + " of " + crawl.hosts() + " hosts done)",
            crawl.urlsDone(),
            crawl.urlsKnown());
      }
    };
  }

  /** Ends the line that was being rewritten. */
  synchronized void end() {
    if (written && terminal) {
      System.err.print("\r\u001b[K");
      System.err.flush();
    }
  }

  static String duration(long seconds) {
    return seconds < 90
        ? seconds + " s"
        : seconds < 5400
            ? Math.round(seconds / 60.0) + " min"
            : Math.round(seconds / 3600.0) + " h";
  }
}
