package org.consentaudit.cli;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.consentaudit.app.WaybackRun;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.CrawlException;
import org.consentaudit.crawler.backfill.Every;
import org.consentaudit.crawler.backfill.WaybackOrder;
import org.consentaudit.crawler.backfill.WaybackSettings;
import org.consentaudit.crawler.backfill.WaybackSummary;
import org.consentaudit.crawler.fetch.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent backfill wayback}. */
@Command(
    name = "wayback",
    description = {
      "Fills in earlier years from the Wayback Machine: of each host and period the first capture",
      "that its index has, as the site sent it. What is held already is not asked for. Interrupt it",
      "at any time: the next run goes on. A period that was asked about is not asked about again.",
      "",
      "The archive's own failures are kept as source_failed and say nothing about a site; the next",
      "run tries them again. When the archive refuses us, it is left alone for as long as it wants."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent backfill wayback --corpus c4 --dry-run --user-agent 'MyAudit/1.0 (+https://...)'",
      "  consent backfill wayback --corpus c4 --from 2016-01 --kinds robots,terms",
      "  consent backfill wayback --corpus c4 --from 2023-01 --to 2023-12 --all"
    })
final class BackfillWaybackCommand extends ArchiveOption implements Callable<Integer> {

  @Option(names = "--corpus", required = true, paramLabel = "NAME", description = "Whose hosts.")
  String corpus;

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM",
      defaultValue = "2016-01",
      description = "The first month, UTC (default: 2016-01, where the study begins).")
  YearMonth from;

  @Option(
      names = "--to",
      paramLabel = "YYYY-MM",
      defaultValue = "now",
      description = "The last month, or now (default: now).")
  String to;

  @Option(
      names = "--every",
      paramLabel = "PERIOD",
      defaultValue = "month",
      description = "The first capture of each year, month or day is taken (default: month).")
  String every;

  @Option(
      names = "--kinds",
      split = ",",
      paramLabel = "KIND",
      defaultValue = "robots,terms",
      description = {
        "robots, terms (default: both). Terms are asked for where they are pinned or were found; else",
        "the newest home page that the Wayback Machine has says where they are."
      })
  List<String> kinds;

  @Option(
      names = "--all",
      description = {
        "Take 404s, redirects, failures and revisits as well, the first of each period beside the",
        "first answer. Three questions a page rather than one."
      })
  boolean all;

  @Mixin WaybackOptions archive = new WaybackOptions();

  @Option(
      names = "--dry-run",
      description = {
        "Ask the index about a few hosts only, print how many requests, bytes and hours all of them",
        "would take, and keep nothing."
      })
  boolean dryRun;

  @Option(
      names = "--sample",
      paramLabel = "N",
      defaultValue = "5",
      description = "How many hosts --dry-run asks about (default: 5).")
  int sample;

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    WaybackSettings settings = archive.settings();
    if (sample < 1) {
      throw new WrongUseException("--sample is 1 at least");
    }
    var progress = new StderrProgress();
    try (var signal = new StopOnSignal();
        var opened = openArchive()) {
      WaybackOrder order = order(opened);
      var run =
          new WaybackRun(opened, settings, clock(), Network.system(), new WaybackWords(progress))
              .by(invocation());
      signal.stopsBy(run::stop);
      if (dryRun) {
        return new WaybackReport(table).print(settings, run.estimate(order, sample));
      }
      WaybackSummary summary = run.fill(order);
      progress.end();
      return new WaybackReport(table).print(settings, summary);
    } catch (CrawlException e) {
      throw new WrongUseException(e.getMessage());
    }
  }

  private WaybackOrder order(Archive opened) {
    Instant now = clock().instant();
    Instant first = from.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant last = to.equals("now") ? now : end(to);
    if (first.isAfter(now) || first.isAfter(last)) {
      throw new WrongUseException(
          "--from " + from + " lies after " + (first.isAfter(now) ? "the present" : "--to " + to));
    }
    var wanted = kinds.stream().map(ResourceKind::ofCode).collect(Collectors.toSet());
    var hosts = WaybackRun.hosts(List.of(CorpusOption.find(opened, corpus)));
    return new WaybackOrder(
        hosts, wanted, first, last, Every.ofCode(every.toLowerCase(Locale.ROOT)), all);
  }

  /** The last second of a month. */
  private static Instant end(String month) {
    try {
      return YearMonth.parse(month)
          .plusMonths(1)
          .atDay(1)
          .atStartOfDay()
          .toInstant(ZoneOffset.UTC)
          .minus(Duration.ofSeconds(1));
    } catch (DateTimeParseException e) {
      throw new WrongUseException("--to '" + month + "' is neither now nor of the form 2026-05");
    }
  }
}
