package org.consentaudit.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.consentaudit.archive.imports.CompressedFile;
import org.consentaudit.archive.imports.LineReader;
import org.consentaudit.archive.imports.Reject;

/** The objects of a file of JSON Lines, one at a time. */
public final class JsonLinesFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonLinesFile() {}

  /** Takes an object. */
  @FunctionalInterface
  public interface Taker {
    /**
     * Takes it.
     *
     * @throws IllegalArgumentException when it cannot be taken; the message says why
     */
    void take(ObjectNode object) throws IOException;
  }

  /**
   * Hands over each line that is not blank.
   *
   * @param rejects gets what could not be taken
   */
  public static void each(Path file, Taker taker, Consumer<Reject> rejects) throws IOException {
    try (InputStream in = CompressedFile.open(file)) {
      each(in, file, taker, rejects);
    }
  }

  /**
   * Hands over each line that is not blank.
   *
   * @param in the lines, as {@link CompressedFile} opens them
   * @param file what rejects name
   * @param rejects gets what could not be taken
   */
  public static void each(InputStream in, Path file, Taker taker, Consumer<Reject> rejects)
      throws IOException {
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

  private static void take(Path file, LineReader.Line line, Taker taker, Consumer<Reject> rejects)
      throws IOException {
    try {
      if (!(JSON.readTree(line.text()) instanceof ObjectNode object)) {
        throw new IllegalArgumentException("not a JSON object");
      }
      taker.take(object);
    } catch (JsonProcessingException e) {
      rejects.accept(
          new Reject(
              file.toString(), line.number(), "not JSON: " + e.getOriginalMessage(), line.text()));
    } catch (IllegalArgumentException e) {
      rejects.accept(new Reject(file.toString(), line.number(), e.getMessage(), line.text()));
    }
  }
}
