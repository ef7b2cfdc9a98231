package org.consentaudit.analysis.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Decoding gives what the JDK's decoder gives, malformed bytes included. */
class Utf8Test {

  private static final byte[] LETTERS = "a é’😀 z".getBytes(StandardCharsets.UTF_8);

  @Test
  void anyBytesAreDecodedAsTheJdkDoes() throws IOException {
    var random = new Random(8);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      for (int at = 0; at < bytes.length; at++) {
        bytes[at] =
            random.nextInt(6) == 0
                ? (byte) random.nextInt(256)
                : LETTERS[
                    random.nextInt(3) == 0 ? random.nextInt(LETTERS.length) : at % LETTERS.length];
      }
      assertThat(decoded(bytes)).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }
  }

  @Test
  void whatEndsAmidACharacterEndsInOneReplacement() throws IOException {
    byte[] cut = {'<', 'p', '>', (byte) 0xE2, (byte) 0x80};
    assertThat(decoded(cut)).isEqualTo("<p>\uFFFD");
  }

  @Test
  void aPageIsTheSameHoweverItsCharsetIsKnown() {
    String words = "Robots may not visit the café’s pages. ".repeat(20);
    byte[] declared =
        ("<html><head><meta charset=utf-8></head><body><p>" + words)
            .getBytes(StandardCharsets.UTF_8);
    assertThat(TermsText.read(declared, "text/html"))
        .isEqualTo(TermsText.read(declared, "text/html; charset=utf-8"))
        .isInstanceOfSatisfying(
            TermsReading.Terms.class, terms -> assertThat(terms.text()).contains("café’s"));
    byte[] latin =
        ("<html><head><meta charset=iso-8859-1></head><body><p>" + words.replace('’', '\''))
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(TermsText.read(latin, "text/html"))
        .isInstanceOfSatisfying(
            TermsReading.Terms.class, terms -> assertThat(terms.text()).contains("café's"));
  }

  private static String decoded(byte[] bytes) throws IOException {
    var decoded = new StringWriter();
    Utf8.decoded(bytes).transferTo(decoded);
    return decoded.toString();
  }
}
