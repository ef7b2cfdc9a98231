package org.consentaudit.reports.site;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.consentaudit.reports.page.SharePoint;

/** The small line on a card: a shape only, so it may be drawn without the chart library. */
public final class Sparkline {

  /** The width of its drawing plane. */
  public static final int WIDTH = 300;

  /** The height of its drawing plane. */
  public static final int HEIGHT = 60;

  private Sparkline() {}

  /**
   * The SVG path of a line's runs, broken at gaps.
   *
   * @param points ascending by month
   * @param ceiling the share at the upper edge, the same on cards to be compared; above 0
   */
  public static String path(List<SharePoint> points, double ceiling) {
    if (points.isEmpty()) {
      return "";
    }
    YearMonth first = points.get(0).period();
    long span = Math.max(1, first.until(points.get(points.size() - 1).period(), ChronoUnit.MONTHS));
    List<String> out = new ArrayList<>();
    YearMonth before = null;
    for (SharePoint point : points) {
      boolean joined = before != null && before.plusMonths(1).equals(point.period());
      double x = 2 + (WIDTH - 4.0) * first.until(point.period(), ChronoUnit.MONTHS) / span;
      double y = 2 + (HEIGHT - 4.0) * (1 - Math.min(1, point.figure().share() / ceiling));
      out.add(String.format(Locale.ROOT, joined ? "L%.1f,%.1f" : "M%.1f,%.1fh.1", x, y));
      before = point.period();
    }
    return String.join("", out);
  }
}
