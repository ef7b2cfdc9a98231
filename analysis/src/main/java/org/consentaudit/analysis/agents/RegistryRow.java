package org.consentaudit.analysis.agents;

import java.util.List;
import java.util.Map;

/**
 * A row of a registry file: what it says of one agent.
 *
 * @param line its 1-based line
 * @param values its values that are filled and well formed, by column, in the columns' order
 */
record RegistryRow(long line, Map<String, String> values) {

  String token() {
    return values.getOrDefault(RegistryColumn.TOKEN, "");
  }

  /** What it says in a column, or what was known before. */
  String get(String column, String before) {
    return values.getOrDefault(column, before);
  }

  /** What it says of an agent beyond its name. */
  List<String> facts() {
    return values.keySet().stream().filter(c -> !c.equals(RegistryColumn.TOKEN)).toList();
  }
}
