package org.consentaudit.analysis.terms.codes;

import java.util.List;

/** A text of terms as clauses: sentences and list items, each with what introduces it. */
public final class Clauses {

  private Clauses() {}

  /**
   * The clauses of a text in its order.
   *
   * @param text Markdown-like lines; any text is taken, in time linear in its length
   */
  public static List<Clause> of(String text) {
    return new ClauseReader(text).clauses();
  }
}
