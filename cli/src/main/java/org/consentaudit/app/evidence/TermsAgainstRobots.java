package org.consentaudit.app.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.agents.Purpose;
import org.consentaudit.analysis.contradiction.Contradiction;
import org.consentaudit.analysis.contradiction.ContradictionSpan;
import org.consentaudit.analysis.contradiction.RobotsStance;
import org.consentaudit.analysis.contradiction.TermsMatrix;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.statistics.FirstNamed;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.analysis.terms.codes.StudyCodes;
import org.consentaudit.analysis.terms.codes.TermsVerdict;
import org.consentaudit.analysis.terms.history.HostTerms;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.Contents;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;

/** What hosts' robots.txt say against what their terms say, as commands and reports ask for it. */
public final class TermsAgainstRobots {

  private final AgentRegistry registry;
  private final Map<Host, HostHistory> histories;
  private final Contents contents;
  private final Function<Host, List<PolicyPage>> terms;
  private final AgentGroup training;

  /**
   * Over the histories of an archive and the contents that they speak of.
   *
   * @param terms the policy pages of a host without {@code www.}; none for one without
   */
  public TermsAgainstRobots(
      AgentRegistry registry,
      Map<Host, HostHistory> histories,
      Contents contents,
      Function<Host, List<PolicyPage>> terms) {
    this.registry = registry;
    this.histories = histories;
    this.contents = contents;
    this.terms = terms;
    this.training =
        AgentGroup.byPurpose(registry, FirstNamed.of(registry, histories.values(), contents))
            .stream()
            .filter(group -> group.name().equals(Purpose.TRAINING.code()))
            .findFirst()
            .orElseThrow();
  }

  /**
   * The matrix of a sample, each host as it was last seen up to the end of a month. A host of which
   * no page of terms holds counts as the study's {@code No Terms Pages}.
   */
  public TermsMatrix matrix(Corpus corpus, Sample sample, Profile profile, YearMonth upTo) {
    var matrix = new TermsMatrix();
    for (CorpusHost host : corpus.hosts()) {
      if (sample.has(host) && host.tokens() > 0) {
        RobotsStance robots = newest(host, profile, upTo);
        Optional<HostTerms> said = HostTerms.at(terms.apply(host.host()), upTo.atEndOfMonth());
        TermsVerdict verdict =
            said.map(HostTerms::study).map(StudyCodes::verdict).orElse(TermsVerdict.NO_TERMS_PAGES);
        matrix.add(robots.towards(), verdict, host.tokens());
      }
    }
    return matrix;
  }

  private RobotsStance newest(CorpusHost host, Profile profile, YearMonth upTo) {
    HostHistory history = histories.get(host.host());
    if (history == null) {
      return RobotsStance.UNKNOWN;
    }
    Optional<YearMonth> last =
        history.answers().stream()
            .map(answer -> YearMonth.from(answer.capture().day()))
            .filter(month -> !month.isAfter(upTo))
            .max(YearMonth::compareTo);
    return last.map(month -> stance(history, host.spelling(), profile, month))
        .orElse(RobotsStance.UNKNOWN);
  }

  private RobotsStance stance(
      HostHistory history, Host spelling, Profile profile, YearMonth period) {
    Optional<Answer> state = history.state(profile, period, spelling);
    return RobotsStance.of(state, profile, training, period, registry, contents);
  }

  /** The contradictions of a host within a span of months, profile rfc9309, the earliest first. */
  public List<ContradictionSpan> contradictions(
      Host host, Host spelling, YearMonth from, YearMonth to) {
    HostHistory history = histories.get(host);
    List<PolicyPage> pages = history == null ? List.of() : terms.apply(host);
    List<ContradictionSpan> done = new ArrayList<>();
    if (pages.isEmpty()) {
      return done;
    }
    Map<Contradiction, YearMonth> open = new HashMap<>();
    for (YearMonth month = from; !month.isAfter(to.plusMonths(1)); month = month.plusMonths(1)) {
      Set<Contradiction> now =
          month.isAfter(to) ? Set.of() : contradictions(history, spelling, pages, month);
      for (Contradiction kind : Contradiction.values()) {
        if (now.contains(kind)) {
          open.putIfAbsent(kind, month);
        } else if (open.containsKey(kind)) {
          done.add(new ContradictionSpan(kind, open.remove(kind), month.minusMonths(1)));
        }
      }
    }
    return done;
  }

  private Set<Contradiction> contradictions(
      HostHistory history, Host spelling, List<PolicyPage> pages, YearMonth month) {
    LocalDate end = month.atEndOfMonth();
    return HostTerms.at(pages, end)
        .map(said -> Contradiction.between(stance(history, spelling, Profile.RFC9309, month), said))
        .orElse(Set.of());
  }
}
