package org.consentaudit.crawler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.fetch.Network;
import org.consentaudit.crawler.frontier.VisitStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages are fetched only where the robots.txt of their origin, and their address, permit it. */
class RobotsObeyedTest {

  @TempDir Path directory;
  private LoopbackWeb web;
  private Archive archive;

  @BeforeEach
  void open() {
    web = new LoopbackWeb();
    archive = Archive.openOrCreate(directory);
  }

  @AfterEach
  void close() throws IOException {
    archive.close();
    web.close();
  }

  private void crawl(String... hosts) {
    Visits.crawl(archive, web, Visits.hasty()).run("test", Visits.hosts(hosts));
  }

  @Test
  void aDisallowedHomePageIsNotAskedFor() {
    web.page("shut.example/robots.txt", 200, "Disallow: /\n");
    crawl("shut.example");
    assertThat(web.pathsOf("shut.example")).containsExactly("/robots.txt");
    assertThat(Visits.told(archive, "shut.example", ResourceKind.HOME))
        .containsExactly("http://shut.example/ blocked_by_us robots");
  }

  @Test
  void termsPagesAreCapturedBestFirst_theDisallowedOnesAsBlocked() {
    web.page("shop.example/robots.txt", 200, "Disallow: /private\n");
    web.page(
        "shop.example/",
        200,
        "<a href=\"http://shop.example/terms\">terms</a>"
            + "<a href=\"http://shop.example/private\">terms</a>"
            + "<a href=\"http://shop.example/terms#again\">terms</a>"
            + "<a href=\"mailto:x@shop.example\">terms</a>");
    web.page("shop.example/terms", 200, "Be nice.");
    crawl("shop.example");
    assertThat(Visits.told(archive, "shop.example", ResourceKind.TERMS))
        .containsExactlyInAnyOrder(
            "http://shop.example/terms content",
            "http://shop.example/private blocked_by_us robots");
    assertThat(web.pathsOf("shop.example")).containsExactly("/robots.txt", "/", "/terms");
  }

  @Test
  void noMoreTermsPagesThanTheBound() {
    var home = new StringBuilder();
    for (int i = 0; i < 30; i++) {
      home.append("<a href=\"http://many.example/t" + i + "\">terms</a>");
    }
    web.page("many.example/", 200, home.toString());
    Visits.crawl(archive, web, Visits.hasty().withMaxTermsPages(3))
        .run("test", Visits.hosts("many.example"));
    assertThat(web.pathsOf("many.example"))
        .containsExactlyInAnyOrder("/robots.txt", "/", "/t0", "/t1", "/t2");
  }

  @Test
  void aTermsPageElsewhereNeedsTheRobotsTxtOfItsOwnOrigin_whichIsCapturedFirst() {
    web.page(
        "a.example/",
        200,
        "<a href=\"http://legal.example/a\">terms</a><a href=\"http://firm.example/a\">terms</a>");
    web.page("legal.example/a", 200, "Terms");
    web.page("firm.example/robots.txt", 200, "Disallow: /\n");
    crawl("a.example");
    assertThat(web.pathsOf("legal.example")).containsExactly("/robots.txt", "/a");
    assertThat(web.pathsOf("firm.example")).containsExactly("/robots.txt");
    assertThat(Visits.told(archive, "a.example", ResourceKind.TERMS))
        .containsExactlyInAnyOrder(
            "http://legal.example/a content", "http://firm.example/a blocked_by_us robots");
    assertThat(Visits.told(archive, "legal.example", ResourceKind.ROBOTS))
        .containsExactly("http://legal.example/robots.txt absent");
  }

  @Test
  void theTargetOfARedirectIsSubjectToItsOwnRobotsTxt() {
    web.page("old.example/", 301, "", "Location: http://new.example/start");
    web.page("new.example/robots.txt", 200, "Disallow: /start\n");
    web.page("down.example/", 301, "", "Location: http://ill.example/");
    web.page("ill.example/robots.txt", 500, "");
    crawl("old.example", "down.example");
    assertThat(web.pathsOf("new.example")).containsExactly("/robots.txt");
    assertThat(web.pathsOf("ill.example")).containsExactly("/robots.txt");
    var home = Visits.captures(archive, "old.example", ResourceKind.HOME).get(0);
    assertThat(home.outcome().code()).isEqualTo("blocked_by_us");
    assertThat(home.redirects()).hasSize(1);
  }

