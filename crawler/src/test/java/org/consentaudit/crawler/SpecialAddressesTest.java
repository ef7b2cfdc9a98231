package org.consentaudit.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.fetch.Network;
import org.consentaudit.crawler.fetch.PrivateAddresses;
import org.consentaudit.crawler.frontier.VisitStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nobody can lead us to an address that is not public. Of the addresses that listen, 127.0.0.2
 * passes for a public one; every other keeps to the rule.
 */
class SpecialAddressesTest {

  @TempDir Path directory;
  private LoopbackWeb web;
  private Archive archive;
  private InetAddress open;

  @BeforeEach
  void open() throws IOException {
    web = new LoopbackWeb(2);
    archive = Archive.openOrCreate(directory);
    open = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    web.close();
  }

  private void crawl(Network network, List<Host> hosts) {
    new Run(
            archive,
            new VisitStore(archive.database()),
            Visits.hasty(),
            Visits.MAY,
            Visits.PREFIXES,
            Visits.LINKS,
            network,
            address -> !address.equals(open) && PrivateAddresses.contain(address),
            CrawlListener.SILENT)
        .visit(VisitOrder.everything("test", hosts));
  }

  /** Hosts at the address that passes for a public one. */
  private List<String> hosts(int count) {
    return IntStream.range(0, 10_000)
        .mapToObj(i -> "h" + i + ".example")
        .filter(host -> web.addressOf(host) == 1)
        .limit(count)
        .toList();
  }

  @Test
  void redirectsToThemAreNotFollowed_howeverTheyAreWritten() {
    int port = web.port();
    List<String> targets =
        List.of(
            "http://127.0.0.1:" + port + "/",
            "http://localhost:" + port + "/",
            "http://LOCALHOST.:" + port + "/",
            "http://2130706433:" + port + "/",
            "http://0x7f000001:" + port + "/",
            "http://017700000001:" + port + "/",
            "http://0177.0.0.1:" + port + "/",
            "http://127.1:" + port + "/",
            "http://0.0.0.0:" + port + "/",
            "http://[::1]:" + port + "/",
            "http://[::ffff:127.0.0.1]:" + port + "/",
            "http://[::127.0.0.1]:" + port + "/",
            "http://[64:ff9b::7f00:1]:" + port + "/",
            "http://[2002:7f00:1::]:" + port + "/",
            "http://[fd00::1]:" + port + "/",
            "http://[fe80::1]:" + port + "/",
            "http://100.64.0.1/",
            "http://169.254.169.254/latest/meta-data/",
            "http://10.0.0.1/",
            "http://224.0.0.1/",
            "file:///etc/passwd");
    List<String> hosts = hosts(targets.size());
    for (int i = 0; i < hosts.size(); i++) {
      web.page(hosts.get(i) + "/", 302, "", "Location: " + targets.get(i));
      web.page(hosts.get(i) + "/robots.txt", 302, "", "Location: " + targets.get(i));
      web.page(targets.get(i).replace("http://", ""), 200, "secret");
    }
    crawl(web.network(), hosts.stream().map(Host::new).toList());
    for (int i = 0; i < hosts.size(); i++) {
      for (ResourceKind kind : List.of(ResourceKind.ROBOTS, ResourceKind.HOME)) {
        String last = Visits.told(archive, hosts.get(i), kind).stream().reduce("", (a, b) -> b);
        assertThat(last)
            .as("%s of the host that redirects to %s", kind, targets.get(i))
            .matches(".* (blocked_by_us (private_address|robots)|not_expected redirect)");
      }
    }
    assertThat(web.log()).isNotEmpty().allMatch(seen -> seen.host().endsWith(".example"));
  }

  @Test
  void hostsOfTheListThatAreSuchAddressesAreNotAsked() {
    List<Host> hosts =
        List.of(
            new Host("127.0.0.1:" + web.port()),
            new Host("localhost:" + web.port()),
            new Host("[::1]:" + web.port()),
            new Host("169.254.169.254"));
    crawl(web.network(), hosts);
    assertThat(web.log()).isEmpty();
    for (Host host : hosts) {
      assertThat(Visits.told(archive, host.name(), ResourceKind.ROBOTS))
          .containsExactly("https://" + host + "/robots.txt blocked_by_us private_address");
    }
  }

  /** A name that is public when it is looked up first, and private from then on. */
  @Test
  void aNameThatIsReboundIsNotAskedAgain() {
    String host = hosts(1).get(0);
    web.page(host + "/", 200, "secret");
    var asked = new AtomicInteger();
    Network rebinding =
        (name, port) -> {
          // By https and by http for robots.txt; the next question is that of the home page.
          return asked.incrementAndGet() <= 2
              ? web.network().resolve(name, port)
              : List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), web.port()));
        };
    crawl(rebinding, List.of(new Host(host)));
    assertThat(web.pathsOf(host)).containsExactly("/robots.txt");
    assertThat(Visits.told(archive, host, ResourceKind.HOME))
        .containsExactly("http://" + host + "/ blocked_by_us private_address");
  }

  /** Of several addresses only the public ones are tried. */
  @Test
  void anAddressAmongOthersIsPassedOver() {
    String host = hosts(1).get(0);
    web.page(host + "/", 200, "Hello");
    Network mixed =
        (name, port) ->
            List.of(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), web.port()),
                web.network().resolve(name, port).get(0));
    crawl(mixed, List.of(new Host(host)));
    assertThat(Visits.told(archive, host, ResourceKind.HOME))
        .containsExactly("http://" + host + "/ content");
  }
}
