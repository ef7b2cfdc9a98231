package org.consentaudit.cli.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consentaudit.app.demo.PastCapture;
import org.consentaudit.app.demo.PastWeb;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.cli.ConsentCommand;
import org.consentaudit.cli.process.ConsentProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real command filling in some hosts from a stand-in of the Wayback Machine, killed at random
 * moments and started again, so many times as {@code backfill.kills} says: no capture is lost, none
 * comes twice, and a kill costs one request at the most.
 */
class KilledBackfillTest {

  private static final int KILLS = Integer.getInteger("backfill.kills", 2);
  private static final long SEED = Long.getLong("backfill.seed", System.nanoTime());
  private static final int HOSTS_A_KILL = 30;
  private static final int MONTHS = 24;
  private static final int CONTENTS = 6;

  /** An index question and six replays a host. */
  private static final int REQUESTS_A_HOST = 1 + CONTENTS;

  @TempDir Path directory;

  private static String host(int number) {
    return "h" + number + ".example";
  }

  private static List<PastCapture> past(int hosts) {
    var past = new ArrayList<PastCapture>();
    for (int i = 0; i < hosts; i++) {
      for (int month = 0; month < MONTHS; month++) {
        past.add(
            PastCapture.text(
                String.format("%d%02d05000000", 2020 + month / 12, 1 + month % 12),
                "http://" + host(i) + "/robots.txt",
                "text/plain",
                "User-agent: *\nDisallow: /" + i + "/" + month / (MONTHS / CONTENTS) + "/\n"));
      }
    }
    return past;
  }

  @Test
  void killedAtAnyMoment_itGoesOnWithFewRequestsRepeated() throws Exception {
    int hosts = HOSTS_A_KILL * (KILLS + 1);
    Path archive = loaded(hosts);
    var consent = new ConsentProcess(directory, archive, List.of("-Xmx256m"));
    var chance = new Random(SEED);
    System.err.printf("killing %d back-fills, seed %d%n", KILLS, SEED);
    try (PastWeb web = PastWeb.start(Clock.systemUTC(), past(hosts))) {
      int killed = 0;
      for (int i = 0; i < KILLS; i++) {
        killed += killOnce(consent, web, chance, backfill(web)) ? 1 : 0;
      }
      assertThat(killed).as("kills that hit a running back-fill, seed %d", SEED).isPositive();
      ConsentProcess.Ended last = consent.run(backfill(web));
      assertThat(last.code()).as(last.err()).isZero();
      assertThat(repeated(web))
          .as("requests made twice, seed %d: %s", SEED, twice(web))
          .isLessThanOrEqualTo(killed);
    }
    assertAllOnce(archive, hosts);
  }

  @Test
  void toldToStop_itLetsTheRequestEndAndRepeatsNone() throws Exception {
    Path archive = loaded(HOSTS_A_KILL);
    var consent = new ConsentProcess(directory, archive, List.of("-Xmx256m"));
    try (PastWeb web = PastWeb.start(Clock.systemUTC(), past(HOSTS_A_KILL))) {
      Process process = consent.start(backfill(web));
      while (process.isAlive() && web.log().size() < REQUESTS_A_HOST) {
        process.waitFor(1, TimeUnit.MILLISECONDS);
      }
      process.destroy();
      ConsentProcess.Ended first = consent.await(process);
      assertThat(first.code()).as(first.err()).isEqualTo(143);
      assertThat(first.err()).contains("Run the same command again to go on.");
      ConsentProcess.Ended second = consent.run(backfill(web));
      assertThat(second.code()).as(second.err()).isZero();
      assertThat(repeated(web)).isZero();
    }
    assertAllOnce(archive, HOSTS_A_KILL);
  }

  /** An archive with a corpus of so many hosts. */
  private Path loaded(int hosts) throws IOException {
    Path archive = directory.resolve("archive");
    String rows =
        IntStream.range(0, hosts).mapToObj(i -> host(i) + ",1\n").collect(Collectors.joining());
    Path table = Files.writeString(directory.resolve("tokens.csv"), "url,c4_tokens\n" + rows);
    assertThat(run(archive, "corpus", "import", table.toString())).isZero();
    return archive;
  }

  private static int run(Path archive, String... words) {
    List<String> line = new ArrayList<>(List.of("--archive", archive.toString()));
    line.addAll(List.of(words));
    return ConsentCommand.run(Clock.systemUTC(), line.toArray(String[]::new));
  }

  private static String[] backfill(PastWeb web) {
    return new String[] {
      "backfill",
      "wayback",
      "--corpus=c4",
      "--kinds=robots",
      "--from=2016-01",
      "--to=2021-12",
      "--endpoint=" + web.endpoint(),
      "--allow-private",
      "--user-agent=KilledAuditor/1.0 (+https://auditor.example/bot)",
      "--cdx-per-minute=12000",
      "--replays-per-second=200"
    };
  }

  /** Kills a back-fill somewhere in the next so many requests; says whether it was running. */
  private static boolean killOnce(
      ConsentProcess consent, PastWeb web, Random chance, String... backfill) throws Exception {
    int until = web.log().size() + 1 + chance.nextInt(HOSTS_A_KILL * REQUESTS_A_HOST);
    Process process = consent.start(backfill);
    while (process.isAlive() && web.log().size() < until) {
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    boolean ended = process.waitFor(chance.nextInt(6), TimeUnit.MILLISECONDS);
    process.destroyForcibly().waitFor();
    System.err.printf("killed after %,d requests%n", web.log().size());
    return !ended;
  }

  /** The requests that were made before, each with its number and time. */
  private static List<String> twice(PastWeb web) {
    Map<String, PastWeb.Asked> first = new HashMap<>();
    List<String> twice = new ArrayList<>();
    for (PastWeb.Asked asked : web.log()) {
      PastWeb.Asked before = first.putIfAbsent(asked.target(), asked);
      if (before != null) {
        twice.add(
            before.number() + " " + before.when() + " -> " + asked.number() + " " + asked.when());
      }
    }
    return twice;
  }

  private static int repeated(PastWeb web) {
    Map<String, Integer> times = new HashMap<>();
    web.log().forEach(asked -> times.merge(asked.target(), 1, Integer::sum));
    return times.values().stream().mapToInt(count -> count - 1).sum();
  }

  private static void assertAllOnce(Path archive, int hosts) throws IOException {
    var wrong = new TreeMap<String, Integer>();
    try (var held = Archive.open(archive)) {
      for (int i = 0; i < hosts; i++) {
        List<CaptureEntry> captures = held.captures().of(new Host(host(i)), ResourceKind.ROBOTS);
        long stamps = captures.stream().map(CaptureEntry::captured).distinct().count();
        long contents = captures.stream().map(CaptureEntry::digest).distinct().count();
        if (captures.size() != MONTHS || stamps != MONTHS || contents != CONTENTS) {
          wrong.put(host(i), captures.size());
        }
      }
    }
    assertThat(wrong).as("hosts with lost or repeated captures").isEmpty();
    assertThat(run(archive, "archive", "check")).as("archive check").isZero();
  }
}
