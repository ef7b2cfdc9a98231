package org.consentaudit.app;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consentaudit.analysis.robots.UnknownNames;
import org.consentaudit.analysis.statistics.UnknownTally;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.timeline.ReadContent;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;

/** The names in an archive's robots.txt files that no registered agent answers to. */
public final class UnknownAgentsQuery {

  private final Archive archive;
  private final Evidence evidence;
  private final UnknownNames names;
  private final Map<ReadContent, List<UnknownNames.Named>> read = new HashMap<>();

  /** Of an archive. */
  public UnknownAgentsQuery(Archive archive, Evidence evidence) {
    this.archive = archive;
    this.evidence = evidence;
    this.names = new UnknownNames(evidence.registry());
  }

  /**
   * The names, most tokens first.
   *
   * @param corpus whose tokens are counted; where there is none, all are 0
   * @param onlyItsHosts whether hosts outside the corpus are passed over
   * @param wholeHistory whether to look at every readable answer, or at each host's newest
   */
  public List<UnknownTally.Row> rows(
      Optional<Corpus> corpus, boolean onlyItsHosts, boolean wholeHistory) {
    Map<Host, Long> tokens =
        corpus.map(Corpus::hosts).orElse(List.of()).stream()
            .filter(host -> host.tokens() > 0)
            .collect(Collectors.toMap(CorpusHost::host, CorpusHost::tokens));
    var tally = new UnknownTally();
    for (HostHistory history : evidence.histories(capture -> true).values()) {
      Host host = history.host();
      if (tokens.containsKey(host) || !onlyItsHosts) {
        List<Answer> readable = history.answers().stream().filter(Answer::isReadable).toList();
        List<Answer> asked = wholeHistory ? readable : newest(history);
        tally.add(host, tokens.getOrDefault(host, 0L), sightings(readable, asked).values());
      }
    }
    return tally.rows();
  }

  private static List<Answer> newest(HostHistory history) {
    List<Answer> answers =
        history.ruling(Profile.RFC9309).stream().filter(Answer::isReadable).toList();
    return answers.subList(Math.max(0, answers.size() - 1), answers.size());
  }

  private Map<String, UnknownTally.Sighting> sightings(List<Answer> readable, List<Answer> asked) {
    Map<ReadContent, LocalDate> firstDays = new HashMap<>();
    for (Answer answer : readable) {
      answer.read().ifPresent(content -> firstDays.putIfAbsent(content, answer.capture().day()));
    }
    Map<ReadContent, Answer> newest = new HashMap<>();
    asked.forEach(answer -> answer.read().ifPresent(content -> newest.put(content, answer)));
    Map<String, UnknownTally.Sighting> sightings = new HashMap<>();
    for (Map.Entry<ReadContent, Answer> entry : newest.entrySet()) {
      for (UnknownNames.Named named : named(entry.getKey())) {
        var sighting =
            new UnknownTally.Sighting(
                named.name(),
                firstDays.get(entry.getKey()),
                entry.getValue().capture().captured(),
                named.line());
        sightings.merge(named.key(), sighting, UnknownTally.Sighting::with);
      }
    }
    return sightings;
  }

  private List<UnknownNames.Named> named(ReadContent content) {
    return read.computeIfAbsent(
        content, c -> names.in(c.rulesIn(archive.contents()::bytes).orElseThrow()));
  }
}
