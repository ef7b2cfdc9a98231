package org.consentaudit.app.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.Purpose;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.robots.RuleSet;
import org.consentaudit.analysis.robots.SharedRules;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.store.ContentStore;
import org.consentaudit.reports.page.Basis;
import org.consentaudit.reports.page.Decider;
import org.consentaudit.reports.page.Evidence;
import org.consentaudit.reports.page.Holding;
import org.consentaudit.reports.page.Standing;

/**
 * The verdicts that hold on a host now: on the agents that its file names, on the study's, and on
 * all that collect for training.
 */
final class Holdings {

  private final SiteEvidence evidence;
  private final AgentRefs refs;
  private final ContentLines lines;
  private final ContentStore contents;
  private final Set<String> always;

  Holdings(SiteEvidence evidence, AgentRefs refs, ContentLines lines, ContentStore contents) {
    this.evidence = evidence;
    this.refs = refs;
    this.lines = lines;
    this.contents = contents;
    this.always =
        evidence.registry().companies().stream()
            .flatMap(company -> company.tokens().stream())
            .collect(Collectors.toSet());
  }

  List<Holding> of(Host host) {
    Optional<Answer> state = evidence.state(host, evidence.to());
    if (state.isEmpty()) {
      return List.of();
    }
    Answer answer = state.get();
    List<Agent> agents = evidence.registry().agents();
    Optional<SharedRules> shared =
        answer.isReadable()
            ? answer
                .rulesIn(contents::bytes)
                .map(bytes -> SharedRules.of(RobotsTxt.parse(bytes), agents))
            : Optional.empty();
    List<Holding> holdings = new ArrayList<>();
    for (int place = 0; place < agents.size(); place++) {
      Agent agent = agents.get(place);
      int asked = place;
      Optional<RuleSet> rules = shared.map(all -> all.rulesFor(asked));
      boolean named = rules.map(RuleSet::isOwn).orElse(false);
      if (named || isAlwaysShown(agent)) {
        holdings.add(holding(agent, place, answer, rules));
      }
    }
    holdings.sort(
        Comparator.comparingInt(
            (Holding holding) ->
                Purpose.valueOf(holding.purpose().toUpperCase(java.util.Locale.ROOT)).ordinal()));
    return holdings;
  }

  private boolean isAlwaysShown(Agent agent) {
    return always.contains(agent.token())
        || agent.purpose() == Purpose.TRAINING && agent.retired().isEmpty();
  }

  private Holding holding(Agent agent, int place, Answer answer, Optional<RuleSet> rules) {
    Verdict verdict = answer.verdict(evidence.profile(), place);
    return new Holding(
        refs.at(place),
        agent.operator(),
        agent.purpose().code(),
        Standings.of(verdict),
        basis(verdict, answer, rules),
        answer.content().isPresent()
            ? lines.decider(answer.content().get(), verdict.line())
            : new Decider(verdict.line(), ""),
        Optional.of(
            new Evidence(
                answer.capture().id(),
                answer.capture().captured(),
                answer.content(),
                verdict.line())),
        otherProfile(answer, place, verdict),
        notes(agent));
  }

  private static Basis basis(Verdict verdict, Answer answer, Optional<RuleSet> rules) {
    if (!verdict.status().isKnown()) {
      return answer.parked() ? Basis.PARKED : Basis.NO_ANSWER;
    }
    if (answer.outcome() == Outcome.Readable.ABSENT) {
      return Basis.NO_FILE;
    }
    if (verdict.line().isPresent()) {
      return Basis.LINE;
    }
    if (rules.isEmpty() || rules.get().groups().isEmpty()) {
      return Basis.NO_GROUP;
    }
    return rules.get().isOwn() ? Basis.EMPTY_GROUP : Basis.STAR_GROUP;
  }

  /** What the other reading makes of the same bytes, where it differs. */
  private Optional<Standing> otherProfile(Answer answer, int place, Verdict verdict) {
    Profile other = evidence.profile() == Profile.PAPER ? Profile.RFC9309 : Profile.PAPER;
    boolean comparable = answer.isReadable() && answer.isSnapshot();
    Verdict otherVerdict = answer.verdict(other, place);
    return comparable && otherVerdict.status() != verdict.status()
        ? Optional.of(Standings.of(otherVerdict))
        : Optional.empty();
  }

  private static List<String> notes(Agent agent) {
    List<String> notes = new ArrayList<>();
    if (!agent.retired().isEmpty()) {
      notes.add(
          "retired "
              + agent.retired()
              + (agent.successor().isEmpty() ? "" : ", now " + agent.successor()));
    }
    if (agent.respectsRobots().equals("user-triggered-ignores")) {
      notes.add("its operator says it may ignore robots.txt");
    } else if (agent.respectsRobots().equals("no")) {
      notes.add("its operator says it does not obey robots.txt");
    }
    return notes;
  }
}
