package org.consentaudit.app.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.explain.StudyCause;
import org.consentaudit.analysis.explain.TellingLines;
import org.consentaudit.analysis.statistics.CauseTally;
import org.consentaudit.analysis.statistics.ReadingTally;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.timeline.ReadContent;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.ContentStore;
import org.consentaudit.reports.page.Placement;
import org.consentaudit.reports.page.ReadingCause;
import org.consentaudit.reports.page.ReadingCount;
import org.consentaudit.reports.page.ReadingExample;
import org.consentaudit.reports.page.ReadingRow;
import org.consentaudit.reports.page.ReadingsPage;

/** The page that compares the two readings of the archive's files. */
final class Readings {

  private static final int EXAMPLES = 3;
  private static final int EXAMPLE_LINES = 7;

  private final ContentStore contents;
  private final SiteEvidence evidence;
  private final HostFigures hosts;
  private final ContentLines lines;
  private final List<Integer> places;

  Readings(ContentStore contents, SiteEvidence evidence, HostFigures hosts, ContentLines lines) {
    this.contents = contents;
    this.evidence = evidence;
    this.hosts = hosts;
    this.lines = lines;
    this.places = ReadingTally.comparedAgents(evidence.registry());
  }

  /** A content where it is shown best: at the host with the most tokens, captured last. */
  private record Sighting(Host host, long tokens, Answer answer) {
    Instant captured() {
      return answer.capture().captured();
    }
  }

  /** A difference with its causes, at that host. */
  private record Candidate(
      ReadingTally.Difference difference, List<StudyCause> causes, Sighting sighting) {}

  ReadingsPage page() {
    var captures = new ReadingTally(places);
    evidence.histories().values().forEach(history -> history.answers().forEach(captures::add));
    var now = new ReadingTally(places);
    Set<ReadContent> disputed = new HashSet<>();
    captures.differences().keySet().stream()
        .filter(ReadingTally.Difference::isAboutClosure)
        .forEach(difference -> disputed.add(difference.content()));
    int differing = 0;
    for (Host host : evidence.histories().keySet()) {
      Optional<Answer> state =
          evidence.state(host, Profile.RFC9309, evidence.to()).filter(Answer::isReadable);
      state.ifPresent(now::add);
      differing += state.flatMap(Answer::read).filter(disputed::contains).isPresent() ? 1 : 0;
    }
    CauseTally causes = CauseTally.of(captures, evidence.registry(), contents::bytes);
    return new ReadingsPage(
        captures.snapshots(),
        evidence.to(),
        (int) now.snapshots(),
        differing,
        rows(captures, now),
        causes.rows().stream().map(Readings::cause).toList(),
        examples(causes));
  }

  private List<ReadingRow> rows(ReadingTally captures, ReadingTally now) {
    List<ReadingRow> rows = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Agent agent = evidence.registry().agents().get(places.get(i));
      rows.add(
          new ReadingRow(
              AgentRefs.of(agent), count(captures.counts().get(i)), count(now.counts().get(i))));
    }
    return rows;
  }

  private static ReadingCount count(ReadingTally.Count count) {
    return new ReadingCount(count.rfc9309(), count.paper(), count.both());
  }

  private static ReadingCause cause(CauseTally.Row row) {
    return new ReadingCause(row.cause().words(), row.verdicts(), row.closures(), row.contents());
  }

  /** One for each cause, those first that turn most closures; a host but once. */
  private List<ReadingExample> examples(CauseTally causes) {
    Map<ReadContent, Sighting> sightings = sightings(causes);
    List<Candidate> candidates = new ArrayList<>();
    causes
        .causes()
        .forEach(
            (difference, reasons) ->
                candidates.add(
                    new Candidate(difference, reasons, sightings.get(difference.content()))));
    candidates.sort(BEST_FIRST.thenComparing(c -> places.indexOf(c.difference().place())));
    Set<Host> shown = new HashSet<>();
    List<ReadingExample> examples = new ArrayList<>();
    for (CauseTally.Row row : causes.rows()) {
      candidates.stream()
          .filter(candidate -> candidate.causes().contains(row.cause()))
          .filter(candidate -> !shown.contains(candidate.sighting().host()))
          .filter(candidate -> examples.size() < EXAMPLES)
          .findFirst()
          .ifPresent(
              candidate -> {
                shown.add(candidate.sighting().host());
                examples.add(example(candidate));
              });
    }
    return examples;
  }

  /** The plain cases first, those about a closure, those that concern most tokens. */
  private static final Comparator<Candidate> BEST_FIRST =
      Comparator.comparing((Candidate c) -> c.causes().size())
          .thenComparing(c -> !c.difference().isAboutClosure())
          .thenComparing(c -> -c.sighting().tokens())
          .thenComparing(c -> c.sighting().captured(), Comparator.reverseOrder())
          .thenComparing(c -> c.sighting().host());

  private Map<ReadContent, Sighting> sightings(CauseTally causes) {
    Set<ReadContent> wanted = new HashSet<>();
    causes.causes().keySet().forEach(difference -> wanted.add(difference.content()));
    Map<ReadContent, Sighting> sightings = new HashMap<>();
    for (HostHistory history : evidence.histories().values()) {
      long tokens =
          hosts.placements(history.host()).stream().mapToLong(Placement::tokens).max().orElse(-1);
      for (Answer answer : history.answers()) {
        if (answer.isSnapshot() && answer.read().filter(wanted::contains).isPresent()) {
          sightings.merge(
              answer.read().get(),
              new Sighting(history.host(), tokens, answer),
              (one, other) -> MOST_TELLING.compare(one, other) < 0 ? other : one);
        }
      }
    }
    return sightings;
  }

  private static final Comparator<Sighting> MOST_TELLING =
      Comparator.comparingLong(Sighting::tokens)
          .thenComparing(Sighting::host, Comparator.reverseOrder())
          .thenComparing(Sighting::captured);

  private ReadingExample example(Candidate candidate) {
    ReadingTally.Difference difference = candidate.difference();
    Digest content = difference.content().digest();
    int place = difference.place();
    Agent agent = evidence.registry().agents().get(place);
    Answer answer = candidate.sighting().answer();
    Verdict ours = answer.verdict(Profile.RFC9309, place);
    Verdict study = answer.verdict(Profile.PAPER, place);
    List<Integer> telling =
        TellingLines.of(
            difference.content().rulesIn(contents::bytes).orElseThrow(),
            agent,
            List.of(ours, study),
            candidate.causes(),
            EXAMPLE_LINES);
    return new ReadingExample(
        candidate.sighting().host(),
        candidate.sighting().captured(),
        content,
        AgentRefs.of(agent),
        Standings.of(ours),
        Standings.of(study),
        telling.stream().map(line -> lines.decider(content, OptionalInt.of(line))).toList(),
        candidate.causes().stream().map(StudyCause::words).toList());
  }
}
