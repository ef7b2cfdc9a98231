package org.consentaudit.analysis.terms.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.io.RandomAccessRead;

/**
 * Looks at maps from a font's codes to characters before the library does, which writes out each
 * range in full: one of thirty bytes may stand for two thousand million characters. Source: ISO
 * 32000-1, 9.10.3.
 */
final class CmapRanges {

  /** Characters that all ranges of one map may stand for. */
  static final long MOST = 1 << 20;

  /** Longer streams are no maps, or none that is worth reading. */
  private static final int LONGEST = 4 << 20;

  private static final int LOOKED_AT = 4096;
  private static final String BEGIN = "beginbfrange";
  private static final String END = "endbfrange";
  private static final Pattern RANGE =
      Pattern.compile(
          "\\s*+<\\s*+([0-9a-fA-F]{1,8})\\s*+>\\s*+<\\s*+([0-9a-fA-F]{1,8})\\s*+>\\s*+"
              + "(?:<[0-9a-fA-F\\s]*+>|\\[[^\\]]*+\\])");

  private CmapRanges() {}

  /**
   * Reads the bytes once, and goes back to their beginning.
   *
   * @throws IOException when they are a map whose ranges stand for too much, or that is not plain
   */
  static void check(RandomAccessRead bytes) throws IOException {
    int length = (int) Math.min(bytes.length(), LONGEST);
    String start = text(bytes, Math.min(length, LOOKED_AT));
    boolean map = start.contains("begincmap") || start.contains("CIDInit") || start.contains(BEGIN);
    if (bytes.length() > LONGEST) {
      if (map) {
        throw new IOException("a map of characters of " + bytes.length() + " bytes");
      }
      return;
    }
    String all = text(bytes, length);
    long characters = 0;
    for (int at = all.indexOf(BEGIN); at >= 0; at = all.indexOf(BEGIN, at)) {
      int from = at + BEGIN.length();
      int end = all.indexOf(END, from);
      int to = end < 0 ? all.length() : end;
      Matcher range = RANGE.matcher(all).region(from, to);
      int behind = from;
      while (range.lookingAt()) {
        long span = Long.parseLong(range.group(2), 16) - Long.parseLong(range.group(1), 16);
        characters += Math.max(span, 0) + 1;
        behind = range.end();
        range.region(behind, to);
      }
      if (characters > MOST || !all.substring(behind, to).isBlank()) {
        throw new IOException("a map of characters whose ranges are not plain, or too large");
      }
      at = to;
    }
  }

  private static String text(RandomAccessRead bytes, int length) throws IOException {
    byte[] read = new byte[length];
    bytes.seek(0);
    bytes.readFully(read);
    bytes.seek(0);
    return new String(read, StandardCharsets.ISO_8859_1);
  }
}
