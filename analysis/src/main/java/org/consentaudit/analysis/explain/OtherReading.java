package org.consentaudit.analysis.explain;

import java.util.List;
import java.util.Objects;

/**
 * What somebody else makes of the same file.
 *
 * @param differs whether it comes to another answer
 * @param says its answer, in words
 * @param causes why it differs, in words; empty when it does not
 */
public record OtherReading(boolean differs, String says, List<String> causes) {
  /** Checks that nothing is missing and freezes the list. */
  public OtherReading {
    Objects.requireNonNull(says);
    causes = List.copyOf(causes);
  }
}