  @Test
  void aHostOfTheListThatARedirectLedToIsVisitedOnce() {
    web.page("site.example/", 301, "", "Location: http://www.site.example/");
    web.page("www.site.example/", 200, "Hello");
    crawl("site.example", "www.site.example", "site.example");
    assertThat(web.pathsOf("www.site.example")).containsExactlyInAnyOrder("/robots.txt", "/", "/");
    assertThat(Visits.told(archive, "site.example", ResourceKind.HOME))
        .containsExactly("http://site.example/ content");
    assertThat(Visits.told(archive, "www.site.example", ResourceKind.HOME))
        .containsExactly("http://www.site.example/ content");
  }

  @Test
  void aPolicyThatFailsPermitsNothing_andAFinderThatFailsFindsNothing() {
    web.page("trap.example/robots.txt", 200, "#");
    web.page("other.example/", 200, "Hello");
    Crawl.into(archive, Visits.hasty(), Visits.MAY)
        .obeying(
            bytes -> {
              throw new IllegalStateException("a reader's fault");
            })
        .findingTermsBy(
            (url, html, type) -> {
              throw new StackOverflowError("a finder's fault");
            })
        .over(web.network())
        .run("test", Visits.hosts("trap.example", "other.example"));
    assertThat(Visits.told(archive, "trap.example", ResourceKind.HOME))
        .containsExactly("http://trap.example/ blocked_by_us robots");
    assertThat(Visits.told(archive, "other.example", ResourceKind.HOME))
        .containsExactly("http://other.example/ content");
  }

  @Test
  void privateAddressesAreNotAsked() {
    Map<String, String> where =
        Map.of(
            "home.example", "192.168.1.1",
            "cloud.example", "169.254.169.254",
            "self.example", "127.0.0.1",
            "six.example", "::1");
    Network network =
        (host, port) -> List.of(new InetSocketAddress(where.getOrDefault(host, host), port));
    Crawl.into(archive, Visits.hasty().withPrivateAllowed(false), Visits.MAY)
        .obeying(Visits.PREFIXES)
        .over(network)
        .run("test", where.keySet().stream().map(Host::new).toList());
    for (String host : where.keySet()) {
      assertThat(Visits.told(archive, host, ResourceKind.ROBOTS))
          .containsExactly("https://" + host + "/robots.txt blocked_by_us private_address");
      assertThat(Visits.told(archive, host, ResourceKind.HOME))
          .containsExactly("https://" + host + "/ blocked_by_us private_address");
    }
    assertThat(web.log()).isEmpty();
  }

  @Test
  void aRedirectToAnAddressThatIsRefusedIsNotFollowed() throws IOException {
    web.page("open.example/robots.txt", 302, "", "Location: http://inner.example/robots.txt");
    web.page("open.example/", 200, "Hello");
    var refused = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
    Network network =
        (host, port) ->
            host.equals("inner.example")
                ? List.of(new InetSocketAddress(refused, web.port()))
                : web.network().resolve(host, port);
    new Run(
            archive,
            new VisitStore(archive.database()),
            Visits.hasty(),
            Visits.MAY,
            Visits.PREFIXES,
            Visits.LINKS,
            network,
            refused::equals,
            CrawlListener.SILENT)
        .visit(VisitOrder.everything("test", Visits.hosts("open.example")));
    assertThat(Visits.told(archive, "open.example", ResourceKind.ROBOTS))
        .contains("http://open.example/robots.txt blocked_by_us private_address");
    assertThat(web.pathsOf("inner.example")).isEmpty();
    assertThat(web.pathsOf("open.example")).containsExactly("/robots.txt");
  }

  @Test
  void aCrawlWithoutAPolicyIsRefused() {
    assertThatThrownBy(() -> Crawl.into(archive, Visits.hasty(), Visits.MAY).run("x", List.of()))
        .isInstanceOf(IllegalStateException.class);
  }
}
