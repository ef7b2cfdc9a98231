package org.consentaudit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where rows go and in which form. */
final class TableOptions {

  /** The forms of a table. */
  enum Format {
    TABLE,
    CSV,
    JSONL
  }

  @Option(
      names = "--format",
      paramLabel = "table|csv|jsonl",
      defaultValue = "table",
      description = "The form of the rows (default: table).")
  Format format;

  @Option(names = "--out", paramLabel = "FILE", description = "Write rows there, not to stdout.")
  Path out;

  /** Opens a table with these columns. */
  Table open(String... columns) throws IOException {
    return open(format, out, columns);
  }

  /** Opens a table in a form, in a file or, where there is none, on standard output. */
  static Table open(Format format, Path out, String... columns) throws IOException {
    OutputStream stream =
        out == null
            ? new UnclosedStream(System.out)
            : new BufferedOutputStream(Files.newOutputStream(out));
    return switch (format) {
      case CSV -> new CsvTable(stream, columns);
      case JSONL -> new JsonLinesTable(stream, columns);
      case TABLE -> new PlainTable(stream, columns);
    };
  }
}
