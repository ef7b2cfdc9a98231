package org.consentaudit.analysis.terms.codes;

import java.util.Set;

/** The language that a text is written in, by the small words that every text of it is full of. */
final class Languages {

  private static final Set<String> ENGLISH =
      Set.of("the", "of", "and", "to", "or", "you", "in", "any", "by", "that", "is", "not");

  private static final int LOOKED_AT = 40_000;
  private static final double LEAST_SHARE = 0.12;

  private Languages() {}

  /** ISO 639-1 code of the language; "und" when it is none that is known here. */
  static String of(String text) {
    var tokens = new Tokens(text, 0, Math.min(text.length(), LOOKED_AT));
    int all = 0;
    int english = 0;
    while (tokens.next()) {
      all++;
      if (tokens.to() - tokens.from() <= 4
          && ENGLISH.contains(
              text.substring(tokens.from(), tokens.to()).toLowerCase(java.util.Locale.ROOT))) {
        english++;
      }
    }
    return all > 0 && (double) english / all >= LEAST_SHARE ? "en" : "und";
  }
}
