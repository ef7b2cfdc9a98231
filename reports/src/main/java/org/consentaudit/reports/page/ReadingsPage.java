package org.consentaudit.reports.page;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * What the standard and the study's reading make of the same files.
 *
 * @param captures captures of robots.txt with content, which both read
 * @param period the month of the hosts' figures
 * @param hosts hosts whose file can be read in that month
 * @param hostsDiffering those of them that are closed to some of the agents by one reading alone
 * @param rows one an agent
 * @param causes why they differ, most closures first
 * @param examples a few, each of another cause
 */
public record ReadingsPage(
    long captures,
    YearMonth period,
    int hosts,
    int hostsDiffering,
    List<ReadingRow> rows,
    List<ReadingCause> causes,
    List<ReadingExample> examples) {
  /** Checks that nothing is missing. */
  public ReadingsPage {
    Objects.requireNonNull(period, "period");
    rows = List.copyOf(rows);
    causes = List.copyOf(causes);
    examples = List.copyOf(examples);
  }

  /** The captures' counts of all agents together. */
  public ReadingCount total() {
    return rows.stream()
        .map(ReadingRow::captures)
        .reduce(new ReadingCount(0, 0, 0), ReadingCount::plus);
  }
}
