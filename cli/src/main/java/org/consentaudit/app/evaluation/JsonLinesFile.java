package org.consentaudit.app.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.consentaudit.archive.imports.CompressedFile;
import org.consentaudit.archive.imports.LineReader;
import org.consentaudit.archive.imports.Reject;

/** The objects of a file of JSON Lines, one at a time. */
final class JsonLinesFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLinesFile() {}

  /**
   * Hands over each line that is not blank.
   *
   * @param taker may refuse a line with an {@link IllegalArgumentException} that says why
   * @param rejects what could not be taken
   */
  static void each(Path file, Consumer<JsonNode> taker, Consumer<Reject> rejects)
      throws IOException {
    try (InputStream in = CompressedFile.open(file)) {
      var lines = new LineReader(in);
      for (Optional<LineReader.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        LineReader.Line line = next.get();
        if (line.tooLong()) {
          rejects.accept(new Reject(file.toString(), line.number(), "too long a line", ""));
        } else if (!line.text().isBlank()) {
          take(file, line, taker, rejects);
        }
      }
    }
  }

  private static void take(
      Path file, LineReader.Line line, Consumer<JsonNode> taker, Consumer<Reject> rejects) {
    try {
      JsonNode node = JSON.readTree(line.text());
      if (!node.isObject()) {
        throw new IllegalArgumentException("not a JSON object");
      }
      taker.accept(node);
    } catch (JsonProcessingException e) {
      rejects.accept(
          new Reject(
              file.toString(), line.number(), "not JSON: " + e.getOriginalMessage(), line.text()));
    } catch (IllegalArgumentException e) {
      rejects.accept(new Reject(file.toString(), line.number(), e.getMessage(), line.text()));
    }
  }
}
