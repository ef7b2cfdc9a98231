package org.consentaudit.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.Invocation;
import org.consentaudit.crawler.backfill.Wayback;
import org.consentaudit.crawler.backfill.WaybackEstimate;
import org.consentaudit.crawler.backfill.WaybackListener;
import org.consentaudit.crawler.backfill.WaybackOrder;
import org.consentaudit.crawler.backfill.WaybackSettings;
import org.consentaudit.crawler.backfill.WaybackSummary;
import org.consentaudit.crawler.fetch.Network;

/** Fills in earlier years of a corpus's hosts from the Wayback Machine. */
public final class WaybackRun {

  private final Archive archive;
  private final WaybackSettings settings;
  private final Clock clock;
  private final Wayback wayback;
  private Invocation by = Invocation.UNNAMED;

  /** Into an archive, over a network. */
  public WaybackRun(
      Archive archive,
      WaybackSettings settings,
      Clock clock,
      Network network,
      WaybackListener listener) {
    this.archive = archive;
    this.settings = settings;
    this.clock = clock;
    this.wayback =
        Wayback.into(archive, settings, clock)
            .findingTermsBy(new TermsFinding(pins(archive)))
            .over(network)
            .telling(listener);
  }

  /** Names the command on whose behalf captures are taken in. */
  public WaybackRun by(Invocation command) {
    by = command;
    return this;
  }

  private static Pins pins(Archive archive) {
    try {
      return Pins.in(archive.directory());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The hosts of corpora that have tokens, each once. */
  public static List<Host> hosts(List<Corpus> corpora) {
    return CrawlRun.hosts(corpora);
  }

  /** Fills in what is ordered, as one ingest. */
  public WaybackSummary fill(WaybackOrder order) {
    try (var ingest =
        archive.ingests().begin(by, settings.endpoint().url(), Optional.empty(), clock.instant())) {
      WaybackSummary summary = wayback.run(order);
      ingest.finish(clock.instant(), 0);
      return summary;
    }
  }

  /** Says what it would take, judged by a few hosts. */
  public WaybackEstimate estimate(WaybackOrder order, int sample) {
    return wayback.estimate(order, sample);
  }

  /** Lets the request under way end; the next run goes on. */
  public void stop() {
    wayback.stop();
  }
}
