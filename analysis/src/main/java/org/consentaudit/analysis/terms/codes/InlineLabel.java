package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A label of an item inside a sentence: in brackets, or a bullet.
 *
 * @param bare the label alone
 * @param number as it stands; empty for a bullet
 * @param start where it stands
 * @param body where its item's words begin
 */
record InlineLabel(String bare, String number, int start, int body) {

  private static final int LONGEST = 5;
  private static final String BULLETS = "●•▪◦■□➢✓❖►‣";
  private static final char FIRST_BULLET = '\u2000';

  /** The labels that number something: each begins a list that goes on, or goes on with one. */
  static List<InlineLabel> of(String text, int start, int end) {
    List<InlineLabel> found = found(text, start, end);
    if (found.isEmpty()) {
      return found;
    }
    Map<String, Integer> lastPlace = new HashMap<>();
    for (int i = 0; i < found.size(); i++) {
      lastPlace.put(found.get(i).bare, i);
    }
    var kept = new ArrayList<InlineLabel>();
    var open = new ArrayList<String>();
    for (int i = 0; i < found.size(); i++) {
      InlineLabel label = found.get(i);
      int place = label.lastOf(open);
      if (place >= 0) {
        open.subList(place, open.size()).clear();
      } else if (!Numbers.begins(label.bare) || !continued(label.bare, i, lastPlace)) {
        continue;
      }
      open.add(label.bare);
      kept.add(label);
    }
    return kept;
  }

  /** The innermost list that it goes on with, by their last labels; negative when there is none. */
  private int lastOf(List<String> open) {
    for (int i = open.size() - 1; i >= 0; i--) {
      if (goesOnFrom(open.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it goes on with a list that has come to a bare label. */
  boolean goesOnFrom(String last) {
    return Numbers.after(last, bare) || Numbers.skipsOne(last, bare);
  }

  private static boolean continued(String bare, int place, Map<String, Integer> lastPlace) {
    String second =
        bare.equals(Numbers.BULLET) ? bare : bare.equals("a") ? "b" : bare.equals("i") ? "ii" : "2";
    return lastPlace.getOrDefault(second, -1) > place;
  }

  private static List<InlineLabel> found(String text, int start, int end) {
    var found = new ArrayList<InlineLabel>();
    for (int close = start; close < end; close++) {
      char c = text.charAt(close);
      if (c >= FIRST_BULLET && BULLETS.indexOf(c) >= 0) {
        found.add(new InlineLabel(Numbers.BULLET, "", close, close + 1));
        continue;
      }
      if (c != ')') {
        continue;
      }
      int from = close;
      while (from > start && close - from < LONGEST && isLabel(text.charAt(from - 1))) {
        from--;
      }
      boolean bracket = from > start && text.charAt(from - 1) == '(';
      int begin = bracket ? from - 1 : from;
      boolean apart = begin == start || " \t\n\u00A0:;,.".indexOf(text.charAt(begin - 1)) >= 0;
      boolean followed = close + 1 < end && Blocks.isBlank(text.charAt(close + 1));
      if (from < close && apart && (followed || bracket)) {
        String bare = Numbers.bare(text.substring(from, close));
        found.add(new InlineLabel(bare, text.substring(begin, close + 1), begin, close + 1));
      }
    }
    return found;
  }

  private static boolean isLabel(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
