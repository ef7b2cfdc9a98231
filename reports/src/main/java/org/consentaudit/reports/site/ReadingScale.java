package org.consentaudit.reports.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.consentaudit.reports.page.ReadingRow;
import org.consentaudit.reports.page.ReadingsPage;
import org.consentaudit.reports.words.Numbers;

/**
 * The small drawing of the two readings: each agent's counts on one scale, from none to the largest
 * of all.
 *
 * @param rows the agents, most often shut out first
 * @param largest the largest count
 * @param captures all captures
 */
public record ReadingScale(List<ReadingRow> rows, long largest, long captures) {

  /** Of a page. */
  public static ReadingScale of(ReadingsPage page) {
    List<ReadingRow> rows =
        page.rows().stream()
            .sorted(
                Comparator.comparingLong((ReadingRow row) -> row.captures().rfc9309())
                    .reversed()
                    .thenComparing(row -> row.agent().label(), String.CASE_INSENSITIVE_ORDER))
            .toList();
    long largest =
        rows.stream()
            .mapToLong(row -> Math.max(row.captures().rfc9309(), row.captures().paper()))
            .max()
            .orElse(0);
    return new ReadingScale(rows, largest, page.captures());
  }

  /** Where a count stands, in per cent of the drawing's width. */
  public String at(long count) {
    double share = largest == 0 ? 0 : 100.0 * count / largest;
    return String.format(Locale.ROOT, "%.2f%%", share);
  }

  /** The same of the line between two counts: where it begins. */
  public String from(ReadingRow row) {
    return at(Math.min(row.captures().rfc9309(), row.captures().paper()));
  }

  /** How long that line is. */
  public String length(ReadingRow row) {
    return at(Math.abs(row.captures().rfc9309() - row.captures().paper()));
  }

  /** What the right end stands for, as a share of all captures. */
  public String end() {
    return captures == 0 ? "0" : Numbers.percent((double) largest / captures);
  }
}
