package org.consentaudit.app.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.agents.Purpose;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.statistics.FirstNamed;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.analysis.statistics.SampleStates;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.Contents;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;

/** All that the pages of a site are computed from, as of a day. */
final class SiteEvidence {

  private final AgentRegistry registry;
  private final Profile profile;
  private final List<Corpus> corpora;
  private final Map<Host, HostHistory> histories;
  private final LocalDate asOf;
  private final YearMonth first;
  private final AgentGroup training;
  private final Map<StatesKey, SampleStates> states = new HashMap<>();
  private final Map<Host, Host> spellings = new HashMap<>();

  private record StatesKey(String corpus, Sample sample, Profile profile, YearMonth period) {}

  SiteEvidence(
      AgentRegistry registry,
      Profile profile,
      List<Corpus> corpora,
      Map<Host, HostHistory> histories,
      Contents contents,
      LocalDate asOf) {
    this.registry = registry;
    this.profile = profile;
    this.corpora = corpora;
    this.histories = histories;
    this.asOf = asOf;
    this.first =
        histories.values().stream()
            .flatMap(history -> history.answers().stream().limit(1))
            .map(answer -> YearMonth.from(day(answer)))
            .min(YearMonth::compareTo)
            .orElse(YearMonth.from(asOf));
    this.training =
        AgentGroup.byPurpose(registry, FirstNamed.of(registry, histories.values(), contents))
            .stream()
            .filter(group -> group.name().equals(Purpose.TRAINING.code()))
            .findFirst()
            .orElseThrow();
    for (Corpus corpus : corpora) {
      for (CorpusHost host : corpus.hosts()) {
        spellings.putIfAbsent(host.host(), host.spelling());
      }
    }
  }

  AgentRegistry registry() {
    return registry;
  }

  Profile profile() {
    return profile;
  }

  List<Corpus> corpora() {
    return corpora;
  }

  Map<Host, HostHistory> histories() {
    return histories;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** The first month with a capture. */
  YearMonth from() {
    return first;
  }

  /** The month that the site is as of. */
  YearMonth to() {
    return YearMonth.from(asOf);
  }

  List<YearMonth> months() {
    return first
        .atDay(1)
        .datesUntil(to().plusMonths(1).atDay(1), java.time.Period.ofMonths(1))
        .map(YearMonth::from)
        .toList();
  }

  /** The agents that collect for training, each from when it was announced. */
  AgentGroup training() {
    return training;
  }

  SampleStates states(Corpus corpus, Sample sample, YearMonth period) {
    return states(corpus, sample, profile, period);
  }

  SampleStates states(Corpus corpus, Sample sample, Profile reading, YearMonth period) {
    return states.computeIfAbsent(
        new StatesKey(corpus.name(), sample, reading, period),
        key -> SampleStates.of(corpus, histories, sample, reading, period));
  }

  /** The answer of a host that decides in a month. */
  Optional<Answer> state(Host host, YearMonth period) {
    return state(host, profile, period);
  }

  Optional<Answer> state(Host host, Profile reading, YearMonth period) {
    return Optional.ofNullable(histories.get(host))
        .flatMap(history -> history.state(reading, period, spelling(host)));
  }

  /** The spelling that a corpus file has of a host; the host itself where none has it. */
  Host spelling(Host host) {
    return spellings.getOrDefault(host, host);
  }

  static LocalDate day(Answer answer) {
    return answer.capture().day();
  }
}
