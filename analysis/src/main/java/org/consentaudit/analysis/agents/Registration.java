package org.consentaudit.analysis.agents;

import java.util.List;
import java.util.Optional;

/**
 * Where the facts about an agent came from.
 *
 * @param bundled whether the registry of this release knows it
 * @param own the row of the user's own file that adds it or changes it
 */
public record Registration(boolean bundled, Optional<OwnRow> own) {

  /**
   * A row of the user's file.
   *
   * @param file the file's name
   * @param line its 1-based line
   * @param columns the facts that it gives, by column
   */
  public record OwnRow(String file, long line, List<String> columns) {
    /** Freezes the list. */
    public OwnRow {
      columns = List.copyOf(columns);
    }

    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** In words for a table: {@code bundled}, {@code agents.csv:3}, or both. */
  @Override
  public String toString() {
    return own.map(row -> bundled ? "bundled, " + row : row.toString()).orElse("bundled");
  }
}
