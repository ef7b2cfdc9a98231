package org.consentaudit.analysis.terms.codes;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A sentence or list item of terms, with what it stands under.
 *
 * @param heading the nearest heading above; empty when there is none
 * @param number the number or letter that the item carries, such as "4.2" or "(a)"; empty when none
 * @param leads what introduces the item, outermost first
 * @param text the sentence as it stands, without the number
 * @param start where it begins in the text that was read, in UTF-16 units
 * @param end where it ends there, exclusive
 */
public record Clause(
    String heading, String number, List<Lead> leads, String text, int start, int end) {
  /** Checks that nothing is missing. */
  public Clause {
    Objects.requireNonNull(heading, "heading");
    Objects.requireNonNull(number, "number");
    Objects.requireNonNull(text, "text");
    leads = List.copyOf(leads);
  }

  /** The words that introduce it; empty when none do. */
  public String leadIn() {
    return leads.stream().map(Lead::text).collect(Collectors.joining(" "));
  }
}
