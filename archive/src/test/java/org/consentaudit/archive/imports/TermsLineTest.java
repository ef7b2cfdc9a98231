package org.consentaudit.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.OtaRecord;
import org.consentaudit.archive.ResourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsLineTest {

  @TempDir Path directory;

  private Taken read(String line) throws IOException {
    return Taken.from(directory.resolve("terms.jsonl"), line.replace('\'', '"') + "\n");
  }

  private static final String VERSION =
      "{'service':'Shop','document':'Terms of Service','url':URL,'domain':'x.example',"
          + "'timestamp':'2024-05-01T12:00:00+02:00','format':'markdown','content':'# Terms',"
          + "'source':'OpenTermsArchive/contrib-versions:Shop/Terms of Service.md'}";

  @Test
  void versionIsTermsOfOpenTermsArchiveAndNoRobotsTxt() throws IOException {
    Taken taken = read(VERSION.replace("URL", "'https://www.shop.example/tos'"));
    Capture capture = taken.only();
    assertThat(capture.kind()).isEqualTo(ResourceKind.TERMS);
    assertThat(capture.host()).hasToString("www.shop.example");
    assertThat(capture.captured()).hasToString("2024-05-01T10:00:00Z");
    assertThat(capture.source().name()).isEqualTo("ota");
    OtaRecord record = OtaRecord.of(capture).orElseThrow();
    assertThat(record.form()).isEqualTo(OtaRecord.Form.VERSION);
    assertThat(record.contentType()).startsWith("text/markdown");
    assertThat(taken.text(0)).isEqualTo("# Terms");
  }

  @Test
  void withoutAnAddressTheServiceIsTheKey() throws IOException {
    Capture capture = read(VERSION.replace("URL", "null")).only();
    assertThat(capture.url()).isEqualTo("https://shop.ota.invalid/Shop/Terms%20of%20Service");
  }

  @Test
  void ofAPageAndItsTextThePageIsTaken() throws IOException {
    Taken taken =
        read(
            "{'service':'S','document':'D','timestamp':'2024-05-01T12:00:00Z',"
                + "'url':'https://s.example/','html':'<p>x</p>','text':'x','source':'mine:3'}");
    assertThat(taken.only().source().name()).isEqualTo("file:mine");
    assertThat(taken.text(0)).isEqualTo("<p>x</p>");
    assertThat(taken.only().headers().get(0).value()).isEqualTo("text/html; charset=utf-8");
  }

  @Test
  void emptyTextAndAddressOfAnotherSchemeAreRejected() throws IOException {
    assertThat(read(VERSION.replace("URL", "'ftp://x.example/'")).rejects).hasSize(1);
    assertThat(read(VERSION.replace("URL", "null").replace("# Terms", "")).rejects).hasSize(1);
  }

  @Test
  void hostOfAServiceCannotExistAndIsNeverShared() {
    assertThat(UnlocatedService.host("Booking.com")).hasToString("booking-com.ota.invalid");
    assertThat(UnlocatedService.host("Allociné").name())
        .startsWith("xn--")
        .endsWith(".ota.invalid");
    assertThat(UnlocatedService.host("???").name()).startsWith("s-").endsWith(".ota.invalid");
    assertThat(UnlocatedService.host("x".repeat(300)).name()).startsWith("s-");
    assertThat(UnlocatedService.url("A B", "T")).isNotEqualTo(UnlocatedService.url("A-B", "T"));
  }
}
