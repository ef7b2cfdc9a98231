package org.consentaudit.cli.zoo;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.cli.ConsentCommand;
import org.consentaudit.cli.zoo.Den.Door;

/**
 * A process in a network of its own, where a public address lies on the loopback interface: so the
 * command can be run as on the internet, without {@code --allow-private}, and led towards private
 * addresses by DNS, by redirects, and by a name that changes what it means. Prints what came of it.
 */
final class Enclosure {

  /** Public by every registry; within this network it leads nowhere else. */
  static final String PUBLIC = "93.184.216.34";

  private static final String INTERNAL = "127.0.0.1";

  private final Path directory;
  private final ExecutorService threads = Executors.newCachedThreadPool(Enclosure::daemon);
  private final Map<String, List<String>> names = new LinkedHashMap<>();
  private final List<String> hosts = new ArrayList<>();
  private final Den outside;
  private final Den inside;

  private Enclosure(Path directory) throws IOException {
    this.directory = directory;
    Conduct polite = Conduct.answer(200, Animals.RULES);
    this.outside = den(PUBLIC, 0, guest -> this.conduct(guest).serve(guest));
    // The same port: a name that changes its meaning leads here.
    this.inside = den(INTERNAL, outside.port(), polite);
  }

  /**
   * Runs the crawl.
   *
   * @param args a directory to work in
   */
  public static void main(String[] args) throws IOException {
    var enclosure = new Enclosure(Path.of(args[0]));
    enclosure.inhabit();
    System.exit(enclosure.visit());
  }

  private void inhabit() throws IOException {
    name("dns-loopback", INTERNAL);
    name("dns-private", "10.0.0.1");
    name("dns-metadata", "169.254.169.254");
    name("dns-shared", "100.64.0.1");
    name("dns-ipv6", "::1");
    name("dns-mixed", INTERNAL, PUBLIC);
    name("to-loopback", PUBLIC);
    name("to-metadata", PUBLIC);
    name("to-ipv6", PUBLIC);
    name("to-name", PUBLIC);
    name("rebinding", PUBLIC);
    write();
  }

  private Conduct conduct(Conduct.Guest guest) {
    String port = ":" + outside.port() + "/robots.txt";
    return switch (guest.authority().split("\\.", 2)[0]) {
      case "to-loopback" -> Conduct.redirect("http://" + INTERNAL + port);
      case "to-metadata" -> Conduct.redirect("http://169.254.169.254/latest/meta-data/");
      case "to-ipv6" -> Conduct.redirect("http://[::ffff:127.0.0.1]" + port);
      case "to-name" -> Conduct.redirect("http://dns-loopback." + Zoo.DOMAIN + port);
      case "rebinding" -> this::answerAndMove;
      default -> Conduct.answer(200, Animals.RULES);
    };
  }

  /** Before its robots.txt is read, the name leads inside. */
  private void answerAndMove(Conduct.Guest guest) throws IOException {
    name("rebinding", INTERNAL);
    write();
    Conduct.answer(200, Animals.RULES).serve(guest);
  }

  private int visit() throws IOException {
    Path archive = directory.resolve("archive");
    String table =
        hosts.stream()
            .map(host -> host + ",1\n")
            .collect(Collectors.joining("", "host,in_tokens\n", ""));
    Path corpus = Files.writeString(directory.resolve("in.csv"), table);
    int loaded = consent(archive, "corpus", "import", corpus.toString());
    int code =
        consent(
            archive,
            "crawl",
            "--corpus=in",
            "--user-agent=ZooAuditor/1.0 (+https://auditor.example/bot)",
            "--timeout=3",
            "--delay=0.05",
            "--connections-per-address=50");
    tell(archive);
    System.out.println("inside\t" + inside.calls().size());
    return Math.max(loaded, code);
  }

  private static int consent(Path archive, String... words) {
    var line = new ArrayList<>(List.of("--archive", archive.toString()));
    line.addAll(List.of(words));
    return ConsentCommand.run(Clock.systemUTC(), line.toArray(String[]::new));
  }

  private void tell(Path archive) {
    try (var held = Archive.open(archive)) {
      for (String host : hosts) {
        for (ResourceKind kind : new ResourceKind[] {ResourceKind.ROBOTS, ResourceKind.HOME}) {
          List<CaptureEntry> all = held.captures().of(new Host(host), kind);
          var outcome = all.get(all.size() - 1).outcome();
          System.out.println(
              host.split("\\.", 2)[0]
                  + "\t"
                  + kind.code()
                  + "\t"
                  + (outcome.code() + " " + outcome.reason()).strip());
        }
      }
    }
  }

  private synchronized void name(String label, String... addresses) {
    String name = label + "." + Zoo.DOMAIN;
    if (names.put(name, List.of(addresses)) == null) {
      hosts.add(name + ":" + outside.port());
    }
  }

  /** A new file in the old one's place: whoever reads sees one of them whole. */
  private synchronized void write() throws IOException {
    var lines = new StringBuilder();
    names.forEach(
        (name, addresses) ->
            addresses.forEach(one -> lines.append(one).append(' ').append(name).append('\n')));
    Path fresh = Files.writeString(directory.resolve("hosts.new"), lines);
    Files.move(fresh, directory.resolve("hosts"), StandardCopyOption.ATOMIC_MOVE);
  }

  private Den den(String address, int port, Conduct conduct) throws IOException {
    return new Den(
        InetAddress.getByName(address), port, Door.HTTP, Optional.empty(), conduct, threads);
  }

  private static Thread daemon(Runnable task) {
    var thread = new Thread(task, "enclosure");
    thread.setDaemon(true);
    return thread;
  }
}
