package org.consentaudit.app.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.Company;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.Host;
import org.consentaudit.reports.page.AgentFacts;
import org.consentaudit.reports.page.AgentFigure;
import org.consentaudit.reports.page.AgentPage;
import org.consentaudit.reports.page.AgentRef;
import org.consentaudit.reports.page.CorpusRef;
import org.consentaudit.reports.page.Emphasis;
import org.consentaudit.reports.page.HostRow;
import org.consentaudit.reports.page.Obeys;
import org.consentaudit.reports.page.Placement;
import org.consentaudit.reports.page.ShareChart;
import org.consentaudit.reports.page.ShareLine;
import org.consentaudit.reports.page.SharePoint;
import org.consentaudit.reports.page.Standing;

/** The pages of companies and agents. */
final class AgentPages {

  private static final int LISTED = 100;

  private final SiteEvidence evidence;
  private final ShareFigures shares;
  private final CorpusPages corpora;
  private final HostFigures hosts;
  private final AgentRefs refs;

  AgentPages(
      SiteEvidence evidence,
      ShareFigures shares,
      CorpusPages corpora,
      HostFigures hosts,
      AgentRefs refs) {
    this.evidence = evidence;
    this.shares = shares;
    this.corpora = corpora;
    this.hosts = hosts;
    this.refs = refs;
  }

  /** The study's companies, then all agents in the order of the registry. */
  List<AgentPage> all() {
    List<AgentPage> pages = new ArrayList<>();
    for (Company company : evidence.registry().companies()) {
      List<AgentFacts> facts =
          company.tokens().stream()
              .map(token -> evidence.registry().find(token).orElseThrow())
              .map(this::facts)
              .toList();
      pages.add(page(AgentRefs.of(company), true, facts, refs.of(company.name())));
    }
    for (Agent agent : evidence.registry().agents()) {
      pages.add(page(AgentRefs.of(agent), false, List.of(facts(agent)), refs.alone(agent.token())));
    }
    return pages;
  }

  private AgentPage page(AgentRef ref, boolean company, List<AgentFacts> facts, AgentGroup group) {
    List<AgentFigure> figures = new ArrayList<>();
    for (Corpus corpus : evidence.corpora()) {
      corpora
          .row(corpus, ref, group)
          .ifPresent(
              row ->
                  figures.add(
                      new AgentFigure(
                          CorpusRef.named(corpus.name()),
                          org.consentaudit.reports.page.Sample.HEAD,
                          evidence.to(),
                          row)));
    }
    List<Host> closed = closedTo(group);
    return new AgentPage(
        ref,
        company,
        facts,
        figures,
        chart(ref, group),
        closed.size(),
        closed.stream().limit(LISTED).map(this::row).toList());
  }

  private Optional<ShareChart> chart(AgentRef ref, AgentGroup group) {
    List<ShareLine> lines = new ArrayList<>();
    for (Corpus corpus : evidence.corpora()) {
      List<SharePoint> points = shares.history(corpus, Sample.HEAD, group);
      if (!points.isEmpty()) {
        CorpusRef name = CorpusRef.named(corpus.name());
        Emphasis emphasis = lines.isEmpty() ? Emphasis.HEADLINE : Emphasis.NORMAL;
        lines.add(new ShareLine(name.id(), name.label(), Optional.empty(), emphasis, points));
      }
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ShareChart(
                "agent-" + ref.id().replaceAll("[^A-Za-z0-9_-]", "-"),
                Optional.empty(),
                org.consentaudit.reports.page.Sample.HEAD,
                evidence.from(),
                evidence.to(),
                lines,
                List.of()));
  }

  private List<Host> closedTo(AgentGroup group) {
    List<AgentGroup.Member> members = group.membersIn(evidence.to());
    return evidence.histories().keySet().stream()
        .filter(
            host ->
                Standings.of(evidence.state(host, evidence.to()), evidence.profile(), members)
                    == Standing.CLOSED)
        .filter(host -> !hosts.placements(host).isEmpty())
        .sorted(
            Comparator.comparingLong((Host host) -> hosts.placements(host).get(0).tokens())
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private HostRow row(Host host) {
    Placement placement = hosts.placements(host).get(0);
    return hosts.row(host, OptionalInt.empty(), placement.tokens());
  }

  AgentFacts facts(Agent agent) {
    boolean toTheDay = agent.announced().length() == 10;
    Optional<LocalDate> announced =
        agent.announced().isEmpty()
            ? Optional.empty()
            : Optional.of(
                toTheDay
                    ? LocalDate.parse(agent.announced())
                    : agent.since().orElseThrow().atDay(1));
    return new AgentFacts(
        AgentRefs.of(agent),
        agent.aliases(),
        agent.operator(),
        agent.purpose().code(),
        announced,
        toTheDay,
        agent.knownBy(),
        agent.retired().length() >= 7
            ? Optional.of(YearMonth.parse(agent.retired().substring(0, 7)))
            : Optional.empty(),
        evidence.registry().find(agent.successor()).map(AgentRefs::of),
        obeys(agent),
        agent.docs().startsWith("http") ? Optional.of(agent.docs()) : Optional.empty());
  }

  private static Obeys obeys(Agent agent) {
    return switch (agent.respectsRobots()) {
      case "yes" -> Obeys.YES;
      case "no" -> Obeys.NO;
      case "user-triggered-ignores" -> Obeys.PARTLY;
      default -> Obeys.UNCLEAR;
    };
  }
}
