package org.consentaudit.analysis.terms.codes;

import java.util.Locale;
import java.util.Set;

/** Marks that may end a sentence or stand inside a name. */
final class NameStops {

  /** Words before a name: none ends a sentence with the word behind it and an exclamation mark. */
  private static final Set<String> BEFORE_NAMES =
      Set.of("the", "a", "an", "our", "your", "its", "any", "all", "this", "these", "such");

  private static final int LONGEST_NAME = 30;

  private static final int SHORTEST_WORD = 2;

  /** What follows a full stop inside a name. */
  private static final Set<String> DOMAINS = Set.of("com", "org", "net", "io", "co", "js", "ai");

  private NameStops() {}

  /**
   * Whether a blank was lost behind a full stop: "is forbidden.You may"; "Booking.Com" is a name.
   */
  static boolean joins(String text, int start, int dot, int end) {
    int before = wordBefore(text, start, dot);
    int after = dot + 1;
    while (after < end && after - dot < LONGEST_NAME && Character.isLetter(text.charAt(after))) {
      after++;
    }
    return dot - before >= SHORTEST_WORD
        && isSmall(text, before + 1, dot)
        && (before == start || Blocks.isBlank(text.charAt(before - 1)))
        && Character.isUpperCase(text.charAt(dot + 1))
        && isSmall(text, dot + 2, after)
        && after < end
        && " ,".indexOf(text.charAt(after)) >= 0
        && !DOMAINS.contains(text.substring(dot + 1, after).toLowerCase(Locale.ROOT));
  }

  private static boolean isSmall(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isLowerCase(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether an exclamation mark belongs to a name: "you may use the Hooray! Services". */
  static boolean names(String text, int start, int mark) {
    int name = wordBefore(text, start, mark);
    if (name == mark || !Character.isUpperCase(text.charAt(name))) {
      return false;
    }
    int behind = name;
    while (behind > start && text.charAt(behind - 1) == ' ') {
      behind--;
    }
    int word = wordBefore(text, start, behind);
    return behind < name
        && BEFORE_NAMES.contains(text.substring(word, behind).toLowerCase(Locale.ROOT));
  }

  private static int wordBefore(String text, int start, int end) {
    int from = end;
    while (from > start
        && end - from < LONGEST_NAME
        && Character.isLetterOrDigit(text.charAt(from - 1))) {
      from--;
    }
    return from;
  }
}
