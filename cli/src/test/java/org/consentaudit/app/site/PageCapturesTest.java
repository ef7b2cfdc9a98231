package org.consentaudit.app.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.app.evidence.TermsEvidence;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.OtaRecord;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.reports.page.HostEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageCapturesTest {

  private static final Host SHOP = new Host("shop.example");
  private static final String URL = "https://shop.example/tos";
  private static final String TERMS =
      "By using our pages you accept these terms, which bind you and us alike. ".repeat(10);

  @TempDir Path directory;
  private Archive archive;

  @BeforeEach
  void open() {
    archive = Archive.openOrCreate(directory);
  }

  @AfterEach
  void close() {
    archive.close();
  }

  private void keep(String at, Source source, List<Header> headers, String content) {
    var capture =
        new Capture(
            SHOP,
            URL,
            ResourceKind.TERMS,
            Instant.parse(at),
            source,
            Outcome.Readable.CONTENT,
            OptionalInt.empty(),
            headers,
            List.of(),
            Optional.empty(),
            "",
            "");
    archive
        .database()
        .write(
            handle ->
                archive.captures().append(handle, capture, Optional.of(content.getBytes(UTF_8))));
  }

  private void version(String at, OtaRecord.Reason reason, String content) {
    var record =
        new OtaRecord(
            OtaRecord.Form.VERSION,
            reason,
            "Shop",
            "Terms of Service",
            "text/markdown; charset=utf-8",
            "");
    keep(at, Source.OTA, record.headers(), content);
  }

  private PageCaptures pages() {
    var terms = TermsEvidence.of(archive, Progress.SILENT);
    return new PageCaptures(archive, terms, LocalDate.parse("2026-12-31"));
  }

  private List<String> events() {
    return pages().termsEvents(SHOP, java.util.Map.of()).stream()
        .map(event -> event.capture().captured().toString().substring(0, 10))
        .toList();
  }

  @Test
  void technicalUpgradeIsNoChangeAndTheNextIsComparedWithIt() {
    version("2026-01-05T00:00:00Z", OtaRecord.Reason.FIRST, TERMS);
    version("2026-01-05T00:00:00Z", OtaRecord.Reason.UPGRADE, TERMS + "Menu, imprint.");
    version("2026-02-05T00:00:00Z", OtaRecord.Reason.UPGRADE, TERMS + "Imprint, menu.");
    version("2026-03-05T00:00:00Z", OtaRecord.Reason.CHANGE, TERMS + "Imprint, menu.");
    version("2026-04-05T00:00:00Z", OtaRecord.Reason.CHANGE, TERMS + "No robots.");
    assertThat(events()).containsExactly("2026-01-05", "2026-04-05");
  }

  @Test
  void anotherDateOfThePageIsAnEventOfItsOwn() {
    version("2026-01-05T00:00:00Z", OtaRecord.Reason.FIRST, "Effective 1 May 2025\n\n" + TERMS);
    version("2026-02-05T00:00:00Z", OtaRecord.Reason.CHANGE, "Effective 1 Feb 2026\n\n" + TERMS);
    version("2026-03-05T00:00:00Z", OtaRecord.Reason.CHANGE, "Effective 1 Mar 2026\n\n" + TERMS);
    assertThat(pages().termsEvents(SHOP, java.util.Map.of()).stream().map(HostEvent::dateOnly))
        .containsExactly(false, true, true);
    version("2026-04-05T00:00:00Z", OtaRecord.Reason.CHANGE, "Effective 1 Mar 2026\n\nNo." + TERMS);
    assertThat(pages().termsEvents(SHOP, java.util.Map.of()).get(3).dateOnly()).isFalse();
  }

  @Test
  void textThatOthersCutOutIsNotComparedWithOneThatWeReadFromThePage() {
    List<Header> html = List.of(new Header("Content-Type", "text/html"));
    String page = "<html><body><main><h1>Terms</h1><p>" + TERMS + "</p></main></body></html>";
    keep("2026-01-05T00:00:00Z", Source.CRAWL, html, page);
    version("2026-02-05T00:00:00Z", OtaRecord.Reason.FIRST, "Skip to content\n\n" + TERMS);
    keep("2026-03-05T00:00:00Z", Source.CRAWL, html, page + " ");
    version("2026-04-05T00:00:00Z", OtaRecord.Reason.CHANGE, "Skip to content\n\n" + TERMS + "!");
    assertThat(events()).containsExactly("2026-01-05", "2026-02-05", "2026-04-05");
  }

  @Test
  void ofADayOnWhichSourcesDifferThePreferredTextAloneIsAVersion() {
    List<Header> html = List.of(new Header("Content-Type", "text/html"));
    String page = "<html><body><main><h1>Terms</h1><p>" + TERMS + "</p></main></body></html>";
    String other = page.replace("</p>", " Also, no robots may come here.</p>");
    keep("2026-01-05T01:00:00Z", Source.CRAWL, html, page);
    keep("2026-01-05T23:00:00Z", new Source("wayback"), html, other);
    keep("2026-02-05T01:00:00Z", Source.CRAWL, html, page);
    assertThat(events()).containsExactly("2026-01-05");
    keep("2026-02-06T00:00:00Z", new Source("wayback"), html, other);
    assertThat(events()).containsExactly("2026-01-05", "2026-02-06");
  }
}
