package org.consentaudit.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.LoopbackWeb.Seen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is held already need not be sent again. */
class ConditionalTest {

  private static final String MONDAY = "Mon, 04 May 2026 08:00:00 GMT";

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

  private void crawl(int month, String... hosts) {
    Crawl.into(archive, Visits.hasty(), Clock.offset(Visits.MAY, Duration.ofDays(30L * month)))
        .obeying(Visits.PREFIXES)
        .findingTermsBy(Visits.LINKS)
        .over(web.network())
        .run("test", Visits.hosts(hosts));
  }

  private List<String> conditions(String host, String path) {
    List<Seen> log =
        web.log().stream().filter(s -> s.host().equals(host) && s.path().equals(path)).toList();
    return log.get(log.size() - 1).headers().stream().filter(h -> h.startsWith("If-")).toList();
  }

  private Capture newest(String host, ResourceKind kind) {
    List<Capture> all = Visits.captures(archive, host, kind);
    return all.get(all.size() - 1);
  }

  @Test
  void a304IsACaptureOfTheContentThatIsHeld_andWhatFollowsFromItFollowsAgain() {
    web.page("a.example/robots.txt", 200, "Disallow: /b\n", "ETag: W/\"r1\"");
    web.page(
        "a.example/",
        200,
        "<a href=\"http://a.example/t\">terms</a><a href=\"http://a.example/b\">terms</a>",
        "ETag: \"h1\"",
        "Last-Modified: " + MONDAY);
    web.page("a.example/t", 200, "Be nice.", "Last-Modified: " + MONDAY);
    crawl(0, "a.example");
    assertThat(conditions("a.example", "/")).isEmpty();
    for (String path : List.of("/robots.txt", "/", "/t")) {
      web.page("a.example" + path, 304, "", "ETag: \"again\"");
    }
    crawl(1, "a.example");

    assertThat(conditions("a.example", "/robots.txt")).containsExactly("If-None-Match: W/\"r1\"");
    assertThat(conditions("a.example", "/"))
        .containsExactly("If-None-Match: \"h1\"", "If-Modified-Since: " + MONDAY);
    assertThat(conditions("a.example", "/t")).containsExactly("If-Modified-Since: " + MONDAY);
    assertThat(web.pathsOf("a.example"))
        .containsExactly("/robots.txt", "/", "/t", "/robots.txt", "/", "/t");
    for (ResourceKind kind : List.of(ResourceKind.ROBOTS, ResourceKind.HOME)) {
      Capture again = newest("a.example", kind);
      assertThat(again.outcome().code()).isEqualTo("not_modified");
      assertThat(again.status()).hasValue(304);
      assertThat(again.digest())
          .isPresent()
          .isEqualTo(
              Visits.captures(archive, "a.example", kind).stream()
                  .filter(c -> c.outcome().code().equals("content"))
                  .findFirst()
                  .orElseThrow()
                  .digest());
    }
    assertThat(Visits.told(archive, "a.example", ResourceKind.TERMS))
        .containsExactlyInAnyOrder(
            "http://a.example/t content",
            "http://a.example/b blocked_by_us robots",
            "http://a.example/t not_modified",
            "http://a.example/b blocked_by_us robots");
  }

  @Test
  void theValidatorsAreThoseOfTheNewestContent() {
    web.page("a.example/", 200, "one", "ETag: \"1\"");
    crawl(0, "a.example");
    web.page("a.example/", 200, "two", "ETag: \"2\"");
    crawl(1, "a.example");
    assertThat(conditions("a.example", "/")).containsExactly("If-None-Match: \"1\"");
    web.page("a.example/", 503, "");
    crawl(2, "a.example");
    web.page("a.example/", 304, "");
    crawl(3, "a.example");
    assertThat(conditions("a.example", "/")).containsExactly("If-None-Match: \"2\"");
    Capture again = newest("a.example", ResourceKind.HOME);
    assertThat(archive.contents().bytes(again.digest().orElseThrow()))
        .contains("two".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a304ThatWeHadGivenNoReasonForIsNotExpected() {
    web.page("a.example/", 200, "no validator");
    web.page("b.example/", 200, "not in its form", "ETag: unquoted", "Last-Modified: yesterday");
    web.page("c.example/", 302, "", "Location: /start");
    web.page("c.example/start", 200, "elsewhere", "ETag: \"1\"");
    web.page("d.example/", 200, "x".repeat(10_001), "ETag: \"cut\"");
    crawl(0, "a.example", "b.example", "c.example", "d.example");
    for (String host : List.of("a.example", "b.example", "c.example", "d.example")) {
      web.page(host + "/", 304, "");
      crawl(1, host);
      assertThat(conditions(host, "/")).as(host).isEmpty();
      assertThat(Visits.told(archive, host, ResourceKind.HOME))
          .as(host)
          .contains("http://" + host + "/ not_expected 304");
    }
  }
}
