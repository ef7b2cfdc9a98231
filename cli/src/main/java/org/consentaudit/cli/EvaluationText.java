package org.consentaudit.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.consentaudit.analysis.statistics.Bootstrap;
import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.analysis.terms.evaluation.AxisScore;
import org.consentaudit.analysis.terms.evaluation.Calibration;
import org.consentaudit.analysis.terms.evaluation.Confusion;
import org.consentaudit.analysis.terms.evaluation.Estimate;
import org.consentaudit.analysis.terms.evaluation.Evaluation;
import org.consentaudit.analysis.terms.evaluation.Figure;
import org.consentaudit.analysis.terms.evaluation.LanguageScore;
import org.consentaudit.app.evaluation.LabelledPages;

/** Evaluations as tables for people. */
final class EvaluationText {

  private static final String NOTHING = "-";

  private final OutputStream out;

  private EvaluationText(OutputStream out) {
    this.out = out;
  }

  /** Writes the figures of every reader, and confusion, calibration and languages of the first. */
  static void write(OutputStream out, LabelledPages pages, EvaluationRows rows) throws IOException {
    var text = new EvaluationText(out);
    text.line(
        pages.ours().size()
            + " pages; 95 % intervals from "
            + Bootstrap.RESAMPLES
            + " resamples of pages,");
    text.line("seed " + Bootstrap.SEED + "; open and silent count as one; unsure is wrong.");
    text.figures(rows);
    var first = rows.evaluations().entrySet().iterator().next();
    text.confusions(first.getKey(), first.getValue());
    text.calibration(first.getKey(), first.getValue());
    text.languages(first.getKey(), pages);
  }

  private void figures(EvaluationRows rows) throws IOException {
    line("");
    List<String> columns = new ArrayList<>(List.of("axis", "figure"));
    columns.addAll(rows.evaluations().keySet());
    var table = new PlainTable(new UnclosedStream(out), columns.toArray(String[]::new));
    Evaluation first = rows.evaluations().values().iterator().next();
    for (AxisScore score : first.axes()) {
      for (Figure figure : Figure.values()) {
        if (score.figure(figure).isPresent()) {
          table.row(row(rows, score, figure));
        }
      }
    }
    table.close();
  }

  private static Object[] row(EvaluationRows rows, AxisScore score, Figure figure) {
    List<Object> row = new ArrayList<>(List.of(score.axis().code(), words(figure)));
    for (Evaluation evaluation : rows.evaluations().values()) {
      row.add(
          evaluation
              .axis(score.axis())
              .flatMap(other -> other.figure(figure))
              .map(EvaluationText::estimate)
              .orElse(NOTHING));
    }
    return row.toArray();
  }

  private void confusions(String reader, Evaluation evaluation) throws IOException {
    for (AxisScore score : evaluation.axes()) {
      line("");
      line(reader + ", " + score.axis().code() + ", " + score.pages() + " pages: label by answer");
      Set<Value> golds = new LinkedHashSet<>();
      Set<Value> answers = new LinkedHashSet<>();
      for (Confusion pair : score.confusion()) {
        golds.add(pair.gold());
        answers.add(pair.ours());
      }
      List<String> columns = new ArrayList<>(List.of("label"));
      answers.forEach(answer -> columns.add(answer.code()));
      var table = new PlainTable(new UnclosedStream(out), columns.toArray(String[]::new));
      for (Value gold : golds) {
        List<Object> row = new ArrayList<>(List.of(gold.code()));
        score.confusion().stream()
            .filter(pair -> pair.gold() == gold)
            .forEach(pair -> row.add(pair.pages()));
        table.row(row.toArray());
      }
      table.close();
    }
  }

  private void calibration(String reader, Evaluation evaluation) throws IOException {
    line("");
    line(reader + ", all axes: what came of the confidence");
    var table =
        new PlainTable(new UnclosedStream(out), "confidence", "answers", "said", "were right");
    for (Calibration bin : evaluation.calibration()) {
      table.row(
          EvaluationRows.bin(bin), bin.answers(), decimals(bin.said()), decimals(bin.right()));
    }
    table.close();
  }

  private void languages(String reader, LabelledPages pages) throws IOException {
    line("");
    line(reader + ", all axes: by the language that pages were read in");
    var table =
        new PlainTable(new UnclosedStream(out), "language", "pages", "answers", "right", "unsure");
    for (var entry : pages.byLanguage().entrySet()) {
      LanguageScore score = LanguageScore.of(entry.getKey(), entry.getValue());
      table.row(score.language(), score.pages(), score.answers(), score.right(), score.unsure());
    }
    table.close();
  }

  private void line(String text) throws IOException {
    out.write((text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
  }

  private static String words(Figure figure) {
    return figure.code().replace('_', ' ').replace("f1", "F1");
  }

  private static String estimate(Estimate estimate) {
    return decimals(estimate.value())
        + estimate
            .interval()
            .map(i -> " (" + decimals(i.low()) + " to " + decimals(i.high()) + ")")
            .orElse("");
  }

  private static String decimals(double share) {
    return String.format(Locale.ROOT, "%.3f", share);
  }
}
