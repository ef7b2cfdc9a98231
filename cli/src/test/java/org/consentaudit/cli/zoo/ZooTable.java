package org.consentaudit.cli.zoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.cli.zoo.Zoo.Inmate;

/** What a visit of the zoo came to, a row a kind of server. */
final class ZooTable {

  private static final int COMPARED_CELLS = 5;

  private final ZooVisit visit;
  private final Map<String, String> outcomes;
  private final Map<String, Long> bytes;

  ZooTable(ZooVisit visit, Map<String, String> outcomes, Map<String, Long> bytes) {
    this.visit = visit;
    this.outcomes = outcomes;
    this.bytes = bytes;
  }

  String of(List<Inmate> inmates) {
    var byAnimal = new LinkedHashMap<Animal, List<Inmate>>();
    for (Inmate inmate : inmates) {
      byAnimal.computeIfAbsent(inmate.animal(), a -> new ArrayList<>()).add(inmate);
    }
    var table = new StringBuilder();
    table.append(
        "| server | what it does | robots.txt | home page | longest request, s | allocated, MB"
            + " |\n");
    table.append("|---|---|---|---|---:|---:|\n");
    byAnimal.forEach((animal, both) -> table.append(row(animal, both)));
    return table.toString();
  }

  /** The columns that do not depend on the run. */
  static List<String> compared(String table) {
    return table
        .lines()
        .map(line -> List.of(line.split("\\|", -1)))
        .map(cells -> String.join("|", cells.subList(0, Math.min(COMPARED_CELLS, cells.size()))))
        .toList();
  }

  private String row(Animal animal, List<Inmate> inmates) {
    return String.format(
        Locale.ROOT,
        "| `%s` | %s | %s | %s | %.1f | %.1f |%n",
        animal.name(),
        animal.does(),
        outcome(inmates, ResourceKind.ROBOTS),
        outcome(inmates, ResourceKind.HOME),
        inmates.stream().mapToLong(one -> visit.longest(one).toMillis()).max().orElse(0) / 1e3,
        inmates.stream().mapToLong(one -> bytes.getOrDefault(one.name(), 0L)).max().orElse(0)
            / 1e6);
  }

  /** What was seen; where only its beginning was expected, that. */
  private String outcome(List<Inmate> inmates, ResourceKind kind) {
    return inmates.stream()
        .filter(one -> one.kind() == kind)
        .map(
            one ->
                one.expected().endsWith("*")
                    ? one.expected().replace("*", "")
                    : outcomes.get(one.name()))
        .map(words -> "`" + words + "`")
        .findFirst()
        .orElse("");
  }
}
