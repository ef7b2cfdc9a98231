package org.consentaudit.analysis.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.consentaudit.analysis.terms.SourceMap.Range;
import org.consentaudit.analysis.terms.TermsReading.Terms;
import org.consentaudit.analysis.terms.TermsText.Sourced;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way from a sentence of the text back to the page. */
class SourceMapTest {

  private static final String PAGE =
      "<!doctype html><html><head><meta charset='%s'><title>Terms</title></head>\r\n<body><nav><a"
          + " href=/>Home</a></nav><main><h1>Terms &amp; conditions</h1>\r\n<p>You may <b>read</b>"
          + "   our articles\r\n for &quot;your own&#34; information &copy; caf\u00e9. </p><ol><li>No"
          + " robots, no&nbsp;scrapers&hellip; at all.<li>Links are fine, quotations are fine, and"
          + " so is a printed copy for yourself.</ol><table><tr><td>Plan<td>Free</table></main>";

  private static String sourced(String sentence, Charset charset, byte[] bytes) {
    Sourced read = TermsText.readWithSources(bytes, "text/html");
    String text = ((Terms) read.reading()).text();
    assertThat(text).isEqualTo(((Terms) TermsText.read(bytes, "text/html")).text());
    SourceMap map = read.sources().orElseThrow();
    int at = text.indexOf(sentence);
    assertThat(at).as(text).isNotNegative();
    Range range = map.inHtml(at, at + sentence.length()).orElseThrow();
    Range inBytes = map.inBytes(at, at + sentence.length()).orElseThrow();
    String source = map.html().substring(range.start(), range.end());
    assertThat(new String(bytes, inBytes.start(), inBytes.end() - inBytes.start(), charset))
        .isEqualTo(source);
    return source;
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252"})
  void aSentenceIsFoundInThePageAndInItsBytes(String name) {
    Charset charset = Charset.forName(name);
    byte[] bytes = PAGE.formatted(name).getBytes(charset);
    assertThat(sourced("Terms & conditions", charset, bytes)).isEqualTo("Terms &amp; conditions");
    assertThat(sourced("You may read our articles", charset, bytes))
        .isEqualTo("You may <b>read</b>   our articles");
    assertThat(sourced("for \"your own\" information \u00a9 caf\u00e9.", charset, bytes))
        .isEqualTo("for &quot;your own&#34; information &copy; caf\u00e9.");
    assertThat(sourced("No robots, no scrapers\u2026 at all.", charset, bytes))
        .isEqualTo("No robots, no&nbsp;scrapers&hellip; at all.");
    assertThat(sourced("| Plan | Free |", charset, bytes)).isEqualTo("Plan<td>Free");
  }

  @Test
  void aByteOrderMarkIsCounted() {
    byte[] bytes = ("\uFEFF" + PAGE.formatted("utf-8")).getBytes(StandardCharsets.UTF_8);
    assertThat(sourced("Links are fine", StandardCharsets.UTF_8, bytes))
        .isEqualTo("Links are fine");
  }

  @Test
  void bytesThatAreNoTextOfTheirCharsetHaveNoPlaces_thePageHas() {
    byte[] bytes = PAGE.formatted("utf-8").getBytes(StandardCharsets.ISO_8859_1);
    Sourced read = TermsText.readWithSources(bytes, "text/html; charset=utf-8");
    String text = ((Terms) read.reading()).text();
    int at = text.indexOf("Links are");
    assertThat(read.sources().orElseThrow().inBytes(at, at + 9)).isEmpty();
    assertThat(read.sources().orElseThrow().inHtml(at, at + 9)).isPresent();
  }

  @Test
  void marksComeFromNowhere() {
    byte[] bytes = PAGE.formatted("utf-8").getBytes(StandardCharsets.UTF_8);
    Sourced read = TermsText.readWithSources(bytes, "text/html");
    assertThat(((Terms) read.reading()).text()).startsWith("# Terms");
    assertThat(read.sources().orElseThrow().inHtml(0, 2)).isEmpty();
    assertThat(
            TermsText.readWithSources("plain".getBytes(StandardCharsets.UTF_8), "text/plain")
                .sources())
        .isEmpty();
  }

  /** Reached when this was written: every line of the 53 pages. */
  @Test
  void everyLineOfRealPagesIsFoundInThem() throws IOException {
    Path pairs =
        Path.of(System.getProperty("consent.root", "."))
            .resolve("../shared/data/terms/html-pairs.jsonl.gz");
    assumeTrue(Files.exists(pairs), "SKIPPED: no pages at " + pairs);
    int lines = 0;
    int found = 0;
    long plain = 0;
    long sourced = 0;
    try (var in = new GZIPInputStream(Files.newInputStream(pairs));
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      ObjectMapper json = new ObjectMapper();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode pair = json.readTree(line);
        byte[] bytes = pair.get("html").asText().getBytes(StandardCharsets.UTF_8);
        long begun = System.nanoTime();
        String text = ((Terms) TermsText.read(bytes, "text/html; charset=utf-8")).text();
        plain += System.nanoTime() - begun;
        begun = System.nanoTime();
        Sourced read = TermsText.readWithSources(bytes, "text/html; charset=utf-8");
        sourced += System.nanoTime() - begun;
        assertThat(((Terms) read.reading()).text()).isEqualTo(text);
        SourceMap map = read.sources().orElseThrow();
        int at = 0;
        for (String words : text.split("\n", -1)) {
          if (words.chars().anyMatch(Character::isLetter)) {
            lines++;
            found += isFound(map, at, words) ? 1 : 0;
          }
          at += words.length() + 1;
        }
      }
    }
    System.out.printf(
        "terms text with sources: %d of %d lines found, %.1f times the time%n",
        found, lines, (double) sourced / plain);
    assertThat(found).isGreaterThanOrEqualTo((int) (lines * 0.999));
  }

  private static boolean isFound(SourceMap map, int at, String words) {
    return map.inHtml(at, at + words.length())
        .map(range -> map.html().substring(range.start(), range.end()))
        .map(source -> letters(Jsoup.parse(source).body().text()).equals(letters(words)))
        .orElse(false);
  }

  private static String letters(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
