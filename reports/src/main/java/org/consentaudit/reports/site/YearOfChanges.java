package org.consentaudit.reports.site;

import java.util.List;
import org.consentaudit.reports.page.MonthOfChanges;
import org.consentaudit.reports.words.ChangeWords;

/**
 * A year's changes.
 *
 * @param year the year, UTC
 * @param months its months with changes, newest first
 * @param years all years with changes, newest first
 */
public record YearOfChanges(int year, List<MonthOfChanges> months, List<Integer> years) {

  /** The agents that its changes are about, each once, by name. */
  public List<String> agents() {
    return months.stream()
        .flatMap(month -> month.changes().stream())
        .flatMap(change -> change.transitions().stream())
        .map(t -> t.agent().label())
        .distinct()
        .sorted(String.CASE_INSENSITIVE_ORDER)
        .toList();
  }

  /** The names of a change's agents, as the filter looks for them: each between bars. */
  public static String filterKey(List<ChangeWords.Move> moves) {
    StringBuilder out = new StringBuilder("|");
    moves.forEach(move -> move.agents().forEach(a -> out.append(a.label()).append('|')));
    return out.toString();
  }
}
