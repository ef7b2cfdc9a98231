package org.consentaudit.analysis.terms;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known of a content's charset without reading it: by byte-order mark, else by field. */
final class KnownCharset {

  private static final int LONGEST_MARK = 3;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_:.+-]{2,40})");

  private static final String NAMED = "charset";
  private static final String OF_XML = "encoding";
  private static final Pattern UTF8 = Pattern.compile("\\s*=\\s*[\"']?utf-8[\"'\\s;,/>]");

  private KnownCharset() {}

  /** The charset; empty when neither names one that is known here. */
  static Optional<Charset> of(byte[] bytes, String contentType) {
    Optional<Charset> mark = byteOrderMark(bytes);
    if (mark.isPresent()) {
      return mark;
    }
    Matcher named = CHARSET.matcher(contentType);
    return named.find() ? known(named.group(1)) : Optional.empty();
  }

  /**
   * Whether the beginning of a page, a character a byte, names no charset but UTF-8, whatever part
   * of it a parser would heed. False where only a parser can tell.
   */
  static boolean namesNoneButUtf8(String start) {
    String small = start.toLowerCase(Locale.ROOT);
    if (small.contains(OF_XML)) {
      return false;
    }
    Matcher value = UTF8.matcher(small);
    for (int at = small.indexOf(NAMED); at >= 0; at = small.indexOf(NAMED, at + 1)) {
      if (!value.region(at + NAMED.length(), small.length()).lookingAt()) {
        return false;
      }
    }
    return true;
  }

  private static Optional<Charset> byteOrderMark(byte[] bytes) {
    String start =
        new String(bytes, 0, Math.min(bytes.length, LONGEST_MARK), StandardCharsets.ISO_8859_1);
    if (start.startsWith("\u00EF\u00BB\u00BF")) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (start.startsWith("\u00FE\u00FF")) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return start.startsWith("\u00FF\u00FE")
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static Optional<Charset> known(String name) {
    try {
      Charset charset = Charset.forName(name);
      return charset.canEncode() ? Optional.of(charset) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // a made-up name says as little as none
    }
  }
}
