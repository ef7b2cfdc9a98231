package org.consentaudit.archive.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How many rows each table has: what a copy of an archive must have in common with it.
 *
 * @param rows rows by the table's name
 */
public record TableCounts(SortedMap<String, Long> rows) {

  private static final String TABLES =
      "select table_name from information_schema.tables"
          + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' order by table_name";

  /** Freezes the counts. */
  public TableCounts {
    rows = Collections.unmodifiableSortedMap(new TreeMap<>(rows));
  }

  static TableCounts of(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (var query = connection.createStatement();
        var tables = query.executeQuery(TABLES)) {
      while (tables.next()) {
        names.add(tables.getString(1));
      }
    }
    var counts = new TreeMap<String, Long>();
    for (String name : names) {
      String quoted = '"' + name.replace("\"", "\"\"") + '"';
      try (var query = connection.createStatement();
          var count = query.executeQuery("select count(*) from " + quoted)) {
        count.next();
        counts.put(name, count.getLong(1));
      }
    }
    return new TableCounts(counts);
  }

  /** All rows of all tables. */
  public long total() {
    return rows.values().stream().mapToLong(Long::longValue).sum();
  }

  /** As lines of name, tab and number. */
  List<String> lines() {
    return rows.entrySet().stream().map(e -> e.getKey() + '\t' + e.getValue()).toList();
  }

  /**
   * Reads {@link #lines()}.
   *
   * @throws IllegalArgumentException when a line has another form
   */
  static TableCounts ofLines(List<String> lines) {
    var counts = new TreeMap<String, Long>();
    for (String line : lines) {
      int tab = line.lastIndexOf('\t');
      if (tab < 0) {
        throw new IllegalArgumentException("no count: " + line);
      }
      counts.put(line.substring(0, tab), Long.valueOf(line.substring(tab + 1)));
    }
    return new TableCounts(counts);
  }
}
