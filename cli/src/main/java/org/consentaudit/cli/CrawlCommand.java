package org.consentaudit.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consentaudit.app.CrawlPlan;
import org.consentaudit.app.CrawlRun;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.CrawlSummary;
import org.consentaudit.crawler.fetch.Network;
import org.consentaudit.crawler.fetch.TlsClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  @Mixin CrawlOptions crawling = new CrawlOptions();

  @Mixin HookOptions hooking = new HookOptions();

  @Option(
      names = "--dry-run",
      description = {
        "Print a row a host: what it would be asked at most, and how fast; ask nobody and write",
        "nothing."
      })
  boolean dryRun;

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    CrawlSettings settings = crawling.settings();
    if (dryRun) {
      try (var archive = openArchive()) {
        new PlannedVisit(table)
            .print(CrawlPlan.of(archive, registry(), settings, List.of(find(archive))));
      }
      return ExitCode.DONE;
    }
    TlsClient.prepare();
    var progress = new StderrProgress();
    try (var signal = new StopOnSignal();
        var archive = openArchive()) {
      List<Corpus> wanted = List.of(find(archive));
      var registry = registry();
      var hooks = hooking.hooks(archive, registry, clock());
      hooks.before();
      var run =
          new CrawlRun(archive, registry, settings, clock(), Network.system(), progress.ofCrawl());
      signal.stopsBy(run::stop);
      CrawlSummary summary = visit(archive, run, wanted);
      progress.end();
      tell(summary);
      return HookOptions.tell(hooks, progress) ? ExitCode.DONE : ExitCode.REJECTS;
    }
  }

  private CrawlSummary visit(Archive archive, CrawlRun run, List<Corpus> wanted) {
    try (var ingest =
        archive
            .ingests()
            .begin(invocation(), "corpus " + corpus, Optional.empty(), clock().instant())) {
      CrawlSummary summary = run.visit(corpus, wanted);
      ingest.finish(clock().instant(), 0);
      return summary;
    }
  }

  private Corpus find(Archive archive) {
    return CorpusOption.find(archive, corpus);
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
}
