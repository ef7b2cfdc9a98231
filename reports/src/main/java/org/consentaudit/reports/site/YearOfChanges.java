package org.consentaudit.reports.site;

import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.consentaudit.reports.page.MonthOfChanges;
import org.consentaudit.reports.page.Transition;

/**
 * A year's changes.
 *
 * @param year the year, UTC
 * @param months its months with changes, newest first
 * @param years all years with changes, newest first
 * @param agents the names of the agents that its changes are about, sorted
 */
public record YearOfChanges(
    int year, List<MonthOfChanges> months, List<Integer> years, List<String> agents) {

  static YearOfChanges of(int year, List<MonthOfChanges> months, List<Integer> years) {
    TreeSet<String> agents = new TreeSet<>();
    months.stream()
        .flatMap(month -> month.changes().stream())
        .flatMap(change -> change.transitions().stream())
        .forEach(t -> agents.add(t.agent().label()));
    return new YearOfChanges(year, months, years, List.copyOf(agents));
  }

  /** A change's agents as the filter looks for them: their places in the list, between bars. */
  public String filterKey(List<Transition> transitions) {
    StringBuilder out = new StringBuilder("|");
    for (Transition t : transitions) {
      out.append(Collections.binarySearch(agents, t.agent().label())).append('|');
    }
    return out.toString();
  }
}
