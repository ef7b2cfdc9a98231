package org.consentaudit.reports.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an edit of a robots.txt did.
 *
 * @param kind the one word for it
 * @param kinds all kinds that hold for it, that one first
 * @param agents the labels of the agents whose verdict differs, by what it did to them; those that
 *     matter most first
 * @param named agents newly named; may be hostile text
 * @param unnamed agents named no longer; may be hostile text
 */
public record EditFacts(
    EditKind kind,
    List<EditKind> kinds,
    Map<EditKind, List<String>> agents,
    List<String> named,
    List<String> unnamed) {
  /** Checks that nothing is missing and freezes all. */
  public EditFacts {
    Objects.requireNonNull(kind, "kind");
    kinds = List.copyOf(kinds);
    Map<EditKind, List<String>> frozen = new EnumMap<>(EditKind.class);
    agents.forEach((of, labels) -> frozen.put(of, List.copyOf(labels)));
    agents = java.util.Collections.unmodifiableMap(frozen);
    named = List.copyOf(named);
    unnamed = List.copyOf(unnamed);
  }
}
