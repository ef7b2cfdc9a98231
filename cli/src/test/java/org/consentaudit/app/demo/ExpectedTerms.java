package org.consentaudit.app.demo;

import java.time.YearMonth;
import java.util.List;

/**
 * The versions of the terms pages that the scripts imply, written down by hand in {@code
 * expected-terms.csv} beside them.
 *
 * @param rows the rows in the order of the file
 */
record ExpectedTerms(List<Row> rows) {

  /**
   * A stretch of months in which a policy does not change.
   *
   * @param host without {@code www.}
   * @param path of the page
   * @param first the first month
   * @param last the last month, included
   * @param robots whether our crawler gets the page: {@code yes}, {@code no}, {@code either}
   * @param change what distinguishes it from the stretch before
   */
  record Row(
      String host, String path, YearMonth first, YearMonth last, String robots, String change) {}

  static ExpectedTerms load() {
    return new ExpectedTerms(
        Resources.text("expected-terms.csv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(line -> line.split(",", 6))
            .map(c -> new Row(c[0], c[1], YearMonth.parse(c[2]), YearMonth.parse(c[3]), c[4], c[5]))
            .toList());
  }

  List<Row> of(String host, String path) {
    return rows.stream().filter(r -> r.host().equals(host) && r.path().equals(path)).toList();
  }
}
