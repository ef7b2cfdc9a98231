package org.consentaudit.analysis.robots;

/** The beginning of a text that may be long and hostile. */
public final class Excerpt {

  private Excerpt() {}

  /** A text, or its first characters and an ellipsis where it is longer. */
  public static String of(String text, int most) {
    return text.length() <= most ? text : start(text, most) + "…";
  }

  /** At most so many characters of a text; never half a surrogate pair, which is no text. */
  static String start(String text, int most) {
    int end = Math.min(most, text.length());
    boolean split =
        end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, split ? end - 1 : end);
  }
}
