package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.regex.Pattern;
import org.consentaudit.analysis.verdict.Status;
import org.junit.jupiter.api.Test;

/**
 * The study's categories beside its two patterns, run on the decoded text as the study ran them.
 */
class StudyDetailTest {

  /** Python's {@code \s}. */
  private static final String SPACE =
      "[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

  private static final Pattern QUERY = Pattern.compile("Disallow:" + SPACE + "+/[^\\n]*\\?");
  private static final Pattern DIRECTORY =
      Pattern.compile("Disallow:" + SPACE + "*/(?:admin|private|confidential)");

  private static String some(String text) {
    if (QUERY.matcher(text).find()) {
      return "some_pattern_restrictions";
    }
    return DIRECTORY.matcher(text).find() ? "some_disallow_important_dir" : "some_other";
  }

  private static String none(String text) {
    if (text.contains("Crawl-delay:")) {
      return "none_crawl_delay";
    }
    return text.contains("Sitemap") || text.contains("sitemap") ? "none_sitemap" : "none";
  }

  @Test
  void categoriesAreThoseOfThePatterns() {
    var random = new Random(14);
    byte[][] parts = {
      bytes("Disallow:"),
      bytes("Disallow: "),
      bytes("/"),
      bytes("?"),
      bytes("\n"),
      bytes("\r"),
      bytes("admin"),
      bytes("private"),
      bytes("\u00a0"),
      bytes("\u3000"),
      bytes("\u2003"),
      bytes("\u0085"),
      bytes("\u1680"),
      bytes("\u205f"),
      bytes("\u2028"),
      bytes("é"),
      bytes("ツ"),
      bytes("Crawl-delay:"),
      bytes("sitemap"),
      bytes("\t"),
      bytes("\u001c"),
      bytes("x"),
      {(byte) 0xe0, (byte) 0x80, (byte) 0xa0},
      {(byte) 0xe2},
      {(byte) 0xc2},
      {(byte) 0xe3, (byte) 0x80},
      {(byte) 0xf0, (byte) 0x9f, (byte) 0x98, (byte) 0x80},
      {(byte) 0xff}
    };
    for (int i = 0; i < 40_000; i++) {
      var out = new ByteArrayOutputStream();
      for (int n = random.nextInt(12); n >= 0; n--) {
        out.writeBytes(parts[random.nextInt(parts.length)]);
      }
      byte[] content = out.toByteArray();
      String text = new String(content, StandardCharsets.UTF_8);
      StudyDetail detail = StudyDetail.of(content);
      assertThat(detail.of(Status.SOME).code()).as(text).isEqualTo(some(text));
      assertThat(detail.of(Status.NONE).code()).as(text).isEqualTo(none(text));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
