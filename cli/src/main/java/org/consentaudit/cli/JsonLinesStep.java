package org.consentaudit.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.consentaudit.app.JsonLinesFile;
import org.consentaudit.archive.imports.CompressedFile;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that makes of each JSON line of a file another one. */
abstract class JsonLinesStep extends ArchiveOption implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Parameters(paramLabel = "FILE", description = "JSON Lines, plain, gzip or zstd.")
  Path file;

  @Option(names = "--out", paramLabel = "FILE", description = "Write there, not to stdout.")
  Path out;

  @Option(names = "--rejects", paramLabel = "FILE", description = "Keep lines passed over.")
  Path rejects;

  /**
   * What comes out for a line.
   *
   * @throws IllegalArgumentException when the line cannot be taken; the message says why
   */
  abstract ObjectNode step(ObjectNode line);

  @Override
  public Integer call() throws IOException {
    try (var kept = new RejectFile(rejects);
        InputStream in = CompressedFile.open(file);
        OutputStream stream =
            out == null
                ? new UnclosedStream(System.out)
                : new BufferedOutputStream(Files.newOutputStream(out))) {
      JsonLinesFile.each(in, file, line -> write(step(line), stream), kept::take);
      return kept.count() > 0 ? ExitCode.REJECTS : ExitCode.DONE;
    }
  }

  private static void write(ObjectNode made, OutputStream stream) throws IOException {
    stream.write(JSON.writeValueAsBytes(made));
    stream.write('\n');
  }

  /** A field that has to be a text. */
  static String text(ObjectNode line, String field) {
    JsonNode value = line.get(field);
    if (value == null || !value.isTextual()) {
      throw new IllegalArgumentException("\"" + field + "\" is missing or not a text");
    }
    return value.textValue();
  }
}
