package org.consentaudit.cli.endurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.cli.process.ConsentProcess;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that fills up while hosts are visited: the crawl says so and stops; with more space it
 * goes on. The disk is a small one in memory, which only root may mount.
 */
class FullDiskTest {

  private static final int HOSTS = 60;
  private static final int SMALL_MEGABYTES = 4;
  private static final int LARGE_MEGABYTES = 64;
  private static final int PAGE_BYTES = 200_000;

  @TempDir Path directory;
  private Path disk;
  private ManyHosts web;

  @BeforeEach
  void open() throws IOException {
    web =
        new ManyHosts(
            InetAddress.getLoopbackAddress(),
            Duration.ZERO,
            FullDiskTest::page,
            (host, asked) -> {});
    disk = Files.createDirectory(directory.resolve("disk"));
  }

  @AfterEach
  void close() throws Exception {
    web.close();
    mount("umount", disk.toString());
  }

  /** Home pages that do not compress. */
  private static String page(String host, String path) {
    if (!path.equals("/")) {
      return ManyHosts.plainSite(host, path);
    }
    var page = new StringBuilder("<title>" + host + "</title>");
    new Random(host.hashCode())
        .ints(PAGE_BYTES, 'A', 'Z' + 1)
        .forEach(letter -> page.append((char) letter));
    return page.toString();
  }

  @Test
  void fullDiskStopsTheCrawlInOneLine_andMoreSpaceLetsItGoOn() throws Exception {
    boolean mounted =
        mount(
            "mount", "-t", "tmpfs", "-o", "size=" + SMALL_MEGABYTES + "m", "none", disk.toString());
    if (!mounted) {
      System.err.println("SKIPPED: no small disk can be mounted here (needs root and mount)");
    }
    assumeTrue(mounted, "no small disk can be mounted here");
    List<String> names = ManyHosts.names("disk-", HOSTS);
    Path hosts = Files.writeString(directory.resolve("hosts"), ManyHosts.hostsFile(names));
    Path table = Files.writeString(directory.resolve("t.csv"), web.corpus("disk", names));
    var consent =
        new ConsentProcess(
            directory, disk.resolve("archive"), List.of(ConsentProcess.hostsIn(hosts)));
    assertThat(consent.run("corpus", "import", table.toString()).code()).isZero();
    String[] crawl = {
      "crawl",
      "--corpus=disk",
      "--allow-private",
      "--user-agent=DiskAuditor/1.0 (+https://auditor.example/bot)",
      "--delay=0.05",
      "--connections-per-address=50"
    };

    ConsentProcess.Ended full = consent.run(crawl);
    assertThat(full.code()).as(full.err()).isEqualTo(4);
    List<String> said = full.err().lines().filter(line -> !line.contains(" URLs (")).toList();
    assertThat(said).as(full.err()).hasSize(1);
    assertThat(said.get(0)).startsWith("consent crawl: ").contains("space");

    assertThat(mount("mount", "-o", "remount,size=" + LARGE_MEGABYTES + "m", disk.toString()))
        .isTrue();
    ConsentProcess.Ended resumed = consent.run(crawl);
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("Visited " + HOSTS + " hosts");
    assertEachHostHasItsHomePage(names);
    ConsentProcess.Ended check = consent.run("archive", "check");
    assertThat(check.code()).as(check.err()).isZero();
  }

  private void assertEachHostHasItsHomePage(List<String> names) {
    var homes = new ArrayList<Integer>();
    try (var held = Archive.open(disk.resolve("archive"))) {
      for (String name : names) {
        homes.add(held.captures().of(new Host(name + ":" + web.port()), ResourceKind.HOME).size());
      }
    }
    assertThat(homes).hasSize(HOSTS).containsOnly(1);
  }

  private static boolean mount(String... line) throws InterruptedException {
    try {
      return new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      // There is no such program.
      return false;
    }
  }
}
