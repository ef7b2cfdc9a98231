package org.consentaudit.app.demo;

import java.time.YearMonth;

/**
 * Months in a row.
 *
 * @param first the first of them
 * @param last the last of them, not before the first
 */
record MonthRange(YearMonth first, YearMonth last) {
  MonthRange {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException(first + ".." + last + " ends before it begins");
    }
  }

  /**
   * Reads {@code 2025-02..2025-05}; an open side ends where the whole does.
   *
   * @throws IllegalArgumentException when it is none, or leaves the whole
   */
  static MonthRange of(String text, MonthRange whole) {
    int dots = text.indexOf("..");
    if (dots < 0) {
      throw new IllegalArgumentException("\"" + text + "\" is no range of months");
    }
    String from = text.substring(0, dots);
    String to = text.substring(dots + 2);
    var range =
        new MonthRange(
            from.isEmpty() ? whole.first : YearMonth.parse(from),
            to.isEmpty() ? whole.last : YearMonth.parse(to));
    if (!whole.contains(range.first) || !whole.contains(range.last)) {
      throw new IllegalArgumentException(text + " leaves the months of the script");
    }
    return range;
  }

  boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }
}
