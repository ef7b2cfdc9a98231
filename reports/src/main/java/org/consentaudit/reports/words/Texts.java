package org.consentaudit.reports.words;

import java.util.List;

/** Text from the web made safe to look at. (Escaping it for HTML is the templates' part.) */
public final class Texts {

  private Texts() {}

  /**
   * The text with everything visible that would hide or reorder it: control characters, direction
   * overrides and other format characters stand by their number, {@code ⟨U+0007⟩}.
   */
  public static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> appendVisible(out, c));
    return out.toString();
  }

  /**
   * The first {@code limit} characters of the visible text, with an ellipsis where some are cut.
   */
  public static String visible(String text, int limit) {
    if (text.length() <= limit) {
      return visible(text);
    }
    int end = Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
    return visible(text.substring(0, end)) + "…";
  }

  /** {@code a}, {@code a and b}, {@code a, b and c}. */
  public static String list(List<String> items) {
    int last = items.size() - 1;
    if (last < 1) {
      return String.join("", items);
    }
    return String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** The same with {@code limit} items at most, and how many more there are. */
  public static String list(List<String> items, int limit) {
    if (items.size() <= limit + 1) {
      return list(items);
    }
    return String.join(", ", items.subList(0, limit)) + " and " + (items.size() - limit) + " more";
  }

  private static void appendVisible(StringBuilder out, int c) {
    if (c == '\t') {
      out.append('\t');
    } else if (hides(c)) {
      out.append(String.format("\u27e8U+%04X\u27e9", c));
    } else {
      out.appendCodePoint(c);
    }
  }

  private static boolean hides(int c) {
    int type = Character.getType(c);
    return type == Character.FORMAT
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
