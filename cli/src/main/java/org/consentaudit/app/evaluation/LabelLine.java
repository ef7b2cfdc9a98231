package org.consentaudit.app.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.analysis.terms.evaluation.Label;

/**
 * A line of a label file.
 *
 * @param label what the reader of the page said
 * @param sha256 digest of the content's UTF-8 bytes, 64 hexadecimal digits; empty when not stated
 * @param split which pages it belongs to, {@code dev} or {@code test}; empty when not stated
 */
public record LabelLine(Label label, String sha256, String split) {

  private static final String UNRESTRICTED = "unrestricted";

  /**
   * Reads a line. A missing axis, or null, does not count.
   *
   * @throws IllegalArgumentException when it is no label; the message says why
   */
  static LabelLine of(JsonNode line) {
    if (!line.path("service").isTextual() || !line.path("document").isTextual()) {
      throw new IllegalArgumentException("a label needs \"service\" and \"document\"");
    }
    Map<Axis, Value> values = new EnumMap<>(Axis.class);
    Map<Axis, List<String>> quotations = new EnumMap<>(Axis.class);
    for (Axis axis : Axis.values()) {
      JsonNode value = line.path(axis.code());
      if (value.isTextual()) {
        values.put(axis, value(axis, value.textValue()));
        quotations.put(axis, texts(line.path("evidence").path(axis.code())));
      } else if (!value.isMissingNode() && !value.isNull()) {
        throw new IllegalArgumentException("\"" + axis.code() + "\" is not a text");
      }
    }
    return new LabelLine(
        new Label(
            line.path("service").textValue(),
            line.path("document").textValue(),
            line.path("timestamp").asText(""),
            values,
            quotations),
        line.path("sha256").asText(""),
        line.path("split").asText(""));
  }

  private static Value value(Axis axis, String word) {
    return axis == Axis.LICENCE && word.equals(UNRESTRICTED) ? Value.SILENT : Value.of(word);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    for (JsonNode text : array) {
      if (text.isTextual() && !text.textValue().isBlank()) {
        texts.add(text.textValue());
      }
    }
    return texts;
  }
}
