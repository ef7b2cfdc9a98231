package org.consentaudit.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.RobotsJudge;
import org.consentaudit.analysis.statistics.CauseTally;
import org.consentaudit.analysis.statistics.ReadingTally;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;

/** The words of docs/readings.md around what was counted. */
final class ReadingsDocument {

  private final AgentRegistry registry;
  private final ReadingTally tally;
  private final Set<Digest> contents = new HashSet<>();
  private final Set<Host> hosts = new HashSet<>();
  private final StringBuilder examples = new StringBuilder();
  private final Map<String, Long> pairs = new TreeMap<>();
  private List<CauseTally.Row> causes = List.of();
  private LocalDate first = LocalDate.MAX;
  private LocalDate last = LocalDate.MIN;

  ReadingsDocument(AgentRegistry registry, ReadingTally tally) {
    this.registry = registry;
    this.tally = tally;
  }

  void add(Answer answer) {
    tally.add(answer);
    if (answer.isSnapshot()) {
      LocalDate day = answer.capture().day();
      first = day.isBefore(first) ? day : first;
      last = day.isAfter(last) ? day : last;
      hosts.add(answer.capture().host().bare());
      answer.content().ifPresent(contents::add);
    }
  }

  void explain(CauseTally explained) {
    causes = explained.rows();
    tally
        .differences()
        .forEach(
            (one, captures) ->
                pairs.merge(
                    "| `" + one.rfc9309().code() + "` | `" + one.paper().code() + "` |",
                    captures,
                    Long::sum));
  }

  void example(ReadingExamples example, String explained) {
    Agent agent = registry.find(example.agent()).orElseThrow();
    RobotsJudge judge = RobotsJudge.on(List.of(agent));
    byte[] bytes = example.file().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    append(
        examples,
        """

        ### %s: %s

        %s The cause: %s.

        ```
        %s```

        | profile | %s | detail | line |
        |---|---|---|---:|
        """,
        example.host(),
        example.cause().code(),
        example.story(),
        example.cause().words(),
        example.file(),
        example.agent());
    for (Profile profile : Profile.values()) {
      Verdict verdict = judge.verdicts(bytes, profile).get(0);
      append(
          examples,
          "| %s | `%s` | `%s` | %s |\n",
          profile.code(),
          verdict.status().code(),
          verdict.detail(),
          verdict.line().isPresent() ? Integer.toString(verdict.line().getAsInt()) : "none");
    }
    append(
        examples,
        """

        ```
        $ ./consent robots explain robots.txt --agent %s
        %s```
        """,
        example.agent(),
        explained);
  }

  String page() {
    var page = new StringBuilder();
    List<ReadingTally.Count> counts = new ArrayList<>(tally.counts());
    long ours = counts.stream().mapToLong(ReadingTally.Count::rfc9309).sum();
    long study = counts.stream().mapToLong(ReadingTally.Count::paper).sum();
    long both = counts.stream().mapToLong(ReadingTally.Count::both).sum();
    append(
        page,
        """
        # Two readings of the same captures

        Of %,d closures that profile `rfc9309` finds, profile `paper`, the reading of "Consent in Crisis", misses %,d (%s %%);
        it finds %,d that are none. A closure is one capture and one agent with status `all`. How each profile
        reads is in [profiles.md](profiles.md); every report compares them for its own archive on its page `readings.html`.

        Compared: %,d captures of robots.txt that were answered with content, of %,d hosts, from %s to %s, with %,d distinct contents.
        They were gathered by others and are not part of this repository. Made by `docs/readings.sh`; a test fails when this page is not what the
        captures say, and checks each count against `consent verdicts --profile ...`.

        ## How often each says `all`

        | agent | `rfc9309` | `paper` | both | only `rfc9309` | only `paper` |
        |---|---:|---:|---:|---:|---:|
        """,
        ours,
        ours - both,
        String.format(Locale.ROOT, "%.1f", ours == 0 ? 0 : 100.0 * (ours - both) / ours),
        study - both,
        tally.snapshots(),
        hosts.size(),
        first,
        last,
        contents.size());
    counts.sort(Comparator.comparingLong(ReadingTally.Count::rfc9309).reversed());
    counts.forEach(
        one ->
            row(
                page,
                registry.agents().get(one.place()).token(),
                one.rfc9309(),
                one.paper(),
                one.both()));
    row(page, "**all**", ours, study, both);
    append(
        page,
        """

        ## Where the status differs

        A verdict is one capture and one agent. What `rfc9309` does not know (`not_seen`) are web pages served as robots.txt.

        | `rfc9309` | `paper` | verdicts |
        |---|---|---:|
        """);
    pairs.forEach((pair, captures) -> append(page, "%s %,d |\n", pair, captures));
    append(
        page,
        """

        ## Why

        The causes are tried, not guessed: each file is written anew step by step, taking one peculiarity of the study's reading
        away at a time, and the steps at which its answer turns are the causes. A verdict with two causes counts for
        both.

        | cause | the study's reading | files | verdicts | of them `all` by one profile |
        |---|---|---:|---:|---:|
        """);
    for (CauseTally.Row row : causes) {
      append(
          page,
          "| `%s` | %s | %,d | %,d | %,d |\n",
          row.cause().code(),
          row.cause().words(),
          row.contents(),
          row.verdicts(),
          row.closures());
    }
    append(
        page,
        """

        ## Three worked examples

        Written for this page in the style of real files, each of another of the causes that turn most closures.
        """);
    return page.append(examples).toString();
  }

  private static void row(StringBuilder page, String name, long ours, long study, long both) {
    append(
        page,
        "| %s | %,d | %,d | %,d | %,d | %,d |\n",
        name,
        ours,
        study,
        both,
        ours - both,
        study - both);
  }

  private static void append(StringBuilder page, String format, Object... args) {
    page.append(String.format(Locale.ROOT, format, args));
  }
}
