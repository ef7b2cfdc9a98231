package org.consentaudit.app.site;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.statistics.Division;
import org.consentaudit.analysis.statistics.Strictest;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.verdict.Detail;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.reports.page.Slice;
import org.consentaudit.reports.page.Standing;

/** Verdicts in the words of the reports. */
final class Standings {

  private Standings() {}

  static Standing of(Verdict verdict) {
    return Standing.of(verdict.status().code(), verdict.detail());
  }

  static Standing of(Strictest answer) {
    return Standing.of(answer.status().code(), answer.detail().map(Detail::code).orElse(""));
  }

  static Standing of(Optional<Answer> answer, Profile profile, List<AgentGroup.Member> members) {
    return of(Strictest.of(answer, profile, members));
  }

  /** How many of these agents a host stands so towards. */
  static int count(
      Optional<Answer> answer,
      Profile profile,
      List<AgentGroup.Member> members,
      Standing standing) {
    List<AgentGroup.Member> counted = new ArrayList<>();
    for (AgentGroup.Member member : members) {
      if (of(answer, profile, List.of(member)) == standing) {
        counted.add(member);
      }
    }
    return counted.size();
  }

  /** A division by standing, each with its share of all tokens of the sample. */
  static Map<Standing, Slice> slices(Division division) {
    Map<Standing, Division.Count> counts = new EnumMap<>(Standing.class);
    division
        .parts()
        .forEach(
            (answer, count) ->
                counts.merge(
                    of(answer),
                    count,
                    (a, b) -> new Division.Count(a.hosts() + b.hosts(), a.tokens() + b.tokens())));
    long whole = division.all().tokens();
    Map<Standing, Slice> slices = new EnumMap<>(Standing.class);
    counts.forEach(
        (standing, count) ->
            slices.put(
                standing,
                new Slice(
                    count.hosts(),
                    count.tokens(),
                    whole == 0 ? 0 : (double) count.tokens() / whole)));
    return slices;
  }
}
