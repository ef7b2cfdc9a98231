package org.consentaudit.app.demo;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The outcomes and verdicts that the scripts imply, written down by hand in {@code
 * expected-verdicts.csv} beside them.
 *
 * @param rows the rows in the order of the file
 */
record ExpectedVerdicts(List<Row> rows) {

  /** The agents of which the file speaks; {@code other} stands for a token that no script names. */
  static final List<String> AGENTS =
      List.of(
          "GPTBot",
          "ClaudeBot",
          "CCBot",
          "Google-Extended",
          "PerplexityBot",
          "ChatGPT-User",
          "Googlebot",
          "Bytespider",
          "Applebot-Extended",
          "other");

  /** A registered agent that no script names: read {@code other} as this one. */
  static final String OTHER = "Andibot";

  /**
   * What is expected of a host, some months and some agents.
   *
   * @param host without {@code www.}
   * @param first the first month
   * @param last the last month, included
   * @param outcome the outcome's code
   * @param agents of {@link #AGENTS}
   * @param status of profile rfc9309
   * @param detail of profile rfc9309, or the failure's reason; empty when not claimed
   * @param line of the deciding rule; empty when not claimed
   * @param paperStatus of profile paper; empty when the capture holds nothing that the study reads
   */
  record Row(
      String host,
      YearMonth first,
      YearMonth last,
      String outcome,
      Set<String> agents,
      String status,
      Optional<String> detail,
      OptionalInt line,
      Optional<String> paperStatus) {

    boolean covers(String anyHost, YearMonth month, String agent) {
      return host.equals(anyHost)
          && !month.isBefore(first)
          && !month.isAfter(last)
          && agents.contains(agent);
    }
  }

  static ExpectedVerdicts load() {
    return new ExpectedVerdicts(
        Resources.text("expected-verdicts.csv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .skip(1)
            .map(ExpectedVerdicts::row)
            .toList());
  }

  /** All rows for a host, month and agent: exactly one, if the file is in order. */
  List<Row> of(String host, YearMonth month, String agent) {
    return rows.stream().filter(row -> row.covers(host, month, agent)).toList();
  }

  private static Row row(String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 9) {
      throw new IllegalArgumentException("nine cells needed: " + line);
    }
    Set<String> agents =
        cells[4].equals("every") ? Set.copyOf(AGENTS) : Set.of(cells[4].split(" ", -1));
    if (!AGENTS.containsAll(agents)) {
      throw new IllegalArgumentException("an agent is unknown: " + line);
    }
    Optional<String> paper =
        cells[8].isEmpty()
            ? Optional.of(cells[5]).filter(status -> cells[3].equals("content"))
            : Optional.of(cells[8]);
    return new Row(
        cells[0],
        YearMonth.parse(cells[1]),
        YearMonth.parse(cells[2]),
        cells[3],
        agents,
        cells[5],
        Optional.of(cells[6]).filter(detail -> !detail.isEmpty()),
        Arrays.stream(cells[7].split(" ", -1))
            .filter(number -> !number.isEmpty())
            .mapToInt(Integer::parseInt)
            .findFirst(),
        paper);
  }
}
