package org.consentaudit.cli.zoo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.cli.zoo.Zoo.Inmate;

/**
 * The table of docs/reliability.md. Names, conduct and outcomes are what a test compares; times and
 * sizes are of one run.
 */
final class ReliabilityPage {

  static final String BEGIN = "<!-- zoo: made by docs/reliability.sh -->";
  static final String END = "<!-- zoo ends -->";

  private final ZooVisit visit;
  private final Map<String, String> outcomes;
  private final Map<String, Long> bytes;

  ReliabilityPage(ZooVisit visit, Map<String, String> outcomes, Map<String, Long> bytes) {
    this.visit = visit;
    this.outcomes = outcomes;
    this.bytes = bytes;
  }

  String table(List<Inmate> inmates) {
    var byAnimal = new LinkedHashMap<Animal, List<Inmate>>();
    for (Inmate inmate : inmates) {
      byAnimal.computeIfAbsent(inmate.animal(), a -> new ArrayList<>()).add(inmate);
    }
    var table = new StringBuilder();
    table.append(
        "| server | what it does | robots.txt | home page | longest request, s | allocated, MB |\n");
    table.append("|---|---|---|---|---:|---:|\n");
    byAnimal.forEach((animal, both) -> table.append(row(animal, both)));
    return table.toString();
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

  /** The part of a page between the marks. */
  static String between(String page) {
    int from = page.indexOf(BEGIN);
    int to = page.indexOf(END);
    return from < 0 || to < from ? "" : page.substring(from + BEGIN.length(), to).strip() + "\n";
  }

  /** A page with another table between its marks. */
  static String with(String page, String table) {
    int from = page.indexOf(BEGIN) + BEGIN.length();
    return page.substring(0, from) + "\n" + table + page.substring(page.indexOf(END));
  }

  /** The columns that do not depend on the run. */
  static List<String> compared(String table) {
    return table
        .lines()
        .map(line -> line.split("\\|", -1))
        .map(cells -> String.join("|", List.of(cells).subList(0, Math.min(5, cells.length))))
        .toList();
  }
}
