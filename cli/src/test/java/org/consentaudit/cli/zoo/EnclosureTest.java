package org.consentaudit.cli.zoo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The command without {@code --allow-private} connects to no private address, whoever leads it
 * there. Needs a network of its own (Linux, {@code unshare} and {@code ip}).
 */
class EnclosureTest {

  private static final String BLOCKED = "blocked_by_us private_address";

  /** By server: what it does, and the outcomes of its robots.txt and home page. */
  private static final Map<String, List<String>> EXPECTED = new LinkedHashMap<>();

  static {
    expect("dns-loopback", "DNS gives 127.0.0.1", BLOCKED, BLOCKED);
    expect("dns-private", "DNS gives 10.0.0.1", BLOCKED, BLOCKED);
    expect("dns-metadata", "DNS gives 169.254.169.254", BLOCKED, BLOCKED);
    expect("dns-shared", "DNS gives 100.64.0.1", BLOCKED, BLOCKED);
    expect("dns-ipv6", "DNS gives ::1", BLOCKED, BLOCKED);
    expect("dns-mixed", "DNS gives 127.0.0.1 and a public address", "content", "content");
    expect("to-loopback", "redirects to http://127.0.0.1", BLOCKED, BLOCKED);
    expect("to-metadata", "redirects to http://169.254.169.254", BLOCKED, BLOCKED);
    expect("to-ipv6", "redirects to http://[::ffff:127.0.0.1]", BLOCKED, BLOCKED);
    expect("to-name", "redirects to a name that DNS gives 127.0.0.1", BLOCKED, BLOCKED);
    expect(
        "rebinding", "DNS gives a public address, after robots.txt 127.0.0.1", "content", BLOCKED);
  }

  @TempDir Path directory;

  private static void expect(String name, String does, String robots, String home) {
    EXPECTED.put(name, List.of(does, robots, home));
  }

  @Test
  void noPrivateAddressIsConnectedTo() throws Exception {
    Optional<List<String>> network = ownNetwork();
    if (network.isEmpty()) {
      System.err.println("SKIPPED: no network of its own can be had here (unshare, ip)");
    }
    assumeTrue(network.isPresent(), "no network of its own can be had here");
    List<String> told = told(network.orElseThrow());
    var expected = new ArrayList<String>();
    EXPECTED.forEach(
        (name, rest) -> {
          expected.add(name + "\trobots\t" + rest.get(1));
          expected.add(name + "\thome\t" + rest.get(2));
        });
    expected.add("inside\t0");
    assertThat(told).containsExactlyElementsOf(expected);
  }

  @Test
  void thePageSaysSo() throws IOException {
    var table = new StringBuilder("| server | what it does | robots.txt | home page |\n");
    table.append("|---|---|---|---|\n");
    EXPECTED.forEach(
        (name, rest) ->
            table.append(
                String.format(
                    "| `%s` | %s | `%s` | `%s` |%n", name, rest.get(0), rest.get(1), rest.get(2))));
    assertThat(new ReliabilityPage("enclosure").told(table.toString())).contains(table);
  }

  private List<String> told(List<String> network) throws IOException, InterruptedException {
    Files.writeString(directory.resolve("hosts"), "");
    Path said = directory.resolve("said.txt");
    var java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djdk.net.hosts.file=" + directory.resolve("hosts"),
            "-Dsun.net.inetaddr.ttl=0",
            "-Dsun.net.inetaddr.negative.ttl=0",
            "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
            "-cp",
            System.getProperty("java.class.path"),
            Enclosure.class.getName(),
            directory.toString());
    Process process =
        new ProcessBuilder(within(network, "exec \"$@\"", java))
            .redirectOutput(said.toFile())
            .redirectError(directory.resolve("err.txt").toFile())
            .start();
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(directory.resolve("err.txt"))).isZero();
    return Files.readAllLines(said);
  }

  /** How a network is had here: as an ordinary user or as root. */
  private static Optional<List<String>> ownNetwork() throws IOException, InterruptedException {
    for (String flags : new String[] {"-rn", "-n"}) {
      List<String> network = List.of("unshare", flags);
      if (works(within(network, "exit 0", List.of()))) {
        return Optional.of(network);
      }
    }
    return Optional.empty();
  }

  private static List<String> within(List<String> network, String then, List<String> words) {
    String address = "ip link set lo up && ip addr add " + Enclosure.PUBLIC + "/32 dev lo && ";
    var line = new ArrayList<>(network);
    line.addAll(List.of("sh", "-c", address + then, "sh"));
    line.addAll(words);
    return line;
  }

  private static boolean works(List<String> line) throws InterruptedException {
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
