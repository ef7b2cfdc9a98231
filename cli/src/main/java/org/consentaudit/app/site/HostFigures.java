package org.consentaudit.app.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.reports.page.Between;
import org.consentaudit.reports.page.CorpusRef;
import org.consentaudit.reports.page.HostRow;
import org.consentaudit.reports.page.Placement;
import org.consentaudit.reports.page.Standing;

/** What lists and pages say of a host now. */
final class HostFigures {

  private final SiteEvidence evidence;
  private final List<AgentGroup.Member> trainingAgents;
  private final Map<Host, List<Placement>> placements = new HashMap<>();

  HostFigures(SiteEvidence evidence) {
    this.evidence = evidence;
    this.trainingAgents = evidence.training().membersIn(evidence.to());
    for (Corpus corpus : evidence.corpora()) {
      for (CorpusHost host : corpus.hosts()) {
        placements
            .computeIfAbsent(host.host(), h -> new ArrayList<>())
            .add(
                new Placement(
                    CorpusRef.named(corpus.name()),
                    host.stratum(),
                    OptionalInt.of(host.rank()),
                    host.tokens()));
      }
    }
    placements
        .values()
        .forEach(list -> list.sort(Comparator.comparingLong(Placement::tokens).reversed()));
  }

  /** Its corpora, most tokens first. */
  List<Placement> placements(Host host) {
    return placements.getOrDefault(host, List.of());
  }

  /** The agents that collect for training by now. */
  List<AgentGroup.Member> trainingAgents() {
    return trainingAgents;
  }

  /** Its strictest standing towards AI training now. */
  Standing training(Host host) {
    return Standings.of(evidence.state(host, evidence.to()), evidence.profile(), trainingAgents());
  }

  /** To how many training agents it stands so now. */
  int towardsTraining(Host host, Standing standing) {
    return Standings.count(
        evidence.state(host, evidence.to()), evidence.profile(), trainingAgents(), standing);
  }

  /** Its newest readable answer. */
  Optional<Instant> lastSeen(Host host) {
    HostHistory history = evidence.histories().get(host);
    boolean paper = evidence.profile() == Profile.PAPER;
    return answers(host).stream()
        .filter(Answer::isReadable)
        .filter(answer -> paper || !history.isWhileParked(answer))
        .map(answer -> answer.capture().captured())
        .max(Comparator.naturalOrder());
  }

  /** When the present standing towards these agents began, as far as captures tell. */
  Optional<Between> since(Host host, List<AgentGroup.Member> members) {
    Optional<Answer> now = evidence.state(host, evidence.to());
    if (now.isEmpty()) {
      return Optional.empty();
    }
    HostHistory history = evidence.histories().get(host);
    if (now.get().parked()) {
      return history.lifecycle().latest().map(HostFates::began);
    }
    Standing standing = Standings.of(now, evidence.profile(), members);
    LocalDate by = SiteEvidence.day(now.get());
    List<Answer> answers = leadingTo(now.get(), history, evidence.profile());
    for (int i = answers.size() - 1; i >= 0; i--) {
      Answer answer = answers.get(i);
      boolean counts = standing.known() ? answer.isReadable() : answer.isEvidence();
      if (!counts || answer.capture().captured().isAfter(now.get().capture().captured())) {
        continue;
      }
      if (Standings.of(Optional.of(answer), evidence.profile(), members) != standing) {
        return Optional.of(new Between(Optional.of(SiteEvidence.day(answer)), by));
      }
      by = SiteEvidence.day(answer);
    }
    return Optional.of(new Between(Optional.empty(), by));
  }

  /**
   * The answers of the spelling that decides now, and before its first those of the other one:
   * collections that were taken in may have asked the other.
   */
  private static List<Answer> leadingTo(Answer now, HostHistory history, Profile profile) {
    Host origin = now.capture().host();
    List<Answer> own = history.rulingOf(profile, origin);
    Instant first = own.get(0).capture().captured();
    List<Answer> answers =
        new ArrayList<>(
            history.ruling(profile).stream()
                .filter(answer -> answer.capture().captured().isBefore(first))
                .toList());
    answers.addAll(own);
    return answers;
  }

  /** The host in a list of a corpus. */
  HostRow row(CorpusHost host) {
    return row(host.host(), OptionalInt.of(host.rank()), host.tokens());
  }

  HostRow row(Host host, OptionalInt rank, long tokens) {
    return new HostRow(
        host,
        rank,
        tokens,
        training(host),
        towardsTraining(host, Standing.CLOSED),
        trainingAgents().size(),
        since(host, trainingAgents()),
        lastSeen(host));
  }

  private List<Answer> answers(Host host) {
    HostHistory history = evidence.histories().get(host);
    return history == null ? List.of() : history.answers();
  }
}
