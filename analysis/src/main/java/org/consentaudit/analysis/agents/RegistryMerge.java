package org.consentaudit.analysis.agents;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Lays registry files over each other, ours first: a row about an agent that is known changes the
 * facts that it gives, any other row adds an agent at the end.
 */
final class RegistryMerge {

  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final List<RegistryProblem> problems = new ArrayList<>();

  /**
   * An agent and the rows that speak of it.
   *
   * @param file the last file that speaks of it
   * @param line the line there
   */
  record Entry(Agent agent, Registration registration, String file, long line) {}

  /** The agents of our file. */
  void addBundled(RegistryFile file) {
    add(file, true);
  }

  /** The agents of the user's file. */
  void addOwn(RegistryFile file) {
    add(file, false);
  }

  private void add(RegistryFile file, boolean bundled) {
    problems.addAll(file.problems());
    Map<String, Long> lines = new HashMap<>();
    for (RegistryRow row : file.rows()) {
      String key = row.token().toLowerCase(Locale.ROOT);
      Long earlier = lines.putIfAbsent(key, row.line());
      if (earlier != null) {
        String what =
            RegistryColumn.quoted(row.token()) + " is registered twice, first in line " + earlier;
        problems.add(new RegistryProblem(file.name(), row.line(), what));
        continue;
      }
      Integer place = places.putIfAbsent(key, entries.size());
      Optional<Registration.OwnRow> own =
          bundled
              ? Optional.empty()
              : Optional.of(new Registration.OwnRow(file.name(), row.line(), row.facts()));
      Agent before = place == null ? Agent.unregistered(row.token()) : entries.get(place).agent();
      var entry =
          new Entry(
              changed(before, row),
              new Registration(bundled || place != null, own),
              file.name(),
              row.line());
      if (place == null) {
        entries.add(entry);
      } else {
        entries.set(place, entry);
      }
    }
  }

  private static Agent changed(Agent agent, RegistryRow row) {
    String aliases = row.get(RegistryColumn.ALIASES, "");
    String knownBy = row.get(RegistryColumn.KNOWN_BY, "");
    return new Agent(
        agent.token(),
        aliases.isEmpty() ? agent.aliases() : List.of(aliases.split(";")),
        row.get(RegistryColumn.OPERATOR, agent.operator()),
        Purpose.find(row.get(RegistryColumn.PURPOSE, "")).orElse(agent.purpose()),
        row.get(RegistryColumn.ANNOUNCED, agent.announced()),
        knownBy.isEmpty() ? agent.knownBy() : Optional.of(YearMonth.parse(knownBy)),
        row.get(RegistryColumn.RETIRED, agent.retired()),
        row.get(RegistryColumn.SUCCESSOR, agent.successor()),
        row.get(RegistryColumn.RESPECTS_ROBOTS, agent.respectsRobots()),
        row.get(RegistryColumn.DOCS_URL, agent.docs()),
        row.get(RegistryColumn.SOURCE, agent.source()),
        row.get(RegistryColumn.NOTES, agent.notes()));
  }

  /**
   * The agents, ours in our order and then the user's.
   *
   * @throws BadRegistryException when anything in any file cannot stand
   */
  List<Entry> entries() {
    List<RegistryProblem> all = new ArrayList<>(problems);
    all.addAll(new RegistryCheck(entries).problems());
    if (!all.isEmpty()) {
      all.sort(
          Comparator.comparing(RegistryProblem::file).thenComparingLong(RegistryProblem::line));
      throw new BadRegistryException(all);
    }
    return List.copyOf(entries);
  }
}
