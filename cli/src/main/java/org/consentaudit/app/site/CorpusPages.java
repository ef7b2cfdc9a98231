package org.consentaudit.app.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.statistics.Division;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.analysis.statistics.SampleStates;
import org.consentaudit.app.evidence.TermsAgainstRobots;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.reports.page.AgentRow;
import org.consentaudit.reports.page.CorpusCard;
import org.consentaudit.reports.page.CorpusPage;
import org.consentaudit.reports.page.CorpusRef;
import org.consentaudit.reports.page.Emphasis;
import org.consentaudit.reports.page.HostRow;
import org.consentaudit.reports.page.SampleFigures;
import org.consentaudit.reports.page.ShareChart;
import org.consentaudit.reports.page.ShareFigure;
import org.consentaudit.reports.page.ShareLine;
import org.consentaudit.reports.page.SharePoint;
import org.consentaudit.reports.page.StatusChart;
import org.consentaudit.reports.page.StatusPoint;
import org.consentaudit.reports.page.TimelineEvent;

/** The figures of a corpus: its card, its page, its charts. */
final class CorpusPages {

  private static final int TOP_HOSTS = 200;

  private final SiteEvidence evidence;
  private final ShareFigures shares;
  private final HostFigures hosts;
  private final AgentRefs refs;
  private final TermsAgainstRobots against;

  CorpusPages(
      SiteEvidence evidence,
      ShareFigures shares,
      HostFigures hosts,
      AgentRefs refs,
      TermsAgainstRobots against) {
    this.against = against;
    this.evidence = evidence;
    this.shares = shares;
    this.hosts = hosts;
    this.refs = refs;
  }

