package org.consentaudit.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.consentaudit.app.CrawlRun;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.CrawlListener;
import org.consentaudit.crawler.CrawlProgress;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.CrawlSummary;
import org.consentaudit.crawler.fetch.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consent crawl}. */
@Command(
    name = "crawl",
    description = {
      "Visits the hosts of a corpus: robots.txt, home page, terms pages it links to. One request",
      "at a time to a host, robots.txt and Crawl-delay obeyed, every attempt kept as a capture.",
      "Interrupt it at any time: the next run takes the visit up where it was."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent crawl --corpus c4 --user-agent 'MyAudit/1.0 (+https://my-audit.example/bot)'",
      "  CONSENT_USER_AGENT='MyAudit/1.0 (+https://my-audit.example/bot)' consent crawl --corpus c4"
    })
final class CrawlCommand extends ArchiveOption implements Callable<Integer> {

  @Option(names = "--corpus", required = true, paramLabel = "NAME", description = "Whose hosts.")
  String corpus;

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      defaultValue = "${env:CONSENT_USER_AGENT}",
      description = {
        "Who visits, with a contact URL (or set CONSENT_USER_AGENT). Must be given: hosts have a",
        "right to know whom to ask."
      })
  String userAgent;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "Shortest pause between two requests to a host (default: 1).")
  double delay;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "50",
      description = "Requests under way at a time, to different hosts (default: 50).")
  int threads;

  @Option(
      names = "--connections-per-address",
      paramLabel = "N",
      defaultValue = "2",
      description = "Connections to one IP address at a time (default: 2).")
  int perAddress;

  @Option(
      names = "--allow-private",
      description = "Ask private and loopback addresses too: for tests.")
  boolean allowPrivate;

  @Option(
      names = "--vantage",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Where you ask from, kept with every capture.")
  String vantage;

  @Override
  public Integer call() throws IOException {
    CrawlSettings settings = settings();
    var progress = new StderrProgress();
    try (var archive = openArchive()) {
      List<Corpus> wanted = List.of(find(archive));
      var run =
          new CrawlRun(archive, registry(), settings, clock(), Network.system(), telling(progress));
      var stopping = stopOnInterrupt(run);
      CrawlSummary summary = run.visit(corpus, wanted);
      stopping.finished();
      progress.end();
      tell(summary);
      return ExitCode.DONE;
    }
  }

  private CrawlSettings settings() {
    if (delay < 0 || delay > 3600) {
      throw new WrongUseException("--delay lies between 0 and 3600 seconds");
    }
    Duration shortest = Duration.ofMillis(Math.round(delay * 1000));
    Duration longest = Duration.ofSeconds(30);
    return CrawlSettings.of(userAgent == null ? "" : userAgent)
        .withDelays(shortest, longest.compareTo(shortest) < 0 ? shortest : longest)
        .withConnectionsPerAddress(perAddress, false)
        .withPrivateAllowed(allowPrivate)
        .withThreads(threads)
        .withVantage(vantage);
  }

  private Corpus find(Archive archive) {
    return CorpusOption.find(archive, corpus);
  }

  private static CrawlListener telling(StderrProgress progress) {
    return new CrawlListener() {
      @Override
      public void progressed(CrawlProgress at) {
        progress.at(
            "URLs (" + at.hostsDone() + " of " + at.hosts() + " hosts done)",
            at.urlsDone(),
            at.urlsKnown());
      }
    };
  }

  private static void tell(CrawlSummary summary) {
    System.err.printf(
        Locale.ROOT,
        "%s %,d hosts in %d s: %,d captures%n",
        summary.completed() ? "Visited" : "Stopped while visiting",
        summary.hosts(),
        summary.elapsed().toSeconds(),
        summary.total());
    for (Map.Entry<String, Long> count : summary.captures().entrySet()) {
      System.err.printf(Locale.ROOT, "  %,8d %s%n", count.getValue(), count.getKey());
    }
    if (!summary.completed()) {
      System.err.println("Run the same command again to go on.");
    }
  }

  /** Ctrl-C lets requests under way end, so that nothing is lost. */
  private static Interrupt stopOnInterrupt(CrawlRun run) {
    var interrupt = new Interrupt(run);
    Runtime.getRuntime().addShutdownHook(interrupt);
    return interrupt;
  }

  private static final class Interrupt extends Thread {
    private static final long PATIENCE_MILLIS = 10_000;

    private final CrawlRun run;
    private final Thread crawling = Thread.currentThread();

    Interrupt(CrawlRun run) {
      this.run = run;
    }

    @Override
    public void run() {
      run.stop();
      try {
        crawling.join(PATIENCE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void finished() {
      try {
        Runtime.getRuntime().removeShutdownHook(this);
      } catch (IllegalStateException e) {
        // The hook is running: it was the one that made the crawl end.
        return;
      }
    }
  }
}
