package org.consentaudit.app;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.statistics.FirstNamed;
import org.consentaudit.analysis.statistics.Measure;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.analysis.statistics.Series;
import org.consentaudit.analysis.statistics.SeriesRow;
import org.consentaudit.analysis.timeline.Contents;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.Host;

/** The series of a corpus as the command line and the reports ask for them: one place for both. */
public final class SeriesQuery {

  private final AgentRegistry registry;
  private final Map<Host, HostHistory> histories;
  private final Contents contents;

  /** Over the histories of an archive and the contents that they speak of. */
  public SeriesQuery(AgentRegistry registry, Map<Host, HostHistory> histories, Contents contents) {
    this.registry = registry;
    this.histories = histories;
    this.contents = contents;
  }

  /** What agents are put together by. */
  public enum By {
    /** Each agent alone. */
    AGENT,
    /** The study's companies. */
    COMPANY,
    /** What they collect for. */
    PURPOSE
  }

  /** The months between the first and the last capture; empty when there is none. */
  public Optional<Span> span() {
    var days =
        histories.values().stream()
            .flatMap(history -> history.answers().stream())
            .map(answer -> answer.capture().day())
            .toList();
    return days.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Span(
                YearMonth.from(days.stream().min(Comparator.naturalOrder()).orElseThrow()),
                YearMonth.from(days.stream().max(Comparator.naturalOrder()).orElseThrow())));
  }

  /**
   * A span of months.
   *
   * @param from the first
   * @param to the last
   */
  public record Span(YearMonth from, YearMonth to) {}

  /** The groups that agents are put into. */
  public List<AgentGroup> groups(By by, Profile profile) {
    return switch (by) {
      case AGENT -> AgentGroup.byAgent(registry);
      case COMPANY -> AgentGroup.byCompany(registry, profile == Profile.PAPER);
      case PURPOSE ->
          AgentGroup.byPurpose(registry, FirstNamed.of(registry, histories.values(), contents));
    };
  }

  /** The rows of a corpus. */
  public List<SeriesRow> rows(
      Corpus corpus,
      Sample sample,
      Profile profile,
      List<AgentGroup> groups,
      Measure measure,
      Span span) {
    return new Series(corpus, histories, sample, profile)
        .rows(groups, measure, span.from(), span.to());
  }
}
