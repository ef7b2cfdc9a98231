package org.consentaudit.analysis.terms.codes;

import java.util.Objects;

/**
 * What introduces a list: "You may not:".
 *
 * @param text the sentence as it stands
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
public record Lead(String text, int start, int end) {
  /** Checks that there is a text. */
  public Lead {
    Objects.requireNonNull(text, "text");
  }
}
