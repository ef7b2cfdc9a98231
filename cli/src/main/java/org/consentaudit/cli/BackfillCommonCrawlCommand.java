package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.UserAgent;
import org.consentaudit.crawler.commoncrawl.BackfillSummary;
import org.consentaudit.crawler.commoncrawl.CommonCrawlBackfill;
import org.consentaudit.crawler.commoncrawl.SourceSettings;
import org.consentaudit.crawler.fetch.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consent backfill commoncrawl}. */
@Command(
    name = "commoncrawl",
    description = {
      "Takes robots.txt captures of a corpus's hosts out of Common Crawl: looks them up in index",
      "files (CDXJ, plain or gzip) and reads those records whose content is not held yet, one at a",
      "time. Interrupt it at any time: the same command goes on where it was."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent backfill commoncrawl --cdxj robotstxt-2026-06.cdxj.gz --corpus c4 --dry-run",
      "  consent backfill commoncrawl --cdxj robotstxt-2026-06.cdxj.gz --corpus c4 \\",
      "    --user-agent 'MyAudit/1.0 (+https://my-audit.example/bot)'",
      "  consent backfill commoncrawl --cdxj x.cdxj --warc-base /data/cc   (files on your disk)"
    })
final class BackfillCommonCrawlCommand extends ArchiveOption implements Callable<Integer> {

  private static final String ENVIRONMENT = "CONSENT_USER_AGENT";

  @Option(
      names = "--cdxj",
      required = true,
      arity = "1..*",
      paramLabel = "FILE|URL",
      description = "Index files, sorted or not.")
  List<String> indexes;

  @Option(
      names = "--corpus",
      paramLabel = "NAME",
      description = "Whose hosts (default: those of all corpora of the archive).")
  String corpus;

  @Option(
      names = "--warc-base",
      paramLabel = "DIR|URL",
      defaultValue = "https://data.commoncrawl.org/",
      description = "Where the WARC files are (default: https://data.commoncrawl.org/).")
  String warcBase;

  @Option(
      names = "--user-agent",
      paramLabel = "TEXT",
      defaultValue = "${env:" + ENVIRONMENT + "}",
      description = {
        "Who asks and how to reach you; needed for anything but local files (default: the",
        "environment's " + ENVIRONMENT + ")."
      })
  String userAgent;

  @Option(
      names = "--delay",
      paramLabel = "SECONDS",
      defaultValue = "1",
      description = "Least pause between two requests (default: 1).")
  double delay;

  @Option(
      names = "--max-wait",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "A longer Retry-After ends the run, to be taken up later (default: 300).")
  double maxWait;

  @Option(
      names = "--allow-private",
      description = "Ask private and loopback addresses too: for tests.")
  boolean allowPrivate;

  @Option(names = "--dry-run", description = "Count requests and bytes; ask for no record.")
  boolean dryRun;

  @Option(names = "--rejects", paramLabel = "FILE", description = "Keep lines that are no index.")
  Path rejects;

  @Override
  public Integer call() throws IOException {
    check();
    var progress = new StderrProgress();
    var stop = new CountDownLatch(1);
    try (var kept = new RejectFile(rejects);
        var signal = new StopOnSignal();
        var archive = openArchive()) {
      var run =
          new CommonCrawlBackfill(
              archive,
              clock(),
              hosts(archive),
              warcBase,
              settings(),
              Network.system(),
              time -> !await(stop, time),
              kept::take,
              lines -> progress.at("lines", lines, 0));
      signal.stopsBy(
          () -> {
            run.stop();
            stop.countDown();
          });
      BackfillSummary summary = dryRun ? run.run(indexes, true) : fill(archive, run);
      progress.end();
      tell(summary);
      boolean all = summary.rejected() == 0 && summary.failed() == 0 && summary.completed();
      return all ? ExitCode.DONE : ExitCode.REJECTS;
    }
  }

  private BackfillSummary fill(Archive archive, CommonCrawlBackfill run) throws IOException {
    try (var ingest =
        archive
            .ingests()
            .begin(invocation(), String.join(" ", indexes), Optional.empty(), clock().instant())) {
      BackfillSummary summary = run.run(indexes, false);
      ingest.finish(clock().instant(), summary.rejected());
      return summary;
    }
  }

  private void check() throws IOException {
    for (String index : indexes) {
      if (!CommonCrawlBackfill.isUrl(index) && !Files.isRegularFile(Path.of(index))) {
        throw new NoSuchFileException(index);
      }
    }
    if (!CommonCrawlBackfill.isUrl(warcBase) && !Files.isDirectory(Path.of(warcBase))) {
      throw new WrongUseException("--warc-base " + warcBase + " is neither a URL nor a directory");
    }
    for (double seconds : new double[] {delay, maxWait}) {
      if (!(seconds >= 0 && seconds <= 86_400)) {
        throw new WrongUseException("--delay and --max-wait lie between 0 and 86400 seconds");
      }
    }
  }

  private SourceSettings settings() {
    boolean web =
        indexes.stream().anyMatch(CommonCrawlBackfill::isUrl)
            || (CommonCrawlBackfill.isUrl(warcBase) && !dryRun);
    return new SourceSettings(
        web ? Optional.of(new UserAgent(userAgent == null ? "" : userAgent)) : Optional.empty(),
        Duration.ofMillis(Math.round(delay * 1000)),
        Duration.ofMillis(Math.round(maxWait * 1000)),
        allowPrivate);
  }

  private Set<Host> hosts(Archive archive) {
    List<Corpus> corpora =
        (corpus == null ? archive.corpora().names() : List.of(corpus))
            .stream().map(name -> CorpusOption.find(archive, name)).toList();
    if (corpora.isEmpty()) {
      throw new WrongUseException(
          "the archive has no corpus whose hosts could be looked up: load one with 'consent corpus"
              + " import'");
    }
    return corpora.stream()
        .flatMap(one -> one.hosts().stream())
        .filter(host -> host.tokens() > 0)
        .map(CorpusHost::host)
        .collect(Collectors.toSet());
  }

  private static boolean await(CountDownLatch stop, Duration time) {
    try {
      return stop.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private void tell(BackfillSummary summary) {
    System.err.printf(
        Locale.ROOT,
        dryRun
            ? "%,d lines of the hosts, %,d answered already: %,d requests, %,d bytes%n"
            : "%,d lines of the hosts, %,d answered already; %,d requests brought %,d bytes%n",
        summary.lines(),
        summary.done(),
        summary.requests(),
        summary.bytes());
    if (dryRun) {
      System.err.printf(
          Locale.ROOT,
          "At a request every %s s and a second for each answer that is %.1f hours.%n",
          delay,
          summary.requests() * (delay + 1) / 3600);
    } else {
      System.err.printf(
          Locale.ROOT,
          "%,d captures added, %,d that the source could not deliver%n",
          summary.added(),
          summary.failed());
    }
    if (summary.redirects() > 0) {
      System.err.printf(
          Locale.ROOT,
          "  %,d of the lines are redirects: no requests, and nothing said of the site%n",
          summary.redirects());
    }
    if (!summary.completed()) {
      System.err.println("Stopped early: run the same command again to go on.");
    }
  }
}
