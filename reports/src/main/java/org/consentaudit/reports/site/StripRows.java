package org.consentaudit.reports.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.reports.page.AgentRef;
import org.consentaudit.reports.page.Standing;
import org.consentaudit.reports.page.StateStrip;
import org.consentaudit.reports.page.StripCell;
import org.consentaudit.reports.page.StripRow;
import org.consentaudit.reports.words.Dates;
import org.consentaudit.reports.words.Texts;

/**
 * A host's strip as it is drawn: every month a cell, agents of a group that fared alike in one row.
 */
public final class StripRows {

  private StripRows() {}

  /**
   * A row as drawn.
   *
   * @param group the heading, empty where the row above has the same
   * @param agents those that fared alike, at least one
   * @param cells one for each month
   */
  public record Row(String group, List<AgentRef> agents, List<StripCell> cells) {

    /** What stands before the row. */
    public String label() {
      return agents.size() == 1
          ? agents.get(0).label()
          : agents.get(0).label() + " + " + (agents.size() - 1);
    }

    /** All the row's agents. */
    public String allNames() {
      return Texts.list(agents.stream().map(AgentRef::label).toList());
    }

    /** The same months as runs of one standing. */
    public List<Run> runs() {
      List<Run> runs = new ArrayList<>();
      for (StripCell cell : cells) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.standing() == cell.standing()) {
          runs.set(
              runs.size() - 1, new Run(last.from(), cell.period(), last.standing(), last.first()));
        } else {
          runs.add(new Run(cell.period(), cell.period(), cell.standing(), cell));
        }
      }
      return runs;
    }
  }

  /**
   * Neighbouring months of one standing.
   *
   * @param from first month
   * @param to last month
   * @param standing theirs
   * @param first the cell that opens it
   */
  public record Run(YearMonth from, YearMonth to, Standing standing, StripCell first) {
    /** Its months: {@code March 2023}, {@code March 2023 – May 2024}. */
    public String months() {
      return from.equals(to) ? Dates.month(from) : Dates.month(from) + " – " + Dates.month(to);
    }
  }

  /** The rows of a strip, in its order. */
  public static List<Row> of(StateStrip strip) {
    List<YearMonth> months = months(strip);
    Map<List<Object>, List<AgentRef>> alike = new LinkedHashMap<>();
    Map<List<Object>, Row> drawn = new HashMap<>();
    for (StripRow row : strip.rows()) {
      List<StripCell> cells = cells(row, months);
      List<Object> key = List.of(row.group(), cells.stream().map(StripCell::standing).toList());
      alike.computeIfAbsent(key, k -> new ArrayList<>()).add(row.agent());
      drawn.putIfAbsent(key, new Row(row.group(), List.of(), cells));
    }
    List<Row> rows = new ArrayList<>();
    String group = "";
    for (var entry : alike.entrySet()) {
      Row row = drawn.get(entry.getKey());
      rows.add(
          new Row(
              row.group().equals(group) ? "" : row.group(),
              List.copyOf(entry.getValue()),
              row.cells()));
      group = row.group();
    }
    return rows;
  }

  /** The months of a strip, at most a century. */
  public static List<YearMonth> months(StateStrip strip) {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth m = strip.from();
        !m.isAfter(strip.to()) && months.size() < 1200;
        m = m.plusMonths(1)) {
      months.add(m);
    }
    return months;
  }

  /** What a cell says when it is pointed at. */
  public static String title(StripCell cell) {
    StringBuilder out = new StringBuilder(Dates.month(cell.period()));
    out.append(": ").append(cell.standing().word());
    cell.evidence()
        .ifPresent(
            e -> {
              if (e.line().isPresent()) {
                out.append(", line ").append(e.line().getAsInt());
              }
              out.append(" (").append(Dates.shortDay(e.captured())).append(')');
            });
    return out.toString();
  }

  private static List<StripCell> cells(StripRow row, List<YearMonth> months) {
    Map<YearMonth, StripCell> byMonth = new HashMap<>();
    row.cells().forEach(cell -> byMonth.put(cell.period(), cell));
    return months.stream()
        .map(m -> byMonth.getOrDefault(m, new StripCell(m, Standing.NOT_SEEN, Optional.empty())))
        .toList();
  }
}
