package org.consentaudit.app.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.consentaudit.analysis.lifecycle.HomeFinding;
import org.consentaudit.analysis.lifecycle.HomeReading;
import org.consentaudit.analysis.lifecycle.Lifecycle;
import org.consentaudit.analysis.lifecycle.LifecycleReader;
import org.consentaudit.analysis.lifecycle.Observation;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Trail;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.FindingStore;

/**
 * What became of an archive's hosts: each distinct home page is read once, redirects and outcomes
 * each time.
 */
public final class LifecycleEvidence {

  private static final String ANALYSER = "home";
  private static final int BATCH = 500;

  private final Archive archive;
  private final Map<Digest, HomeFinding> findings = new HashMap<>();

  private LifecycleEvidence(Archive archive) {
    this.archive = archive;
  }

  /** Brings the findings on home pages up to date and loads those that tell. */
  public static LifecycleEvidence of(Archive archive, Progress progress) {
    var evidence = new LifecycleEvidence(archive);
    evidence.readNew(progress);
    archive
        .findings()
        .forEachTelling(
            ANALYSER,
            HomeReading.version(),
            (digest, body) -> evidence.findings.put(digest, HomeFinding.ofBytes(body)));
    return evidence;
  }

  private void readNew(Progress progress) {
    String version = HomeReading.version();
    List<Digest> unread = archive.findings().unread(ANALYSER, version, ResourceKind.HOME);
    List<FindingStore.Finding> batch = new ArrayList<>(BATCH);
    int done = 0;
    for (Digest digest : unread) {
      HomeFinding finding = HomeReading.read(archive.contents().bytes(digest).orElseThrow());
      if (finding.kind() != HomeFinding.Kind.ORDINARY) {
        findings.put(digest, finding);
      }
      batch.add(new FindingStore.Finding(digest, finding.toBytes()));
      done++;
      if (batch.size() == BATCH) {
        archive.findings().put(ANALYSER, version, batch);
        batch.clear();
        progress.at("reading home pages", done, unread.size());
      }
    }
    archive.findings().put(ANALYSER, version, batch);
  }

  /**
   * What became of hosts.
   *
   * @param robots their captures of robots.txt, by the host without {@code www.}
   * @param wanted which captures of home pages count
   */
  public Map<Host, Lifecycle> of(
      Map<Host, List<CaptureEntry>> robots, Predicate<CaptureEntry> wanted) {
    Map<Long, Trail> trails = trails();
    Map<Host, List<CaptureEntry>> homes = new HashMap<>();
    archive
        .captures()
        .forEach(
            ResourceKind.HOME,
            capture -> {
              if (wanted.test(capture)) {
                homes
                    .computeIfAbsent(capture.host().bare(), host -> new ArrayList<>())
                    .add(capture);
              }
            });
    Map<Host, Lifecycle> lifecycles = new TreeMap<>();
    robots.forEach(
        (host, captures) -> {
          List<Observation> seen = new ArrayList<>();
          captures.forEach(capture -> seen.add(observation(capture, trails)));
          homes
              .getOrDefault(host, List.of())
              .forEach(capture -> seen.add(observation(capture, trails)));
          lifecycles.put(host, LifecycleReader.read(seen));
        });
    return lifecycles;
  }

  private Observation observation(CaptureEntry capture, Map<Long, Trail> trails) {
    boolean home = capture.kind() == ResourceKind.HOME;
    return new Observation(
        capture,
        Optional.ofNullable(trails.get(capture.id())),
        home
            ? capture.digest().map(findings::get).orElse(HomeFinding.ORDINARY)
            : HomeFinding.ORDINARY);
  }

  private Map<Long, Trail> trails() {
    Map<Long, Trail> trails = new HashMap<>();
    archive
        .captures()
        .forEachTrail((id, trail) -> trails.put(id, Observation.asFarAsItTells(trail)));
    return trails;
  }
}
