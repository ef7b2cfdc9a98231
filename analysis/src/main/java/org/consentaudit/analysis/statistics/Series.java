package org.consentaudit.analysis.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Detail;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
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
   * @param histories the histories of its hosts, by the host without {@code www.}; a host without one
   *     was never seen
   */
  public Series(
      Corpus corpus, Map<Host, HostHistory> histories, Sample sample, Profile profile) {
    this.corpus = corpus;
    this.histories = histories;
    this.sample = sample;
    this.profile = profile;
  }

  /** Hosts and tokens that give one answer. */
  private static final class Count {
    int hosts;
    long tokens;

    void add(CorpusHost host) {
      hosts++;
      tokens += host.tokens();
    }
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
    List<CorpusHost> hosts = corpus.hosts().stream().filter(this::isCounted).toList();
    List<SeriesRow> rows = new ArrayList<>();
    for (YearMonth period = from; !period.isAfter(to); period = period.plusMonths(1)) {
      List<CorpusHost> taking = new ArrayList<>();
      List<Optional<Answer>> states = new ArrayList<>();
      for (CorpusHost host : hosts) {
        HostHistory history = histories.get(host.host());
        if (profile == Profile.RFC9309 || history != null && history.takesPart(period)) {
          taking.add(host);
          states.add(state(history, period, host));
        }
      }
      for (AgentGroup group : groups) {
        addRows(rows, group, measure, period, taking, states);
      }
    }
    return rows;
  }

  /** Profile paper counts every host of the token table, as the study did. */
  private boolean isCounted(CorpusHost host) {
    return sample.has(host) && (profile == Profile.PAPER || host.tokens() > 0);
  }

  private Optional<Answer> state(HostHistory history, YearMonth period, CorpusHost host) {
    return history == null
        ? Optional.empty()
        : history.state(profile, period, host.spelling());
  }

  private void addRows(
      List<SeriesRow> rows,
      AgentGroup group,
      Measure measure,
      YearMonth period,
      List<CorpusHost> hosts,
      List<Optional<Answer>> states) {
    List<AgentGroup.Member> members =
        group.members().stream().filter(member -> member.counts(period)).toList();
    if (members.isEmpty() || hosts.isEmpty()) {
      return;
    }
    Map<String, Count> counts = new TreeMap<>();
    Count known = new Count();
    Count all = new Count();
    for (int i = 0; i < hosts.size(); i++) {
      Strictest answer = Strictest.of(states.get(i), profile, members);
      counts.computeIfAbsent(answer.code(measure), code -> new Count()).add(hosts.get(i));
      all.add(hosts.get(i));
      if (answer.status().isKnown()) {
        known.add(hosts.get(i));
      }
    }
    counts.forEach(
        (code, count) ->
            rows.add(row(group, measure, period, code, count, known, all)));
  }

  private SeriesRow row(
      AgentGroup group,
      Measure measure,
      YearMonth period,
      String code,
      Count count,
      Count known,
      Count all) {
    boolean isKnown = isKnown(code);
    return new SeriesRow(
        corpus.name(),
        sample,
        profile,
        measure,
        period,
        group.name(),
        code,
        count.hosts,
        count.tokens,
        isKnown ? share(count.hosts, known.hosts) : OptionalDouble.empty(),
        isKnown ? share(count.tokens, known.tokens) : OptionalDouble.empty(),
        known.hosts,
        known.tokens,
        all.hosts,
        all.tokens);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }

  private static boolean isKnown(String code) {
    for (Status status : Status.values()) {
      if (!status.isKnown() && status.code().equals(code)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The strictest answer to the agents of a group.
   *
   * @param status its status
   * @param detail its detail, present where the status is known
   */
  public record Strictest(Status status, Optional<Detail> detail) {

    private static final Strictest NOT_SEEN = new Strictest(Status.NOT_SEEN, Optional.empty());

    /** Of the agents that count, by the answer that decides. */
    public static Strictest of(
        Optional<Answer> state, Profile profile, List<AgentGroup.Member> members) {
      if (state.isEmpty()) {
        return profile == Profile.PAPER
            ? new Strictest(Status.NONE, Optional.of(Detail.NO_ROBOTS))
            : NOT_SEEN;
      }
      Status status = Status.NONE;
      Detail detail = Detail.NO_ROBOTS;
      for (AgentGroup.Member member : members) {
        Verdict verdict = state.get().verdict(profile, member.place());
        if (!verdict.status().isKnown()) {
          return new Strictest(verdict.status(), Optional.empty());
        }
        if (verdict.status().compareTo(status) > 0) {
          status = verdict.status();
        }
        Detail one = verdict.knownDetail().orElseThrow();
        if (one.compareTo(detail) > 0) {
          detail = one;
        }
      }
      return new Strictest(status, Optional.of(detail));
    }

    String code(Measure measure) {
      return measure == Measure.STATUS || detail.isEmpty() ? status.code() : detail.get().code();
    }
  }
}
