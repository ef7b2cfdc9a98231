package org.consentaudit.analysis.terms.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consentaudit.analysis.terms.codes.Clause;
import org.consentaudit.analysis.terms.codes.Clauses;
import org.consentaudit.analysis.terms.codes.Lead;

/**
 * A clause and where it stands.
 *
 * @param clause the clause
 * @param number its number with those of what it stands under, such as "4.2(a)"; empty when none of
 *     them is numbered
 */
public record PlacedClause(Clause clause, String number) {

  private static final int LONGEST_NUMBER = 24;

  /** Checks that nothing is missing. */
  public PlacedClause {
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(number, "number");
  }

  /** The clauses of a text in its order; in time linear in its length. */
  static List<PlacedClause> of(String text) {
    List<PlacedClause> placed = new ArrayList<>();
    Map<Integer, String> numbers = new HashMap<>();
    for (Clause clause : Clauses.of(text)) {
      String number = number(clause, numbers);
      numbers.put(clause.start(), number);
      placed.add(new PlacedClause(clause, number));
    }
    return placed;
  }

  private static String number(Clause clause, Map<Integer, String> numbers) {
    String above = "";
    for (Lead lead : clause.leads()) {
      above = numbers.getOrDefault(lead.start(), above);
    }
    String own = clause.number().endsWith(".") ? trimmed(clause.number()) : clause.number();
    if (above.isEmpty() || own.isEmpty()) {
      return brief(above.isEmpty() ? own : above);
    }
    boolean whole = own.startsWith(above) || own.indexOf('.') > 0;
    boolean bracketed = own.startsWith("(");
    return brief(whole ? own : bracketed ? above + own : above + "(" + own + ")");
  }

  private static String trimmed(String number) {
    return number.substring(0, number.length() - 1);
  }

  private static String brief(String number) {
    return number.length() > LONGEST_NUMBER ? "" : number;
  }
}
