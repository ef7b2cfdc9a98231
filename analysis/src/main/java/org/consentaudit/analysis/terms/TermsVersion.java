package org.consentaudit.analysis.terms;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.regex.Pattern;
import org.consentaudit.archive.Digest;

/**
 * A distinct text of a terms page, named by the SHA-256 of its words. Marks of layout, white space,
 * typographic variants of quotes and dashes, and lines that only state a copyright year make no
 * other version; a changed word does.
 *
 * @param digest the name
 */
public record TermsVersion(Digest digest) {

  private static final Pattern MARK =
      Pattern.compile("(?m)^[ \\t>]*+(?:#{1,6}+ |[-*+] |: |\\|)|^[| \\t\\u00A0:=-]++$");
  private static final Pattern OWNED =
      Pattern.compile(
          "(?miU)^[\\W&&[^\\n"
              + "]]{0,40}(?:copyright|©|\\(c\\))[^\\n"
              + "]{0,80}(?:19|20)\\d\\d[^\\n"
              + "]{0,120}$|^[^\\n"
              + "]{0,80}©\\s*(?:19|20)\\d\\d[^\\n"
              + "]{0,120}$");
  private static final Pattern SINGLE = Pattern.compile("[\u2018\u2019\u201A\u201B\u02BC]");
  private static final Pattern DOUBLE = Pattern.compile("[\u201C\u201D\u201E\u201F\u00AB\u00BB]");
  private static final Pattern DASH = Pattern.compile("[\u2010-\u2015\u2212]");
  private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}|*_`\\\\]++");

  /** The version that a text is, as {@link TermsText} gives it. */
  public static TermsVersion of(String text) {
    return new TermsVersion(Digest.of(normal(text).getBytes(StandardCharsets.UTF_8)));
  }

  /** The words of a text that name its version: two texts with equal ones are one version. */
  public static String normal(String text) {
    String words = OWNED.matcher(text).replaceAll("");
    words = MARK.matcher(words).replaceAll("");
    words = Normalizer.normalize(words, Normalizer.Form.NFKC);
    words = SINGLE.matcher(words).replaceAll("'");
    words = DOUBLE.matcher(words).replaceAll("\"");
    words = DASH.matcher(words).replaceAll("-");
    return BLANK.matcher(words).replaceAll(" ").strip();
  }
}
