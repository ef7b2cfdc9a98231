package org.consentaudit.app.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.Change;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.reports.page.Evidence;
import org.consentaudit.reports.page.HostEvent;
import org.consentaudit.reports.page.HostPage;
import org.consentaudit.reports.page.HostSummary;
import org.consentaudit.reports.page.Standing;
import org.consentaudit.reports.page.StateStrip;
import org.consentaudit.reports.page.StripCell;
import org.consentaudit.reports.page.StripRow;

/** The page of a host that was captured. */
final class HostPages {

  /** The rows of the strip: a heading and the agents under it. */
  private static final Map<String, List<String>> STRIP =
      Map.of(
          "Training",
          List.of(
              "GPTBot",
              "CCBot",
              "ClaudeBot",
              "Google-Extended",
              "Bytespider",
              "meta-externalagent",
              "Applebot-Extended"),
          "Retrieval",
          List.of("ChatGPT-User", "Perplexity-User"),
          "Search",
          List.of("PerplexityBot", "OAI-SearchBot", "Googlebot"));

  private static final List<String> HEADINGS = List.of("Training", "Retrieval", "Search");

  private final SiteEvidence evidence;
  private final HostFigures figures;
  private final ChangeLists changes;
  private final Holdings holdings;
  private final Differences differences;
  private final PageCaptures pages;
  private final AgentRefs refs;
  private final SourceConflicts conflicts;
  private final RetractedCaptures retracted;
  private final SiteTerms terms;

  HostPages(
      SiteEvidence evidence,
      HostFigures figures,
      ChangeLists changes,
      Holdings holdings,
      Differences differences,
      PageCaptures pages,
      AgentRefs refs,
      RetractedCaptures retracted,
      SiteTerms terms) {
    this.evidence = evidence;
    this.figures = figures;
    this.changes = changes;
    this.holdings = holdings;
    this.differences = differences;
    this.pages = pages;
    this.refs = refs;
    this.conflicts = new SourceConflicts(evidence, refs);
    this.retracted = retracted;
    this.terms = terms;
  }

  HostPage page(Host host) {
    HostHistory history = evidence.histories().get(host);
    List<Change> edits =
        Change.of(history, evidence.profile(), evidence.registry().agents().size());
    List<HostEvent> events = new ArrayList<>(robotsEvents(history, edits));
    events.addAll(pages.termsEvents(host, terms.codes(host)));
    events.sort(
        Comparator.comparing((HostEvent event) -> event.capture().captured())
            .thenComparing(event -> event.capture().id())
            .reversed());
    List<CaptureEntry> captures =
        new ArrayList<>(history.answers().stream().map(Answer::capture).toList());
    captures.addAll(pages.of(host));
    captures.sort(
        Comparator.comparing(CaptureEntry::captured)
            .thenComparingLong(CaptureEntry::id)
            .reversed());
    return new HostPage(
        host,
        figures.placements(host),
        summary(history, edits),
        strip(history),
        holdings.of(host),
        events,
        captures,
        new HostFates(evidence).stages(history),
        conflicts.of(history),
        retracted.of(host),
        terms.of(host));
  }

  private HostSummary summary(HostHistory history, List<Change> edits) {
    Host host = history.host();
    Optional<Answer> state = evidence.state(host, evidence.to());
    List<AgentGroup.Member> search = refs.search().members();
    return new HostSummary(
        figures.training(host),
        figures.towardsTraining(host, Standing.CLOSED),
        figures.towardsTraining(host, Standing.NEARLY_CLOSED),
        figures.towardsTraining(host, Standing.PARTLY),
        figures.trainingAgents().size(),
        figures.since(host, figures.trainingAgents()),
        state.map(answer -> Standings.of(Optional.of(answer), evidence.profile(), search)),
        figures.lastSeen(host),
        unchangedSince(history, edits),
        history.answers().size());
  }

  private Optional<LocalDate> unchangedSince(HostHistory history, List<Change> edits) {
    Optional<Answer> since =
        edits.isEmpty() ? firstReadable(history) : Optional.of(edits.get(edits.size() - 1).after());
    return since.map(SiteEvidence::day);
  }

  private Optional<Answer> firstReadable(HostHistory history) {
    return history.ruling(evidence.profile()).stream().filter(Answer::isReadable).findFirst();
  }

  private Optional<StateStrip> strip(HostHistory history) {
    YearMonth first = YearMonth.from(SiteEvidence.day(history.answers().get(0)));
    List<YearMonth> months =
        evidence.months().stream().filter(month -> !month.isBefore(first)).toList();
    List<Optional<Answer>> states =
        months.stream().map(month -> evidence.state(history.host(), month)).toList();
    List<StripRow> rows = new ArrayList<>();
    for (String heading : HEADINGS) {
      for (String token : STRIP.get(heading)) {
        int place = evidence.registry().place(token).orElseThrow();
        rows.add(new StripRow(heading, refs.at(place), cells(months, states, place)));
      }
    }
    return months.isEmpty()
        ? Optional.empty()
        : Optional.of(new StateStrip(first, evidence.to(), rows));
  }

  private List<StripCell> cells(List<YearMonth> months, List<Optional<Answer>> states, int place) {
    List<StripCell> cells = new ArrayList<>();
    for (int i = 0; i < months.size(); i++) {
      YearMonth month = months.get(i);
      states
          .get(i)
          .ifPresent(
              answer ->
                  cells.add(
                      new StripCell(
                          month,
                          Standings.of(answer.verdict(evidence.profile(), place)),
                          Optional.of(evidence(answer, place)))));
    }
    return cells;
  }

  private Evidence evidence(Answer answer, int place) {
    return new Evidence(
        answer.capture().id(),
        answer.capture().captured(),
        answer.content(),
        answer.verdict(evidence.profile(), place).line());
  }

  private List<HostEvent> robotsEvents(HostHistory history, List<Change> edits) {
    List<HostEvent> events = new ArrayList<>();
    firstReadable(history)
        .ifPresent(
            first ->
                events.add(
                    new HostEvent(
                        ResourceKind.ROBOTS,
                        first.capture(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of())));
    for (Change edit : edits) {
      events.add(
          new HostEvent(
              ResourceKind.ROBOTS,
              edit.after().capture(),
              Optional.of(edit.before().capture().captured()),
              Optional.of(changes.facts(edit)),
              changes.transitions(edit),
              differences.ofRobots(edit.before().content(), edit.after().content())));
    }
    return events;
  }
}
