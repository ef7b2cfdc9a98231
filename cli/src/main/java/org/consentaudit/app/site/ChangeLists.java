package org.consentaudit.app.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.terms.history.TermsEdit;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.Change;
import org.consentaudit.analysis.timeline.EditReader;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.reports.page.ChangeRow;
import org.consentaudit.reports.page.Decider;
import org.consentaudit.reports.page.EditFacts;
import org.consentaudit.reports.page.MonthOfChanges;
import org.consentaudit.reports.page.Placement;
import org.consentaudit.reports.page.Standing;
import org.consentaudit.reports.page.Transition;

/** The changes of all hosts, month by month. */
final class ChangeLists {

  private final SiteEvidence evidence;
  private final HostFigures figures;
  private final AgentRefs refs;
  private final ContentLines lines;
  private final EditReader reader;
  private final SiteTerms terms;

  /** What was read for the list of all changes is not read again for the hosts' pages. */
  private final Map<Captures, EditFacts> read = new HashMap<>();

  private record Captures(long before, long after) {}

  ChangeLists(
      SiteEvidence evidence,
      HostFigures figures,
      AgentRefs refs,
      ContentLines lines,
      EditReader reader,
      SiteTerms terms) {
    this.terms = terms;
    this.reader = reader;
    this.evidence = evidence;
    this.figures = figures;
    this.refs = refs;
    this.lines = lines;
  }

  /** What a host's two spellings, with and without www, may tell twice. */
  private record Told(LocalDate day, Optional<Digest> before, Optional<Digest> after) {}

  /**
   * Newest month first; an edit that both spellings of a host show alike stands once. Of terms
   * those stand there after which they say something else, as far as both could be told.
   */
  List<MonthOfChanges> months() {
    Map<YearMonth, List<Found>> months = new TreeMap<>(Comparator.reverseOrder());
    for (HostHistory history : evidence.histories().values()) {
      Set<Told> told = new HashSet<>();
      for (Change change :
          Change.of(history, evidence.profile(), evidence.registry().agents().size())) {
        List<Transition> transitions = transitions(change);
        if (!transitions.isEmpty() && told.add(told(change))) {
          months
              .computeIfAbsent(month(change), m -> new ArrayList<>())
              .add(new Found(Optional.of(change), row(history, change, transitions)));
        }
      }
      for (TermsEdit edit : terms.edits(history.host())) {
        if (edit.codes().stream().anyMatch(code -> !code.isUnsure())) {
          months
              .computeIfAbsent(YearMonth.from(edit.after().first().day()), m -> new ArrayList<>())
              .add(new Found(Optional.empty(), row(history.host(), edit)));
        }
      }
    }
    return months.entrySet().stream()
        .map(entry -> month(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Told told(Change change) {
    return new Told(
        change.after().capture().day(), change.before().content(), change.after().content());
  }

  /** Of terms there is no change of verdicts. */
  private record Found(Optional<Change> change, ChangeRow row) {}

  private MonthOfChanges month(YearMonth month, List<Found> found) {
    return new MonthOfChanges(
        month,
        (int)
            found.stream()
                .filter(f -> f.change().filter(change -> turns(change, true)).isPresent())
                .map(f -> f.row().host())
                .distinct()
                .count(),
        (int)
            found.stream()
                .filter(f -> f.change().filter(change -> turns(change, false)).isPresent())
                .map(f -> f.row().host())
                .distinct()
                .count(),
        found.stream()
            .map(Found::row)
            .sorted(
                Comparator.comparingLong((ChangeRow row) -> row.tokens().orElse(-1))
                    .reversed()
                    .thenComparing(row -> row.host())
                    .thenComparing(ChangeRow::captured))
            .toList());
  }

  /** Whether it closes, or opens, the host to some training agent. */
  private boolean turns(Change change, boolean closes) {
    for (AgentGroup.Member member : evidence.training().membersIn(month(change))) {
      Standing before = standing(change.before(), member);
      Standing after = standing(change.after(), member);
      if ((closes ? after : before) == Standing.CLOSED
          && (closes ? before : after) != Standing.CLOSED) {
        return true;
      }
    }
    return false;
  }

  private Standing standing(Answer answer, AgentGroup.Member member) {
    return Standings.of(answer.verdict(evidence.profile(), member.place()));
  }

  /**
   * The verdicts that differ in the words of the reports, those on training agents first; a finer
   * detail alone is none.
   */
  List<Transition> transitions(Change change) {
    List<Change.AgentChange> agents = new ArrayList<>(change.agents());
    agents.sort(
        Comparator.comparing(agent -> evidence.registry().agents().get(agent.place()).purpose()));
    List<Transition> transitions = new ArrayList<>();
    for (Change.AgentChange agent : agents) {
      Standing from = Standings.of(agent.from());
      Standing to = Standings.of(agent.to());
      if (from != to) {
        transitions.add(new Transition(refs.at(agent.place()), from, to));
      }
    }
    return transitions;
  }

  /** What an edit did. */
  EditFacts facts(Change change) {
    return read.computeIfAbsent(
        new Captures(change.before().capture().id(), change.after().capture().id()),
        captures -> EditFigures.of(reader.read(change), evidence.registry()));
  }

  private ChangeRow row(HostHistory history, Change change, List<Transition> transitions) {
    Optional<Placement> placement = figures.placements(history.host()).stream().findFirst();
    return new ChangeRow(
        history.host(),
        placement.map(Placement::corpus),
        placement.map(p -> OptionalLong.of(p.tokens())).orElseGet(OptionalLong::empty),
        ResourceKind.ROBOTS,
        change.after().capture().captured(),
        Optional.of(change.before().capture().captured()),
        Optional.of(facts(change)),
        transitions,
        decider(change, transitions.get(0)),
        change.after().content(),
        List.of());
  }

  private ChangeRow row(Host host, TermsEdit edit) {
    Optional<Placement> placement = figures.placements(host).stream().findFirst();
    return new ChangeRow(
        host,
        placement.map(Placement::corpus),
        placement.map(p -> OptionalLong.of(p.tokens())).orElseGet(OptionalLong::empty),
        ResourceKind.TERMS,
        edit.after().first().captured(),
        Optional.of(edit.before().last().captured()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        edit.after().first().digest(),
        edit.codes().stream().filter(code -> !code.isUnsure()).toList());
  }

  private Optional<Decider> decider(Change change, Transition first) {
    int place = evidence.registry().place(first.agent().id()).orElseThrow();
    OptionalInt line = change.after().verdict(evidence.profile(), place).line();
    return line.isEmpty() || change.after().content().isEmpty()
        ? Optional.empty()
        : Optional.of(lines.decider(change.after().content().get(), line));
  }

  private static YearMonth month(Change change) {
    return YearMonth.from(change.after().capture().day());
  }
}
