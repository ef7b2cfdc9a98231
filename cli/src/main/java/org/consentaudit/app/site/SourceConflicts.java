package org.consentaudit.app.site;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.timeline.SourceConflict;

/** Days on which two sources say different things of a host. */
final class SourceConflicts {

  private final SiteEvidence evidence;
  private final AgentRefs refs;

  SourceConflicts(SiteEvidence evidence, AgentRefs refs) {
    this.evidence = evidence;
    this.refs = refs;
  }

  /** Those of a host, newest first. */
  List<org.consentaudit.reports.page.SourceConflict> of(HostHistory history) {
    return found(history).stream()
        .sorted(Comparator.comparing(SourceConflict::day).reversed())
        .map(this::told)
        .toList();
  }

  /** How many there are in the archive, in a sentence; empty when there are none. */
  Optional<String> counted() {
    long hosts = 0;
    long days = 0;
    for (HostHistory history : evidence.histories().values()) {
      long own = found(history).stream().map(SourceConflict::day).distinct().count();
      hosts += own > 0 ? 1 : 0;
      days += own;
    }
    return days == 0
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "Two sources that captured a host on the same day disagree about its robots.txt on"
                    + " %,d host-days, of %,d hosts: each host’s page names them.",
                days,
                hosts));
  }

  private List<SourceConflict> found(HostHistory history) {
    return SourceConflict.of(history, evidence.profile(), evidence.registry().agents().size());
  }

  private org.consentaudit.reports.page.SourceConflict told(SourceConflict conflict) {
    int first = conflict.places().get(0);
    return new org.consentaudit.reports.page.SourceConflict(
        conflict.day(),
        source(conflict.preferred()),
        source(conflict.other()),
        conflict.isByOrder(evidence.profile()),
        refs.at(first),
        Standings.of(conflict.preferred().verdict(evidence.profile(), first)),
        Standings.of(conflict.other().verdict(evidence.profile(), first)),
        conflict.places().size());
  }

  private static String source(Answer answer) {
    return answer.capture().source().name();
  }
}
