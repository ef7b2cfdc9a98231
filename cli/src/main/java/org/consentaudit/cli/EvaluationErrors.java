package org.consentaudit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.analysis.terms.evaluation.Answer;
import org.consentaudit.analysis.terms.evaluation.Evaluation;
import org.consentaudit.analysis.terms.evaluation.Label;
import org.consentaudit.analysis.terms.evaluation.ReadPage;

/** The answers that are wrong, a JSON line each. */
final class EvaluationErrors {

  private static final ObjectMapper JSON = new ObjectMapper();

  private EvaluationErrors() {}

  /** Writes them to a file, page by page. */
  static void write(Path file, List<ReadPage> pages) throws IOException {
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      for (ReadPage page : pages) {
        for (Axis axis : Evaluation.wrong(page)) {
          writer.write(JSON.writeValueAsString(line(page, axis)));
          writer.write('\n');
        }
      }
    }
  }

  private static ObjectNode line(ReadPage page, Axis axis) {
    Label label = page.label();
    Answer answer = page.answers().get(axis);
    ObjectNode node =
        JsonNodeFactory.instance
            .objectNode()
            .put("service", label.service())
            .put("document", label.document())
            .put("timestamp", label.timestamp())
            .put("axis", axis.code())
            .put("gold", label.value(axis).map(Value::code).orElse(null))
            .put("ours", answer.value().code())
            .put("confidence", answer.confidence());
    answer.sentences().forEach(node.putArray("sentences")::add);
    label.quotations(axis).forEach(node.putArray("quotations")::add);
    return node;
  }
}
