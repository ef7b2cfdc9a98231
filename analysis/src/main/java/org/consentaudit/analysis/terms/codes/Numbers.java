package org.consentaudit.analysis.terms.codes;

import java.util.List;
import java.util.Locale;

/** The order of what list items are numbered by: 1, 2, 3; a, b, c; i, ii, iii. */
final class Numbers {

  private static final List<String> ROMAN =
      List.of(
          "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv",
          "xv", "xvi", "xvii", "xviii", "xix", "xx", "xxi", "xxii", "xxiii", "xxiv", "xxv");

  /** What stands for any bullet. */
  static final String BULLET = "•";

  /** The third roman number. */
  private static final int FAR_ON = 2;

  private Numbers() {}

  /** Whether two items can be of one list. A lone i, v or x may be a letter. */
  static boolean sameList(String style, String number, String otherStyle, String otherNumber) {
    return style.equals(otherStyle)
        || (letters(style).equals(letters(otherStyle)) && follows(number, otherNumber));
  }

  private static String letters(String style) {
    return style.replace('i', 'a').replace('I', 'A');
  }

  /** Whether the second number comes right after the first; bullets always do. */
  static boolean follows(String first, String second) {
    String one = bare(first);
    String two = bare(second);
    if (one.isEmpty() || two.isEmpty()) {
      return one.isEmpty() == two.isEmpty();
    }
    return after(one, two);
  }

  /** Whether a label begins a list. */
  static boolean begins(String label) {
    return label.equals("a") || label.equals("i") || label.equals("1") || label.equals(BULLET);
  }

  /** Whether digits number an item that is not the first: 2 and 4.3. */
  static boolean isLater(String number) {
    return lastPart(bare(number)) > 1;
  }

  /** Whether the second bare label comes right after the first. */
  static boolean after(String one, String two) {
    if (Character.isDigit(one.charAt(0))) {
      return Character.isDigit(two.charAt(0)) && lastPart(two) == lastPart(one) + 1;
    }
    int roman = ROMAN.indexOf(one);
    if (roman >= 0 && roman + 1 < ROMAN.size() && ROMAN.get(roman + 1).equals(two)) {
      return true;
    }
    if (one.equals(BULLET)) {
      return two.equals(BULLET);
    }
    return one.length() == 1 && two.length() == 1 && two.charAt(0) == one.charAt(0) + 1;
  }

  /**
   * Whether the second bare label is the next but one of a list that is under way: (v), (vii).
   * Labels that a text may have for another reason, "(c)" above all, are not.
   */
  static boolean skipsOne(String one, String two) {
    int first = ROMAN.indexOf(one);
    return first >= FAR_ON
        ? ROMAN.indexOf(two) == first + 2
        : one.length() == 1
            && two.length() == 1
            && one.charAt(0) > 'c'
            && one.charAt(0) < 'z'
            && two.charAt(0) == one.charAt(0) + 2;
  }

  private static int lastPart(String number) {
    String part = number.substring(number.lastIndexOf('.') + 1);
    return part.length() < 9 && part.chars().allMatch(c -> c >= '0' && c <= '9') && !part.isEmpty()
        ? Integer.parseInt(part)
        : -5;
  }

  static String bare(String number) {
    String bare = number.toLowerCase(Locale.ROOT).replace("(", "").replace(")", "");
    return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
  }
}
