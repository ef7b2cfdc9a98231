package org.consentaudit.cli.zoo;

import java.io.IOException;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.cli.zoo.Den.Door;

/** All servers, each in its den, under names of their own. */
final class Zoo implements AutoCloseable {

  static final String DOMAIN = "zoo.test";

  private static final Conduct NEVER_MET =
      guest -> {
        throw new IllegalStateException("nobody can come here");
      };

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            var thread = new Thread(task, "zoo");
            thread.setDaemon(true);
            return thread;
          });
  private final InetAddress address = InetAddress.getLoopbackAddress();
  private final Map<String, Inmate> inmates = new LinkedHashMap<>();

  /**
   * A server that is visited.
   *
   * @param animal what it is
   * @param name the host's name, without the port
   * @param kind what misbehaves: robots.txt or the home page
   * @param den where it lives
   */
  record Inmate(Animal animal, String name, ResourceKind kind, Den den) {
    /** The host as a corpus names it. */
    String host() {
      return name + ":" + den.port();
    }

    /** What must come of it. */
    String expected() {
      return kind == ResourceKind.HOME ? animal.home().orElseThrow() : animal.robots();
    }
  }

  Zoo(Certificates certificates) throws IOException, GeneralSecurityException {
    Inmate neighbour = add(wellBehaved("neighbour"));
    String robots = "http://" + neighbour.host() + "/robots.txt";
    for (Animal animal : Animals.all(robots)) {
      add(animal, tls(animal, certificates));
      if (animal.home().isPresent()) {
        addHome(animal);
      }
    }
    add(Animal.of("dns-unknown", "a name that DNS does not know", "unreachable dns", NEVER_MET));
    add(Animal.of("nobody", "nobody listens on its port", "unreachable connect", NEVER_MET))
        .den()
        .close();
    add(wellBehaved("last"));
  }

  List<Inmate> inmates() {
    return List.copyOf(inmates.values());
  }

  Inmate inmate(String label) {
    return inmates.get(label + "." + DOMAIN);
  }

  private static Animal wellBehaved(String name) {
    return Animal.of(
        name,
        "robots.txt, a home page, terms: all in order (for comparison)",
        "content",
        guest ->
            (switch (guest.path()) {
                  case "/robots.txt" -> Conduct.answer(200, Animals.RULES);
                  case "/" -> Conduct.answer(200, Animals.WELCOME, "Content-Type: text/html");
                  default -> Conduct.answer(404, "");
                })
                .serve(guest));
  }

  private static Optional<SSLContext> tls(Animal animal, Certificates certificates)
      throws IOException, GeneralSecurityException {
    return animal.certificate().isPresent()
        ? Optional.of(certificates.showing(animal.certificate().get()))
        : Optional.empty();
  }

  private Inmate add(Animal animal) throws IOException {
    return add(animal, Optional.empty());
  }

  private Inmate add(Animal animal, Optional<SSLContext> tls) throws IOException {
    var den = new Den(address, 0, animal.door(), tls, animal.conduct(), threads);
    return settle(new Inmate(animal, animal.name() + "." + DOMAIN, ResourceKind.ROBOTS, den));
  }

  /** A second server of the kind, with no robots.txt: only its pages misbehave. */
  private void addHome(Animal animal) throws IOException {
    Conduct conduct =
        guest ->
            (guest.path().equals("/robots.txt") ? Conduct.answer(404, "") : animal.conduct())
                .serve(guest);
    var den = new Den(address, 0, Door.HTTP, Optional.empty(), conduct, threads);
    settle(new Inmate(animal, "home-" + animal.name() + "." + DOMAIN, ResourceKind.HOME, den));
  }

  private Inmate settle(Inmate inmate) {
    inmates.put(inmate.name(), inmate);
    return inmate;
  }

  /** The names of all, each on loopback, as a hosts file. */
  String hostsFile() {
    var lines = new StringBuilder();
    inmates.keySet().stream()
        .filter(name -> !name.startsWith("dns-unknown."))
        .forEach(name -> lines.append("127.0.0.1 ").append(name).append('\n'));
    return lines.toString();
  }

  /** The hosts of the corpus, in the order of the list. */
  List<String> hosts() {
    return new ArrayList<>(inmates.values().stream().map(Inmate::host).toList());
  }

  @Override
  public void close() throws IOException {
    for (Inmate inmate : inmates.values()) {
      inmate.den().close();
    }
    threads.shutdownNow();
  }
}
