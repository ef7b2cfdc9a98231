package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.schedule.Cadence;
import org.consentaudit.crawler.schedule.Schedule;
import org.consentaudit.crawler.schedule.Timetable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The daemon as a process of its own, over hosts whose place is in the first minutes of a month:
 * they are due whenever the test runs.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class DaemonTest {

  private static final int SIGTERM = 143;
  private static final Duration EARLY = Duration.ofMinutes(4);

  @TempDir Path directory;

  private final LoopbackHosts web = new LoopbackHosts();
  private final List<String> hosts = new ArrayList<>();
  private Cli cli;
  private Optional<Process> process = Optional.empty();

  @BeforeEach
  void aScheduleOfHostsThatAreDue() throws IOException {
    Instant now = Clock.systemUTC().instant();
    Instant before = now.atOffset(ZoneOffset.UTC).minusMonths(2).toInstant();
    var timetable = new Timetable(schedule(before));
    Cadence months = Cadence.parse("month");
    for (int n = 1; hosts.size() < 4; n++) {
      String host = web.host("127." + (n >> 16) + "." + (n >> 8 & 255) + "." + (n & 255));
      Instant slot =
          timetable.slot(timetable.join(new Host(host), before), months.at(now).number());
      if (slot.isBefore(months.at(now).from().plus(EARLY))) {
        hosts.add(host);
      }
    }
    cli = new Cli(directory.resolve("archive"), Clock.fixed(before, ZoneOffset.UTC));
    var table = new StringBuilder("url,c4_tokens\n");
    hosts.forEach(host -> table.append(host).append(",7\n"));
    Path tokens = Files.writeString(directory.resolve("tokens.csv"), table);
    assertThat(cli.run("corpus", "import", tokens.toString()).code()).isZero();
    var set =
        cli.run("schedule", "set", "--corpus", "c4", "--every", "month", "--robots-times", "1");
    assertThat(set.code()).as(set.err()).isZero();
    cli = new Cli(directory.resolve("archive"), Clock.systemUTC());
  }

  private static Schedule schedule(Instant begun) {
    return new Schedule(
        "c4",
        Cadence.parse("month"),
        1,
        EnumSet.allOf(ResourceKind.class).stream()
            .filter(kind -> kind != ResourceKind.SIGNAL)
            .collect(Collectors.toSet()),
        Duration.ofDays(1),
        Duration.ofDays(90),
        begun,
        Optional.empty());
  }

  @AfterEach
  void end() throws IOException, InterruptedException {
    web.open();
    if (process.isPresent()) {
      process.get().destroyForcibly();
      process.get().waitFor();
    }
    web.close();
  }

  private BufferedReader start(String... more) throws IOException {
    var line =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ConsentCommand.class.getName(),
                "--archive",
                directory.resolve("archive").toString()));
    line.addAll(List.of(more));
    line.addAll(
        List.of(
            "--allow-private",
            "--delay",
            "0",
            "--user-agent",
            "TestAuditor/1.0 (+https://auditor.example/bot)"));
    Process started =
        new ProcessBuilder(line).redirectOutput(directory.resolve("out").toFile()).start();
    process = Optional.of(started);
    return new BufferedReader(new InputStreamReader(started.getErrorStream(), UTF_8));
  }

  private static String until(BufferedReader said, String words) throws IOException {
    var all = new StringBuilder();
    for (String line = said.readLine(); line != null; line = said.readLine()) {
      all.append(line).append('\n');
      if (line.contains(words)) {
        return line;
      }
    }
    throw new AssertionError("never said \"" + words + "\" but:\n" + all);
  }

  private static HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
  }

  @Test
  void visitsWhatIsDueAnswersMeanwhileAndStopsOnSigterm() throws IOException, InterruptedException {
    web.shut();
    BufferedReader said = start("daemon", "--tick", "1h", "--metrics", "0");
    String metrics = until(said, "Metrics at ").replaceFirst(".*(http://\\S+).*", "$1");
    assertThat(web.arrival().await(60, TimeUnit.SECONDS)).isTrue();
    // It holds the archive now: status reads the file beside it, others say what is the matter.
    var busy = cli.run("status", "--format", "csv");
    assertThat(busy.code()).as(busy.err()).isZero();
    assertThat(busy.err()).contains("is working");
    assertThat(busy.out()).contains("c4,active,P1M,4,");
    var refused = cli.run("verdicts");
    assertThat(refused.code()).isEqualTo(ExitCode.FAULT);
    assertThat(refused.err()).contains("in use by another process");
    HttpResponse<String> text = get(metrics);
    assertThat(text.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/openmetrics-text");
    assertThat(text.body())
        .contains("consent_schedule_hosts{corpus=\"c4\"} 4")
        .contains("consent_daemon_working 1")
        .endsWith("# EOF\n");
    assertThat(get(metrics.replace("/metrics", "/health")).statusCode()).isEqualTo(200);
    web.open();
    assertThat(until(said, "Visited ")).contains("Visited 4 hosts");
    // It lets the archive go: who waits gets it.
    assertThat(cli.run("archive", "check", "--wait", "60s").code()).isZero();
    var free = cli.run("status", "--format", "csv");
    assertThat(free.out()).contains("c4,active,P1M,4,0,0,0,0,0,");
    assertThat(get(metrics).body())
        .containsPattern("consent_captures_total\\{outcome=\"content\"\\} 12");
    process.orElseThrow().toHandle().destroy();
    until(said, "Stopped");
    assertThat(process.orElseThrow().waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.orElseThrow().exitValue()).isEqualTo(SIGTERM);
    assertThat(cli.run("status").err()).contains("No daemon");
    List<String> log = log();
    assertThat(log).hasSize(1);
    assertThat(log.get(0)).contains(",16,0,0,,,schedule c4,,").contains("daemon --tick 1h");
    assertThat(log.get(0).split(",")[2]).isNotEmpty();
    assertThat(cli.run("archive", "check").code()).isZero();
  }

  @Test
  void sigtermLetsTheRequestUnderWayEndAndTheNextRunGoesOn()
      throws IOException, InterruptedException {
    web.shut();
    BufferedReader said = start("daemon", "--tick", "1h", "--threads", "1");
    assertThat(web.arrival().await(60, TimeUnit.SECONDS)).isTrue();
    process.orElseThrow().toHandle().destroy();
    until(said, "Letting requests under way end");
    web.open();
    until(said, "Stopped");
    assertThat(process.orElseThrow().waitFor(60, TimeUnit.SECONDS)).isTrue();
    int before = web.asked().size();
    assertThat(before).isEqualTo(1);
    allVisited(0);
  }

  @Test
  void killedInTheMiddleItLosesNoHost() throws IOException, InterruptedException {
    web.shut();
    start("schedule", "run-due", "--threads", "2");
    assertThat(web.arrival().await(60, TimeUnit.SECONDS)).isTrue();
    process.orElseThrow().destroyForcibly();
    assertThat(process.orElseThrow().waitFor(60, TimeUnit.SECONDS)).isTrue();
    web.open();
    allVisited(2);
    // What was cut off says so, where its row had reached the disk.
    List<String> log = log();
    assertThat(log).hasSizeBetween(1, 2);
    assertThat(log.get(0).split(",")[2]).isNotEmpty();
    log.stream().skip(1).forEach(cut -> assertThat(cut.split(",")[2]).isEmpty());
  }

  /** The rows of the log, newest first. */
  private List<String> log() {
    List<String> lines = cli.run("archive", "log", "--format", "csv").lines();
    return lines.subList(1, lines.size());
  }

  /** A run in this process ends what the other one began, and asks little of it twice. */
  private void allVisited(int mostTwice) {
    var run =
        cli.run(
            "schedule",
            "run-due",
            "--allow-private",
            "--delay",
            "0",
            "--user-agent",
            "TestAuditor/1.0 (+https://auditor.example/bot)");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("Visited 4 hosts");
    var status = cli.run("status", "--format", "csv");
    assertThat(status.out()).as(status.err()).contains("c4,active,P1M,4,0,0,0,0,0,");
    try (Archive archive = Archive.open(directory.resolve("archive"))) {
      for (String host : hosts) {
        assertThat(archive.captures().of(new Host(host), ResourceKind.HOME)).hasSize(1);
        assertThat(archive.captures().of(new Host(host), ResourceKind.TERMS)).hasSize(1);
      }
    }
    long robots = web.asked().stream().filter(line -> line.endsWith("/robots.txt")).count();
    assertThat(robots).isBetween((long) hosts.size(), (long) hosts.size() + mostTwice);
    assertThat(cli.run("archive", "check").code()).isZero();
  }
}
