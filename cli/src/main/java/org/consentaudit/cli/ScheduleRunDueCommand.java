package org.consentaudit.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.consentaudit.app.schedule.ScheduleRun;
import org.consentaudit.app.schedule.StatusBeat;
import org.consentaudit.app.schedule.StatusSnapshot.State;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.fetch.Network;
import org.consentaudit.crawler.schedule.ScheduleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent schedule run-due}. */
@Command(
    name = "run-due",
    description = {
      "Visits the hosts that are due, and ends: for cron or a systemd timer. Run it several times",
      "a round of the shortest schedule, hourly say: what is not asked for in its round is missed.",
      "Interrupt it at any time: the next run goes on where it was."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  17 * * * *  consent --archive /var/lib/consent schedule run-due --max-duration 50m",
      "  consent schedule run-due --ahead 24h"
    })
final class ScheduleRunDueCommand extends ArchiveOption implements Callable<Integer> {

  @Option(
      names = "--max-duration",
      paramLabel = "TIME",
      defaultValue = "30d",
      converter = DurationWord.class,
      description = "Begin no request after that: 30m, 2h (default: go on until nothing is due).")
  Duration longest;

  @Option(
      names = "--ahead",
      paramLabel = "TIME",
      defaultValue = "0s",
      converter = DurationWord.class,
      description = {
        "Visit what falls due within that time, too, as far as its round has begun: for who runs",
        "this seldom (default: 0s)."
      })
  Duration ahead;

  @Mixin CrawlOptions crawling = new CrawlOptions();

  @Mixin HookOptions hooking = new HookOptions();

  @Override
  public Integer call() throws IOException {
    CrawlSettings settings = crawling.settings();
    var progress = new StderrProgress();
    try (var signal = new StopOnSignal();
        Archive archive = openArchive()) {
      if (new ScheduleStore(archive.database()).all().isEmpty()) {
        throw new WrongUseException("there is no schedule (set one with 'consent schedule set')");
      }
      var registry = registry();
      var hooks = hooking.hooks(archive, registry, clock());
      hooks.before();
      var run =
          new ScheduleRun(
              archive,
              invocation(),
              registry,
              settings,
              clock(),
              Network.system(),
              progress.ofCrawl());
      signal.stopsBy(run::stop);
      try (var beat = StatusBeat.of(archive, clock(), () -> State.STOPPED, snapshot -> {})) {
        beat.start();
        ScheduleRun.Summary summary = run.visitDue(longest, ahead);
        progress.end();
        tell(summary);
      }
      return HookOptions.tell(hooks, progress) ? ExitCode.DONE : ExitCode.REJECTS;
    }
  }

  private static void tell(ScheduleRun.Summary summary) {
    System.err.printf(
        Locale.ROOT, "Visited %,d hosts: %,d captures%n", summary.hosts(), summary.total());
    for (Map.Entry<String, Long> count : summary.captures().entrySet()) {
      System.err.printf(Locale.ROOT, "  %,8d %s%n", count.getValue(), count.getKey());
    }
    if (!summary.completed()) {
      System.err.println("More is due: the next run goes on.");
    } else {
      summary
          .nextDue()
          .ifPresent(
              next ->
                  System.err.println(
                      "The next host is due at " + StatusCommand.seconds(next) + "."));
    }
  }
}