  CorpusCard card(Corpus corpus) {
    List<SharePoint> history = shares.history(corpus, Sample.HEAD, evidence.training());
    return new CorpusCard(
        CorpusRef.named(corpus.name()),
        corpus.totalTokens(),
        known(corpus),
        seen(corpus),
        org.consentaudit.reports.page.Sample.HEAD,
        history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1)),
        history);
  }

  CorpusPage page(Corpus corpus) {
    List<SampleFigures> samples = new ArrayList<>();
    for (Sample sample : List.of(Sample.HEAD, Sample.RANDOM)) {
      sample(corpus, sample).ifPresent(samples::add);
    }
    return new CorpusPage(
        CorpusRef.named(corpus.name()),
        corpus.totalTokens(),
        known(corpus),
        seen(corpus),
        samples,
        statusChart(corpus),
        shareChart(corpus, "corpus-" + corpus.name() + "-head"),
        byAgent(corpus),
        topHosts(corpus),
        new HostFates(evidence).of(corpus),
        against.matrix(
            corpus,
            corpus.hosts().stream().anyMatch(Sample.HEAD::has) ? Sample.HEAD : Sample.ALL,
            evidence.profile(),
            evidence.to()));
  }

  /** The main chart: the share closed to any training agent, and to some of them by name. */
  Optional<ShareChart> shareChart(Corpus corpus, String id) {
    List<ShareLine> lines = new ArrayList<>();
    line(corpus, evidence.training(), "Any AI training", Emphasis.HEADLINE).ifPresent(lines::add);
    for (AgentGroup group : refs.charted()) {
      line(corpus, group, group.name(), Emphasis.NORMAL).ifPresent(lines::add);
    }
    line(corpus, refs.search(), AgentRefs.SEARCH, Emphasis.CONTEXT).ifPresent(lines::add);
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ShareChart(
                id,
                Optional.of(CorpusRef.named(corpus.name())),
                org.consentaudit.reports.page.Sample.HEAD,
                evidence.from(),
                evidence.to(),
                lines,
                events()));
  }

  private Optional<ShareLine> line(
      Corpus corpus, AgentGroup group, String label, Emphasis emphasis) {
    List<SharePoint> points = shares.history(corpus, Sample.HEAD, group);
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ShareLine(
                group.name(),
                label,
                evidence.registry().find(group.name()).map(AgentRefs::of),
                emphasis,
                points));
  }

  /** When the charted agents were announced, where the day is known and is drawn. */
  private List<TimelineEvent> events() {
    List<TimelineEvent> events = new ArrayList<>();
    for (AgentGroup group : refs.charted()) {
      Agent agent = evidence.registry().find(group.name()).orElseThrow();
      if (agent.announced().length() == 10) {
        LocalDate day = LocalDate.parse(agent.announced());
        YearMonth month = YearMonth.from(day);
        if (!month.isBefore(evidence.from()) && !month.isAfter(evidence.to())) {
          events.add(new TimelineEvent(day, agent.token() + " announced", address(agent.source())));
        }
      }
    }
    events.sort(Comparator.comparing(TimelineEvent::date));
    return events;
  }

  private static Optional<String> address(String source) {
    String first = source.split(";", 2)[0].strip();
    return first.startsWith("https://") ? Optional.of(first) : Optional.empty();
  }

  private Optional<StatusChart> statusChart(Corpus corpus) {
    List<StatusPoint> points = new ArrayList<>();
    for (YearMonth month : evidence.months()) {
      shares
          .division(corpus, Sample.HEAD, evidence.training(), month)
          .ifPresent(division -> points.add(new StatusPoint(month, Standings.slices(division))));
    }
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new StatusChart(
                "status-" + corpus.name() + "-head",
                CorpusRef.named(corpus.name()),
                org.consentaudit.reports.page.Sample.HEAD,
                "at least one AI training crawler",
                points));
  }

  private Optional<SampleFigures> sample(Corpus corpus, Sample sample) {
    YearMonth month = evidence.to();
    SampleStates states = evidence.states(corpus, sample, month);
    if (states.hosts().isEmpty()) {
      return Optional.empty();
    }
    return Division.of(states, evidence.training())
        .map(division -> figures(corpus, sample, month, states, division));
  }

  private SampleFigures figures(
      Corpus corpus, Sample sample, YearMonth month, SampleStates states, Division division) {
    return new SampleFigures(
        sample == Sample.HEAD
            ? org.consentaudit.reports.page.Sample.HEAD
            : org.consentaudit.reports.page.Sample.RANDOM,
        states.hosts().size(),
        division.all().tokens(),
        month,
        shares.estimated(corpus, sample, evidence.training(), month),
        shares.nearlyClosedShare(corpus, sample, evidence.training(), month),
        Standings.slices(division));
  }

  /** The head towards every registered agent that hosts were asked about, most closed first. */
  private List<AgentRow> byAgent(Corpus corpus) {
    List<AgentRow> rows = new ArrayList<>();
    for (Agent agent : evidence.registry().agents()) {
      row(corpus, AgentRefs.of(agent), refs.alone(agent.token())).ifPresent(rows::add);
    }
    rows.sort(Comparator.comparingDouble((AgentRow row) -> row.closed().share()).reversed());
    return rows;
  }

  /** The head towards a group now; empty where nothing is known. */
  Optional<AgentRow> row(
      Corpus corpus, org.consentaudit.reports.page.AgentRef ref, AgentGroup group) {
    YearMonth month = evidence.to();
    Optional<ShareFigure> closed = shares.closed(corpus, Sample.HEAD, group, month);
    if (closed.isEmpty()) {
      return Optional.empty();
    }
    Map<org.consentaudit.reports.page.Standing, org.consentaudit.reports.page.Slice> slices =
        Standings.slices(shares.division(corpus, Sample.HEAD, group, month).orElseThrow());
    OptionalDouble earlier =
        month.minusYears(1).isBefore(evidence.from())
            ? OptionalDouble.empty()
            : shares.closedShare(corpus, Sample.HEAD, group, month.minusYears(1));
    return Optional.of(new AgentRow(ref, slices, closed.get(), earlier));
  }

  private List<HostRow> topHosts(Corpus corpus) {
    return corpus.hosts().stream()
        .filter(host -> host.tokens() > 0)
        .limit(TOP_HOSTS)
        .map(hosts::row)
        .toList();
  }

  private static int known(Corpus corpus) {
    return (int) corpus.hosts().stream().filter(host -> host.tokens() > 0).count();
  }

  private int seen(Corpus corpus) {
    return (int)
        corpus.hosts().stream()
            .filter(host -> host.tokens() > 0)
            .map(CorpusHost::host)
            .filter(host -> evidence.histories().containsKey(host))
            .count();
  }
}
