package org.consentaudit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consentaudit.analysis.terms.evaluation.AxisScore;
import org.consentaudit.analysis.terms.evaluation.Calibration;
import org.consentaudit.analysis.terms.evaluation.Confusion;
import org.consentaudit.analysis.terms.evaluation.Estimate;
import org.consentaudit.analysis.terms.evaluation.Evaluation;
import org.consentaudit.analysis.terms.evaluation.Figure;

/** Evaluations as rows and as JSON, in the order in which they were added. */
final class EvaluationRows {

  private static final String[] COLUMNS = {
    "reader", "axis", "pages", "part", "name", "answer", "value", "low", "high"
  };

  private final Map<String, Evaluation> evaluations = new LinkedHashMap<>();

  void add(String reader, Evaluation evaluation) {
    evaluations.put(reader, evaluation);
  }

  Map<String, Evaluation> evaluations() {
    return evaluations;
  }

  /**
   * A row a figure: part {@code figure} with the name of the figure, {@code confusion} with the
   * label and the answer and how many pages, {@code calibration} with the bin, what was said
   * ({@code said}) and the share that was right ({@code right}).
   */
  void csv(OutputStream stream) throws IOException {
    try (Table rows = new CsvTable(stream, COLUMNS)) {
      for (var entry : evaluations.entrySet()) {
        for (AxisScore score : entry.getValue().axes()) {
          axis(rows, entry.getKey(), score);
        }
        for (Calibration bin : entry.getValue().calibration()) {
          String name = bin(bin);
          rows.row(
              entry.getKey(),
              "all",
              bin.answers(),
              "calibration",
              name,
              "said",
              bin.said(),
              null,
              null);
          rows.row(
              entry.getKey(),
              "all",
              bin.answers(),
              "calibration",
              name,
              "right",
              bin.right(),
              null,
              null);
        }
      }
    }
  }

  private static void axis(Table rows, String reader, AxisScore score) throws IOException {
    String axis = score.axis().code();
    for (Figure figure : Figure.values()) {
      Estimate estimate = score.figures().get(figure);
      rows.row(
          reader,
          axis,
          score.pages(),
          "figure",
          figure.code(),
          null,
          estimate == null ? null : estimate.value(),
          estimate == null ? null : estimate.interval().map(i -> i.low()).orElse(null),
          estimate == null ? null : estimate.interval().map(i -> i.high()).orElse(null));
    }
    for (Confusion pair : score.confusion()) {
      rows.row(
          reader,
          axis,
          score.pages(),
          "confusion",
          pair.gold().code(),
          pair.ours().code(),
          pair.pages(),
          null,
          null);
    }
  }

  /** From and to of a bin. */
  static String bin(Calibration bin) {
    return bin.from() + "-" + bin.to();
  }

  /** An object a reader: its axes with figures and confusion, and its calibration. */
  void json(OutputStream stream) throws IOException {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    evaluations.forEach((reader, evaluation) -> reader(array.addObject(), reader, evaluation));
    var json = new ObjectMapper().writerWithDefaultPrettyPrinter();
    stream.write((json.writeValueAsString(array) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void reader(ObjectNode node, String reader, Evaluation evaluation) {
    node.put("reader", reader);
    ObjectNode axes = node.putObject("axes");
    for (AxisScore score : evaluation.axes()) {
      ObjectNode axis = axes.putObject(score.axis().code()).put("pages", score.pages());
      for (Figure figure : Figure.values()) {
        score.figure(figure).ifPresent(e -> estimate(axis.putObject(figure.code()), e));
      }
      ObjectNode confusion = axis.putObject("confusion");
      for (Confusion pair : score.confusion()) {
        confusion.withObject("/" + pair.gold().code()).put(pair.ours().code(), pair.pages());
      }
    }
    ArrayNode calibration = node.putArray("calibration");
    for (Calibration bin : evaluation.calibration()) {
      calibration
          .addObject()
          .put("from", bin.from())
          .put("to", bin.to())
          .put("answers", bin.answers())
          .put("said", bin.said())
          .put("right", bin.right());
    }
  }

  private static void estimate(ObjectNode node, Estimate estimate) {
    node.put("value", estimate.value());
    estimate.interval().ifPresent(i -> node.put("low", i.low()).put("high", i.high()));
  }
}
