package org.consentaudit.analysis.terms.codes;

import java.util.Objects;

/**
 * A sentence that decides a value.
 *
 * @param sentence the sentence, list item or what introduces the item, as it stands in the text
 * @param start where it begins in the text that was read, in UTF-16 units
 * @param end where it ends there, exclusive
 * @param pattern identifier of the pattern that read it
 */
public record Evidence(String sentence, int start, int end, String pattern) {
  /** Checks that the offsets can be those of the sentence. */
  public Evidence {
    Objects.requireNonNull(pattern, "pattern");
    if (start < 0 || end - start != sentence.length()) {
      throw new IllegalArgumentException("offsets " + start + " to " + end + " of " + sentence);
    }
  }
}
