package org.consentaudit.app.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.lifecycle.LifecycleSpan;
import org.consentaudit.analysis.lifecycle.LifecycleState;
import org.consentaudit.analysis.statistics.Division;
import org.consentaudit.analysis.statistics.LifecycleTally;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.reports.page.Between;
import org.consentaudit.reports.page.Fate;
import org.consentaudit.reports.page.FateStage;
import org.consentaudit.reports.page.FatedHosts;
import org.consentaudit.reports.page.Slice;

/** What became of hosts, as pages tell it. */
final class HostFates {

  private static final int LARGEST = 20;

  private final SiteEvidence evidence;

  HostFates(SiteEvidence evidence) {
    this.evidence = evidence;
  }

  /** The life of a host, newest stretch first; empty where it only ever lived. */
  List<FateStage> stages(HostHistory history) {
    List<LifecycleSpan> spans = history.lifecycle().spans();
    List<FateStage> stages = new ArrayList<>();
    if (spans.stream().anyMatch(span -> span.state() != LifecycleState.LIVE)) {
      for (int i = spans.size() - 1; i >= 0; i--) {
        stages.add(
            stage(
                spans.get(i),
                i + 1 < spans.size() ? Optional.of(spans.get(i + 1)) : Optional.empty()));
      }
    }
    return stages;
  }

  FatedHosts of(Corpus corpus) {
    LifecycleTally tally = LifecycleTally.of(corpus, Sample.ALL, this::now);
    List<FatedHosts.Count> counts = new ArrayList<>();
    for (LifecycleState state : LifecycleState.values()) {
      Division.Count part = tally.count(state);
      if (state != LifecycleState.LIVE && part.hosts() > 0) {
        counts.add(
            new FatedHosts.Count(
                fate(state), new Slice(part.hosts(), part.tokens(), tally.tokenShare(part))));
      }
    }
    return new FatedHosts(counts, largest(corpus));
  }

  private List<FatedHosts.Row> largest(Corpus corpus) {
    List<FatedHosts.Row> rows = new ArrayList<>();
    for (CorpusHost host : corpus.hosts()) {
      if (rows.size() < LARGEST && host.tokens() > 0) {
        now(host.host())
            .filter(span -> span.state() != LifecycleState.LIVE)
            .ifPresent(
                span ->
                    rows.add(
                        new FatedHosts.Row(
                            host.host(), host.tokens(), stage(span, Optional.empty()))));
      }
    }
    return rows;
  }

  private Optional<LifecycleSpan> now(Host host) {
    return Optional.ofNullable(evidence.histories().get(host))
        .flatMap(history -> history.lifecycle().latest());
  }

  private static FateStage stage(LifecycleSpan span, Optional<LifecycleSpan> next) {
    return new FateStage(
        fate(span.state()),
        began(span),
        next.map(HostFates::began),
        span.lastShown(),
        span.movedTo(),
        span.reason(),
        span.evidence());
  }

  static Between began(LifecycleSpan span) {
    return new Between(span.before().map(HostFates::day), day(span.from()));
  }

  private static Fate fate(LifecycleState state) {
    return switch (state) {
      case LIVE -> Fate.LIVE;
      case MOVED -> Fate.MOVED;
      case PARKED -> Fate.PARKED;
      case GONE -> Fate.GONE;
    };
  }

  private static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
