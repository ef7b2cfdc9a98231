package org.consentaudit.analysis.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.Host;

/** The monthly series of a corpus. */
public final class Series {

  private final Corpus corpus;
  private final Map<Host, HostHistory> histories;
  private final Sample sample;
  private final Profile profile;

  /**
   * Over a corpus.
   *
   * @param histories the histories of its hosts, by the host without {@code www.}; a host without
   *     one was never seen
   */
  public Series(Corpus corpus, Map<Host, HostHistory> histories, Sample sample, Profile profile) {
    this.corpus = corpus;
    this.histories = histories;
    this.sample = sample;
    this.profile = profile;
  }

  /**
   * Counts, for each period and group, the hosts that give each answer. Answers that nobody gives
   * are left out.
   *
   * @param from the first period
   * @param to the last period
   */
  public List<SeriesRow> rows(
      List<AgentGroup> groups, Measure measure, YearMonth from, YearMonth to) {
    List<SeriesRow> rows = new ArrayList<>();
    for (YearMonth period = from; !period.isAfter(to); period = period.plusMonths(1)) {
      SampleStates states = SampleStates.of(corpus, histories, sample, profile, period);
      for (AgentGroup group : groups) {
        Division.of(states, group)
            .ifPresent(division -> rows.addAll(rows(division, group, measure, states.period())));
      }
    }
    return rows;
  }

  private List<SeriesRow> rows(
      Division division, AgentGroup group, Measure measure, YearMonth period) {
    Map<String, Boolean> known = new TreeMap<>();
    division
        .parts()
        .keySet()
        .forEach(answer -> known.put(answer.code(measure), answer.status().isKnown()));
    List<SeriesRow> rows = new ArrayList<>();
    known.forEach(
        (code, isKnown) ->
            rows.add(
                row(
                    division,
                    division.count(answer -> answer.code(measure).equals(code)),
                    new Key(group.name(), measure, period, code, isKnown))));
    return rows;
  }

  /** What a row is about. */
  private record Key(String group, Measure measure, YearMonth period, String code, boolean known) {}

  private SeriesRow row(Division division, Division.Count count, Key key) {
    Division.Count known = division.known();
    Division.Count all = division.all();
    return new SeriesRow(
        corpus.name(),
        sample,
        profile,
        key.measure(),
        key.period(),
        key.group(),
        key.code(),
        count.hosts(),
        count.tokens(),
        key.known() ? share(count.hosts(), known.hosts()) : OptionalDouble.empty(),
        key.known() ? share(count.tokens(), known.tokens()) : OptionalDouble.empty(),
        known.hosts(),
        known.tokens(),
        all.hosts(),
        all.tokens());
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
