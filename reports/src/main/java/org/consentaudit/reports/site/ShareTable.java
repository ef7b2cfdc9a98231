package org.consentaudit.reports.site;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.reports.page.Emphasis;
import org.consentaudit.reports.page.ShareChart;
import org.consentaudit.reports.page.ShareFigure;
import org.consentaudit.reports.page.ShareLine;
import org.consentaudit.reports.words.Numbers;

/** A chart of shares as a table: a row a month, a column a line. */
public final class ShareTable {

  private ShareTable() {}

  /**
   * A month's row.
   *
   * @param period the month
   * @param cells one for each line, in the chart's order; a dash where nothing was seen
   */
  public record Row(YearMonth period, List<String> cells) {}

  /** The rows, newest month first. */
  public static List<Row> of(ShareChart chart) {
    List<Map<YearMonth, ShareFigure>> columns = new ArrayList<>();
    for (ShareLine line : chart.lines()) {
      Map<YearMonth, ShareFigure> column = new HashMap<>();
      line.points().forEach(point -> column.put(point.period(), point.figure()));
      columns.add(column);
    }
    List<Row> rows = new ArrayList<>();
    for (YearMonth m = chart.to();
        !m.isBefore(chart.from()) && rows.size() < 1200;
        m = m.minusMonths(1)) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        boolean ranged = chart.lines().get(i).emphasis() == Emphasis.HEADLINE;
        cells.add(cell(columns.get(i).get(m), ranged));
      }
      rows.add(new Row(m, List.copyOf(cells)));
    }
    return rows;
  }

  private static String cell(ShareFigure figure, boolean ranged) {
    if (figure == null) {
      return "–";
    }
    String share = Numbers.percent(figure.share());
    return ranged && figure.low() < figure.high()
        ? share
            + " ("
            + Numbers.percentNumber(figure.low())
            + "–"
            + Numbers.percentNumber(figure.high())
            + ")"
        : share;
  }
}
