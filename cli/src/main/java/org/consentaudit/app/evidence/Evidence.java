package org.consentaudit.app.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.lifecycle.Lifecycle;
import org.consentaudit.analysis.robots.RobotsFinding;
import org.consentaudit.analysis.robots.RobotsJudge;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.timeline.Findings;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.FindingStore;

/**
 * What an archive's robots.txt files say, each distinct content read once: what was read before is
 * taken from the archive, what is new is read and kept there.
 */
public final class Evidence {

  private static final String ANALYSER = "robots";
  private static final int BATCH = 500;

  private final Archive archive;
  private final AgentRegistry registry;
  private final Map<Digest, RobotsFinding> findings = new HashMap<>();
  private final Known known;
  private int newlyRead;

  private Evidence(Archive archive, AgentRegistry registry) {
    this.archive = archive;
    this.registry = registry;
    this.known = new Known();
  }

  /** Brings the findings of an archive up to date and loads them. */
  public static Evidence of(Archive archive, AgentRegistry registry, Progress progress) {
    var evidence = new Evidence(archive, registry);
    archive
        .findings()
        .forEach(
            ANALYSER,
            RobotsFinding.version(registry),
            (digest, body) -> evidence.findings.put(digest, RobotsFinding.ofBytes(body)));
    evidence.readNew(progress);
    return evidence;
  }

  private void readNew(Progress progress) {
    String version = RobotsFinding.version(registry);
    List<Digest> unread = archive.findings().unread(ANALYSER, version, ResourceKind.ROBOTS);
    RobotsJudge judge = RobotsJudge.on(registry.agents());
    List<FindingStore.Finding> batch = new ArrayList<>(BATCH);
    for (Digest digest : unread) {
      byte[] content = archive.contents().bytes(digest).orElseThrow();
      RobotsFinding finding = RobotsFinding.of(content, judge);
      findings.put(digest, finding);
      batch.add(new FindingStore.Finding(digest, finding.toBytes()));
      newlyRead++;
      if (batch.size() == BATCH) {
        archive.findings().put(ANALYSER, version, batch);
        batch.clear();
        progress.at("reading robots.txt", newlyRead, unread.size());
      }
    }
    archive.findings().put(ANALYSER, version, batch);
  }

  /** How many contents had to be read: 0 when nothing is new. */
  public int newlyRead() {
    return newlyRead;
  }

  /** The registry that the findings are about. */
  public AgentRegistry registry() {
    return registry;
  }

  /** What a content says. */
  public Optional<RobotsFinding> finding(Digest digest) {
    return Optional.ofNullable(findings.get(digest));
  }

  /**
   * The histories of all hosts, by the host without {@code www.}, from captures that are wanted.
   */
  public Map<Host, HostHistory> histories(Predicate<CaptureEntry> wanted) {
    return histories(captures(wanted), Map.of());
  }

  /** The same, knowing what became of the hosts: figures and edits are made from these. */
  public Map<Host, HostHistory> histories(
      Predicate<CaptureEntry> wanted, LifecycleEvidence lifecycles) {
    Map<Host, List<CaptureEntry>> captures = captures(wanted);
    return histories(captures, lifecycles.of(captures, wanted));
  }

  private Map<Host, List<CaptureEntry>> captures(Predicate<CaptureEntry> wanted) {
    Map<Host, List<CaptureEntry>> captures = new TreeMap<>();
    archive
        .captures()
        .forEach(
            ResourceKind.ROBOTS,
            capture -> {
              if (wanted.test(capture)) {
                captures
                    .computeIfAbsent(capture.host().bare(), host -> new ArrayList<>())
                    .add(capture);
              }
            });
    return captures;
  }

  private Map<Host, HostHistory> histories(
      Map<Host, List<CaptureEntry>> captures, Map<Host, Lifecycle> lifecycles) {
    Map<Host, HostHistory> histories = new TreeMap<>();
    captures.forEach(
        (host, list) ->
            histories.put(
                host,
                HostHistory.of(
                    host, list, known, lifecycles.getOrDefault(host, Lifecycle.UNKNOWN))));
    return histories;
  }

  /** What is known of contents; the few that were cut are read on the spot. */
  private final class Known implements Findings {
    private final Map<Digest, RobotsFinding> cut = new HashMap<>();
    private final RobotsJudge judge = RobotsJudge.on(registry.agents());

    @Override
    public Optional<RobotsFinding> of(Digest content) {
      return finding(content);
    }

    @Override
    public Optional<RobotsFinding> ofCut(Digest content) {
      return Optional.of(
          cut.computeIfAbsent(
              content,
              digest ->
                  RobotsFinding.of(
                      RobotsTxt.withoutCutLine(archive.contents().bytes(digest).orElseThrow()),
                      judge)));
    }
  }
}
