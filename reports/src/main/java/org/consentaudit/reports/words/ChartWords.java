package org.consentaudit.reports.words;

import java.util.ArrayList;
import java.util.List;
import org.consentaudit.reports.page.Emphasis;
import org.consentaudit.reports.page.RangeKind;
import org.consentaudit.reports.page.Sample;
import org.consentaudit.reports.page.ShareChart;
import org.consentaudit.reports.page.ShareLine;
import org.consentaudit.reports.page.StatusChart;

/** What stands under a chart. */
public final class ChartWords {

  private ChartWords() {}

  /** What a chart of shares shows and how to read it. */
  public static String caption(ShareChart chart) {
    List<String> out = new ArrayList<>();
    String hosts =
        chart
            .corpus()
            .map(corpus -> corpus.label() + ", " + sample(chart.sample()))
            .orElse("each corpus, " + sample(chart.sample()));
    out.add("Share of tokens whose robots.txt closes the whole site (" + hosts + ").");
    chart.lines().stream()
        .filter(line -> line.emphasis() == Emphasis.HEADLINE && !line.points().isEmpty())
        .findFirst()
        .ifPresent(line -> out.add(band(line)));
    out.add("Nothing is drawn where nothing was seen.");
    return String.join(" ", out);
  }

  /** What a chart of standings shows and how to read it. */
  public static String caption(StatusChart chart) {
    return "How "
        + chart.corpus().label()
        + " ("
        + sample(chart.sample())
        + ") divides, by tokens: the strictest answer to "
        + chart.subject()
        + ". Hatched: not known, as no answer could be read.";
  }

  /** A chart for those who cannot see it. */
  public static String label(ShareChart chart) {
    List<String> ends = new ArrayList<>();
    for (ShareLine line : chart.lines()) {
      if (!line.points().isEmpty()) {
        var last = line.points().get(line.points().size() - 1);
        ends.add(line.label() + " " + Numbers.percent(last.figure().share()));
      }
    }
    return "Line chart, "
        + Dates.month(chart.from())
        + " to "
        + Dates.month(chart.to())
        + ", share of tokens closed. At the end: "
        + String.join(", ", ends)
        + ". The table below holds all values.";
  }

  private static String band(ShareLine line) {
    RangeKind kind = line.points().get(line.points().size() - 1).figure().range();
    return kind == RangeKind.BOUNDS
        ? "Shaded: how far the hosts not seen could move it."
        : "Shaded: 95" + Numbers.THIN + "% interval.";
  }

  static String sample(Sample sample) {
    return switch (sample) {
      case HEAD -> "largest hosts";
      case RANDOM -> "random sample";
      case WHOLE -> "estimated from the largest hosts and a random sample";
    };
  }
}
