package org.consentaudit.cli;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.app.schedule.DaemonRun;
import org.consentaudit.app.schedule.MetricsServer;
import org.consentaudit.app.schedule.ScheduleRun;
import org.consentaudit.app.schedule.StatusSnapshot;
import org.consentaudit.archive.store.ArchiveInUseException;
import org.consentaudit.crawler.CrawlSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent daemon}. */
@Command(
    name = "daemon",
    description = {
      "Visits what is due by the schedules, for years. Ctrl-C or SIGTERM lets requests under way",
      "end; killed at any moment, it goes on where it was when it is started again.",
      "",
      "Between two looks at the schedules, and at the latest after --hold, it lets the archive go,",
      "so that reports and verdicts can be made; they wait for it with --wait."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent daemon --user-agent 'MyAudit/1.0 (+https://my-audit.example/bot)' --metrics",
      "  curl http://127.0.0.1:9464/metrics"
    })
final class DaemonCommand extends ArchiveOption implements Callable<Integer> {

  @Option(
      names = "--tick",
      paramLabel = "TIME",
      defaultValue = "10m",
      converter = DurationWord.class,
      description = "How long it waits between two looks at the schedules (default: 10m).")
  Duration tick;

  @Option(
      names = "--hold",
      paramLabel = "TIME",
      defaultValue = "15m",
      converter = DurationWord.class,
      description = "How long it holds the archive at a stretch at the most (default: 15m).")
  Duration hold;

  @Option(
      names = "--metrics",
      arity = "0..1",
      fallbackValue = "9464",
      paramLabel = "[HOST:]PORT",
      description = {
        "Answer a monitor: OpenMetrics text at /metrics, and /health. On loopback unless a host is",
        "named (default port: 9464)."
      })
  String metrics;

  @Mixin CrawlOptions crawling = new CrawlOptions();

  @Mixin HookOptions hooking = new HookOptions();

  @Override
  public Integer call() throws IOException {
    CrawlSettings settings = crawling.settings();
    AgentRegistry registry = registry();
    var rhythm = new DaemonRun.Rhythm(tick, hold);
    tellWhereThereIsNone();
    try (var signal = new StopOnSignal();
        var watch = new Watch(startMetrics())) {
      var runs = new HookedRuns(invocation(), registry, settings, hooking, clock());
      var daemon = new DaemonRun(archiveDirectory(), clock(), runs, rhythm, watch);
      signal.stopsBy(daemon::stop);
      System.err.println("Looking at the schedules every " + tick.toSeconds() + " s; Ctrl-C ends.");
      daemon.run();
      System.err.println("Stopped; nothing is lost.");
    }
    return ExitCode.DONE;
  }

  /** A missing archive is told at once; one in use is waited for. */
  private void tellWhereThereIsNone() {
    try {
      openArchive().close();
    } catch (ArchiveInUseException e) {
      System.err.println("Waiting: " + e.getMessage());
    }
  }

  private Optional<MetricsServer> startMetrics() throws IOException {
    if (metrics == null) {
      return Optional.empty();
    }
    Duration patience = hold.plus(tick.multipliedBy(3)).plus(Duration.ofMinutes(1));
    MetricsServer server = MetricsServer.start(address(metrics), clock(), patience);
    System.err.println(
        "Metrics at http:/" + server.address().toString().replaceFirst("^[^/]*", "") + "/metrics");
    return Optional.of(server);
  }

  /** A port, or a host and a port. */
  private static InetSocketAddress address(String text) {
    int colon = text.lastIndexOf(':');
    String host = colon < 0 ? "127.0.0.1" : text.substring(0, colon).replaceAll("[\\[\\]]", "");
    try {
      var address = new InetSocketAddress(host, Integer.parseInt(text.substring(colon + 1)));
      if (!address.isUnresolved() && !host.isEmpty()) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw refused(text);
    }
    throw refused(text);
  }

  private static WrongUseException refused(String text) {
    return new WrongUseException("--metrics takes a port or HOST:PORT, not '" + text + "'");
  }

  /** Tells people and monitors. */
  private record Watch(Optional<MetricsServer> metrics)
      implements DaemonRun.Listener, AutoCloseable {

    @Override
    public void ran(ScheduleRun.Summary summary) {
      metrics.ifPresent(server -> server.ran(summary));
      if (summary.hosts() > 0) {
        System.err.printf(
            Locale.ROOT,
            "Visited %,d hosts: %,d captures%s%n",
            summary.hosts(),
            summary.total(),
            summary
                .nextDue()
                .map(next -> "; the next host is due at " + StatusCommand.seconds(next))
                .orElse(""));
      }
    }

    @Override
    public void waits(ArchiveInUseException why) {
      System.err.println("Waiting: " + why.getMessage());
    }

    @Override
    public void stands(StatusSnapshot snapshot) {
      metrics.ifPresent(server -> server.stands(snapshot));
    }

    @Override
    public void close() {
      metrics.ifPresent(MetricsServer::close);
    }
  }
}
