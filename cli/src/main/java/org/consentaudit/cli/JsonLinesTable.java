package org.consentaudit.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;

/** Rows as JSON objects, one a line. */
final class JsonLinesTable implements Table {

  private final JsonGenerator json;
  private final OutputStream out;
  private final String[] columns;
  private boolean any;

  JsonLinesTable(OutputStream out, String... columns) throws IOException {
    this.out = out;
    this.columns = columns.clone();
    this.json = new ObjectMapper().getFactory().createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
  }

  @Override
  public void row(Object... values) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < columns.length; i++) {
      json.writeFieldName(columns[i]);
      json.writePOJO(values[i]);
    }
    json.writeEndObject();
    any = true;
  }

  @Override
  public void close() throws IOException {
    json.flush();
    if (any) {
      out.write('\n');
    }
    json.close();
  }
}
