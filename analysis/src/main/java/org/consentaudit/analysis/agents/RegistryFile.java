package org.consentaudit.analysis.agents;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A registry file as it was read: CSV with a header, a row an agent. Only the column {@code token}
 * must be there.
 *
 * @param name what it is called in complaints
 * @param rows its rows, values that cannot stand left out
 * @param problems what was left out, and why
 */
record RegistryFile(String name, List<RegistryRow> rows, List<RegistryProblem> problems) {

  private static final int MOST_BYTES = 4 << 20;
  private static final int MOST_ROWS = 5_000;

  RegistryFile {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }

  /** Reads a file. Nothing throws because of its bytes: what is wrong is said. */
  static RegistryFile read(String name, byte[] content) {
    var reading = new Reading(name);
    if (content.length > MOST_BYTES) {
      reading.problem(1, "the file is larger than " + MOST_BYTES + " bytes");
    } else {
      reading.read(content);
    }
    return new RegistryFile(name, reading.rows, reading.problems);
  }

  private static final class Reading {
    private final String name;
    private final List<RegistryRow> rows = new ArrayList<>();
    private final List<RegistryProblem> problems = new ArrayList<>();

    Reading(String name) {
      this.name = name;
    }

    void problem(long line, String what) {
      problems.add(new RegistryProblem(name, line, what));
    }

    void read(byte[] content) {
      String text;
      try {
        text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      } catch (CharacterCodingException e) {
        problem(1, "the file is not UTF-8 text");
        return;
      }
      var mark = text.startsWith("\uFEFF") ? 1 : 0;
      long line = 1;
      try (var parser =
          CSVParser.parse(new StringReader(text.substring(mark)), CSVFormat.DEFAULT)) {
        List<String> columns = List.of();
        for (CSVRecord record : parser) {
          line = firstLine(record, parser.getCurrentLineNumber());
          if (columns.isEmpty()) {
            columns = columns(record, line);
            if (columns.isEmpty()) {
              return;
            }
          } else if (rows.size() == MOST_ROWS) {
            problem(line, "the file has more than " + MOST_ROWS + " agents");
            return;
          } else {
            row(columns, record, line);
          }
        }
        if (columns.isEmpty()) {
          problem(1, "the file is empty: its first line names the columns, token at least");
        }
      } catch (IOException | UncheckedIOException | IllegalStateException e) {
        problem(
            line, "not CSV after this line: a quotation mark stands alone or in the wrong place");
      }
    }

    /** Where a record begins, by where it ends. */
    private static long firstLine(CSVRecord record, long last) {
      return last - record.stream().flatMapToInt(String::chars).filter(c -> c == '\n').count();
    }

    /** The columns that the first line names; none where they cannot stand. */
    private List<String> columns(CSVRecord header, long line) {
      List<String> columns = header.stream().map(String::strip).toList();
      int before = problems.size();
      if (!columns.contains(RegistryColumn.TOKEN)) {
        problem(line, "the first line names the columns, and there is no column token");
      }
      for (int i = 0; i < columns.size(); i++) {
        String column = columns.get(i);
        if (!RegistryColumn.ALL.contains(column)) {
          problem(
              line,
              RegistryColumn.quoted(column)
                  + " is no column; the columns are "
                  + String.join(", ", RegistryColumn.ALL));
        } else if (columns.indexOf(column) < i) {
          problem(line, "the column " + column + " stands twice");
        }
      }
      return problems.size() == before ? columns : List.of();
    }

    private void row(List<String> columns, CSVRecord record, long line) {
      if (record.size() > columns.size()) {
        problem(line, record.size() + " values where the first line names " + columns.size());
        return;
      }
      Map<String, String> values = new LinkedHashMap<>();
      for (int i = 0; i < record.size(); i++) {
        String column = columns.get(i);
        String value = column.equals(RegistryColumn.TOKEN) ? record.get(i) : record.get(i).strip();
        if (value.isEmpty() && !column.equals(RegistryColumn.TOKEN)) {
          continue;
        }
        var wrong = RegistryColumn.problem(column, value);
        if (wrong.isPresent()) {
          problem(line, wrong.get());
        } else {
          values.put(column, value);
        }
      }
      // A row whose token cannot stand was complained of, and names no agent.
      if (values.containsKey(RegistryColumn.TOKEN)) {
        rows.add(new RegistryRow(line, values));
      }
    }
  }
}
