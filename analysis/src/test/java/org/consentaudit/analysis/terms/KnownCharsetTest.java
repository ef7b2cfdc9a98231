package org.consentaudit.analysis.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is said of a page's charset without parsing it, beside what the parser makes of the page.
 */
class KnownCharsetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><head><title>Terms</title>",
        "<meta charset=utf-8>",
        "<META CHARSET = 'UTF-8'>",
        "<meta http-equiv=content-type content='text/html; charset=utf-8'>",
        "<script charset=\"utf-8\"></script><meta charset=\"utf-8\"/>",
      })
  void seesThatAPageNamesNoOther(String start) {
    assertThat(KnownCharset.namesNoneButUtf8(start)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=latin1>",
        "<meta charset=utf-8859>",
        "<meta charset=utf-8><meta charset=windows-1252>",
        "<script charset=koi8-r></script><meta charset=utf-8>",
        "<?xml version='1.0' encoding='iso-8859-1'?>",
        "<meta charset=ut",
      })
  void leavesWhatMayBeAnotherToTheParser(String start) {
    assertThat(KnownCharset.namesNoneButUtf8(start)).isFalse();
  }

  @Property(tries = 2000)
  void neverDiffersFromTheParser(@ForAll("starts") String start) throws IOException {
    byte[] bytes = start.getBytes(StandardCharsets.ISO_8859_1);
    if (KnownCharset.namesNoneButUtf8(start)) {
      assertThat(Jsoup.parse(new ByteArrayInputStream(bytes), null, "").charset())
          .as(start)
          .isEqualTo(StandardCharsets.UTF_8);
    }
  }

  @Provide
  Arbitrary<String> starts() {
    return Arbitraries.of(
            "<meta ",
            "<script ",
            "<html>",
            ">",
            " charset",
            "=",
            " = ",
            "'",
            "\"",
            "utf-8",
            "UTF-8",
            "latin1",
            "windows-1252",
            "utf-16",
            " http-equiv=content-type",
            " content=",
            "text/html;",
            "<?xml version=1 ",
            "encoding=",
            "?>",
            "<!--",
            "-->",
            ";",
            ",",
            "\u00e4",
            "<title>",
            "</title>")
        .list()
        .ofMinSize(1)
        .ofMaxSize(14)
        .map(parts -> String.join("", parts));
  }
}
