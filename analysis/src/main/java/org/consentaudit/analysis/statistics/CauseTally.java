package org.consentaudit.analysis.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.explain.StudyCause;
import org.consentaudit.analysis.explain.StudyComparison;
import org.consentaudit.analysis.timeline.Contents;
import org.consentaudit.analysis.timeline.ReadContent;

/**
 * Why the readings differ, counted. Each content is explained once, however many captures it has.
 *
 * @param rows a row a cause that was met, most closures first
 * @param causes the causes of each difference
 */
public record CauseTally(List<Row> rows, Map<ReadingTally.Difference, List<StudyCause>> causes) {

  /**
   * A cause and what it turns; a verdict that several causes turn counts for each.
   *
   * @param cause the cause
   * @param verdicts verdicts whose status it turns: a capture and an agent each
   * @param closures those of them in which one of the readings says {@code all}
   * @param contents distinct contents
   */
  public record Row(StudyCause cause, long verdicts, long closures, int contents) {}

  /** Freezes both. */
  public CauseTally {
    rows = List.copyOf(rows);
    causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
  }

  /**
   * Explains the differences of a tally.
   *
   * @param contents gives the bytes of a content; those of the tally must be held
   */
  public static CauseTally of(ReadingTally tally, AgentRegistry registry, Contents contents) {
    Map<ReadContent, List<ReadingTally.Difference>> byContent =
        tally.differences().keySet().stream()
            .collect(
                Collectors.groupingBy(
                    ReadingTally.Difference::content, LinkedHashMap::new, Collectors.toList()));
    Map<ReadingTally.Difference, List<StudyCause>> causes = new LinkedHashMap<>();
    byContent.forEach(
        (content, differences) -> {
          StudyComparison comparison = StudyComparison.of(content.rulesIn(contents).orElseThrow());
          for (ReadingTally.Difference one : differences) {
            causes.put(one, comparison.causes(registry.agents().get(one.place()), one.rfc9309()));
          }
        });
    return new CauseTally(rows(tally.differences(), causes), causes);
  }

  private static List<Row> rows(
      Map<ReadingTally.Difference, Long> captures,
      Map<ReadingTally.Difference, List<StudyCause>> causes) {
    Map<StudyCause, long[]> sums = new EnumMap<>(StudyCause.class);
    Map<StudyCause, Set<String>> contents = new EnumMap<>(StudyCause.class);
    causes.forEach(
        (difference, reasons) -> {
          long times = captures.get(difference);
          for (StudyCause cause : reasons) {
            long[] sum = sums.computeIfAbsent(cause, c -> new long[2]);
            sum[0] += times;
            sum[1] += difference.isAboutClosure() ? times : 0;
            contents
                .computeIfAbsent(cause, c -> new TreeSet<>())
                .add(difference.content().digest().hex());
          }
        });
    List<Row> rows = new ArrayList<>();
    sums.forEach(
        (cause, sum) -> rows.add(new Row(cause, sum[0], sum[1], contents.get(cause).size())));
    rows.sort(
        Comparator.comparingLong(Row::closures)
            .thenComparingLong(Row::verdicts)
            .reversed()
            .thenComparing(Row::cause));
    return rows;
  }
}
