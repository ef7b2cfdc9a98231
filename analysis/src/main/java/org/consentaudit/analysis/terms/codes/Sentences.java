package org.consentaudit.analysis.terms.codes;

import java.util.Locale;
import java.util.Set;

/** Where sentences end. */
final class Sentences {

  /** A sentence that runs on longer is cut: nobody writes so, and it bounds what follows. */
  static final int LONGEST = 4000;

  private static final int LONGEST_ABBREVIATION = 6;
  private static final int LONGEST_LABEL = 3;
  private static final int LOOKED_AHEAD = 8;
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "e.g", "i.e", "inc", "ltd", "co", "corp", "no", "nos", "vs", "mr", "mrs", "ms", "dr",
          "st", "sec", "art", "cf", "al", "llc", "u.s", "u.k", "s.a", "b.v", "u.s.c", "c.f.r",
          "bzw", "ggf", "usw", "z.b", "d.h", "u.a", "abs", "nr", "ca", "vgl", "sog", "inkl", "p.ej",
          "núm", "sr", "sra", "ud", "uds", "p.ex", "n", "m", "mme", "av", "approx", "para");

  private Sentences() {}

  /** End of the sentence that begins at {@code start}, at most {@code end}. */
  static int end(String text, int start, int end) {
    int limit = Math.min(end, start + LONGEST);
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if ((c == '.' || c == '!' || c == '?') && ends(text, start, i, end)) {
        return closed(text, i + 1, end);
      }
    }
    return limit == end ? end : cut(text, start, limit);
  }

  private static boolean ends(String text, int start, int dot, int end) {
    int next = closed(text, dot + 1, end);
    if (next >= end) {
      return true;
    }
    if (!Blocks.isBlank(text.charAt(next))) {
      return next == dot + 1 && text.charAt(dot) == '.' && NameStops.joins(text, start, dot, end);
    }
    int word = next;
    int furthest = Math.min(end, next + LOOKED_AHEAD);
    while (word < furthest && !Character.isLetterOrDigit(text.charAt(word))) {
      word++;
    }
    if (word < furthest && Character.isLowerCase(text.charAt(word))) {
      return false;
    }
    return switch (text.charAt(dot)) {
      case '.' -> !(abbreviated(text, start, dot) || labels(text, start, dot));
      case '!' -> !NameStops.names(text, start, dot);
      default -> true;
    };
  }

  /** Whether a full stop belongs to the label of an item: "you may not: a. Copy; b. Sell". */
  private static boolean labels(String text, int start, int dot) {
    int from = dot;
    while (from > start && dot - from < LONGEST_LABEL && isLabel(text.charAt(from - 1))) {
      from--;
    }
    int before = from;
    while (before > start && Blocks.isBlank(text.charAt(before - 1))) {
      before--;
    }
    return from < dot
        && before < from
        && before > start
        && ":;".indexOf(text.charAt(before - 1)) >= 0;
  }

  private static boolean isLabel(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean abbreviated(String text, int start, int dot) {
    int from = dot;
    while (from > start
        && dot - from <= LONGEST_ABBREVIATION
        && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
      from--;
    }
    int length = dot - from;
    return length == 1 && Character.isUpperCase(text.charAt(from))
        || (length > 0
            && length <= LONGEST_ABBREVIATION
            && ABBREVIATIONS.contains(text.substring(from, dot).toLowerCase(Locale.ROOT)));
  }

  /** Past quotation marks, brackets and emphasis that close after the full stop. */
  private static int closed(String text, int from, int end) {
    int at = from;
    while (at < end && "\"'”’)]*_".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static int cut(String text, int start, int limit) {
    int semicolon = last(text, ';', start + LONGEST / 2, limit);
    int blank = semicolon < 0 ? last(text, ' ', start, limit) : semicolon;
    return blank < 0 ? limit : blank + 1;
  }

  private static int last(String text, char wanted, int start, int end) {
    for (int i = end - 1; i > start; i--) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }
}
