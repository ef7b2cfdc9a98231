package org.consentaudit.cli.endurance;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A web of many hosts as a process, for measurements by scripts. Each host is a loopback address of
 * its own (Linux), so that none has to be looked up. Uses nothing but the JDK.
 */
final class ManyHostsProcess {

  private static final byte[] ANY = {0, 0, 0, 0};

  private ManyHostsProcess() {}

  /**
   * Opens the web, writes {@code table.csv} (a corpus {@code many}) and {@code urls.txt} (for curl:
   * three URLs a host), says so on standard output, and ends when standard input does.
   *
   * @param args a directory, how many hosts (at most 65,000), the latency in milliseconds
   */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    List<String> names =
        IntStream.range(0, Integer.parseInt(args[1]))
            .mapToObj(i -> "127.1." + i / 250 + "." + (i % 250 + 1))
            .toList();
    Duration latency = Duration.ofMillis(Long.parseLong(args[2]));
    try (var web =
        new ManyHosts(
            InetAddress.getByAddress(ANY), latency, ManyHosts::plainSite, (host, asked) -> {})) {
      Files.writeString(directory.resolve("table.csv"), web.corpus("many", names));
      Files.writeString(
          directory.resolve("urls.txt"),
          names.stream()
              .flatMap(
                  name ->
                      Stream.of("/robots.txt", "/", "/terms")
                          .map(path -> "http://" + name + ":" + web.port() + path))
              .map(url -> "url = " + url + "\noutput = /dev/null\n")
              .collect(Collectors.joining()));
      System.out.println("open");
      while (System.in.read() >= 0) {
        // Whoever started it holds the other end.
      }
    }
  }
}
