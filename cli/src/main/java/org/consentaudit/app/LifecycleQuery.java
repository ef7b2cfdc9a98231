package org.consentaudit.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.consentaudit.analysis.lifecycle.Lifecycle;
import org.consentaudit.analysis.lifecycle.LifecycleSpan;
import org.consentaudit.analysis.statistics.LifecycleTally;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.app.evidence.LifecycleEvidence;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;

/** What became of hosts, as of a day. */
public final class LifecycleQuery {

  private final Map<Host, Lifecycle> lifecycles;

  /**
   * Asks an archive.
   *
   * @param day captures up to that day count, UTC
   */
  public LifecycleQuery(Archive archive, LocalDate day, Progress progress) {
    Map<Host, List<CaptureEntry>> robots = new TreeMap<>();
    archive
        .captures()
        .forEach(
            ResourceKind.ROBOTS,
            capture -> {
              if (!capture.day().isAfter(day)) {
                robots
                    .computeIfAbsent(capture.host().bare(), host -> new ArrayList<>())
                    .add(capture);
              }
            });
    this.lifecycles =
        LifecycleEvidence.of(archive, progress).of(robots, capture -> !capture.day().isAfter(day));
  }

  /**
   * A host.
   *
   * @param host without {@code www.}
   * @param tokens its tokens in the corpus; empty without one
   * @param now its present state; empty when it never answered
   */
  public record Row(Host host, OptionalLong tokens, Optional<LifecycleSpan> now) {}

  /** The hosts of a corpus that have tokens, most tokens first. */
  public List<Row> rows(Corpus corpus) {
    return corpus.hosts().stream()
        .filter(host -> host.tokens() > 0)
        .sorted(
            Comparator.comparingLong(CorpusHost::tokens).reversed().thenComparing(CorpusHost::host))
        .map(host -> new Row(host.host(), OptionalLong.of(host.tokens()), now(host.host())))
        .toList();
  }

  /** All hosts that were asked, by name. */
  public List<Row> rows() {
    return lifecycles.keySet().stream()
        .map(host -> new Row(host, OptionalLong.empty(), now(host)))
        .toList();
  }

  /** How many hosts of a corpus, with how many tokens, are in each state. */
  public LifecycleTally tally(Corpus corpus, Sample sample) {
    return LifecycleTally.of(corpus, sample, this::now);
  }

  private Optional<LifecycleSpan> now(Host host) {
    return lifecycles.getOrDefault(host, Lifecycle.UNKNOWN).latest();
  }
}
