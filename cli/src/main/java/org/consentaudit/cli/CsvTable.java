package org.consentaudit.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Rows as CSV with a header. */
final class CsvTable implements Table {

  private final CSVPrinter printer;

  CsvTable(OutputStream out, String... columns) throws IOException {
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    printer =
        new CSVPrinter(
            writer, CSVFormat.DEFAULT.builder().setHeader(columns).setRecordSeparator('\n').get());
  }

  @Override
  public void row(Object... values) throws IOException {
    printer.printRecord(values);
  }

  @Override
  public void close() throws IOException {
    printer.close(true);
  }
}
