package org.consentaudit.reports.page;

import java.util.Locale;
import java.util.Objects;

/**
 * A corpus as pages name it.
 *
 * @param id its name in the archive, {@code c4}: letters, digits, {@code _} and {@code -}
 * @param label its name for readers, {@code RefinedWeb}
 */
public record CorpusRef(String id, String label) {
  /** Checks that nothing is missing and that bounds are kept. */
  public CorpusRef {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    if (!id.matches("[A-Za-z0-9_-]{1,60}")) {
      throw new IllegalArgumentException("not a corpus name: " + id);
    }
  }

  /** The corpus under its published name where it is one of the study's, else its own, capital. */
  public static CorpusRef named(String id) {
    return new CorpusRef(
        id,
        switch (id) {
          case "c4" -> "C4";
          case "rf" -> "RefinedWeb";
          case "dolma" -> "Dolma";
          default -> id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
        });
  }
}
