package org.consentaudit.analysis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.lifecycle.Lifecycle;
import org.consentaudit.analysis.robots.RobotsFinding;
import org.consentaudit.analysis.robots.RobotsJudge;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;

/** What was seen of one host, written down for a test. */
public final class Seen {

  /** The registry that comes with the release. */
  public static final AgentRegistry REGISTRY = AgentRegistry.bundled();

  /** A robots.txt that closes everything to everyone. */
  public static final String CLOSED = "User-agent: *\nDisallow: /\n";

  /** A robots.txt that closes nothing. */
  public static final String OPEN = "User-agent: *\nDisallow:\n";

  private final List<CaptureEntry> captures = new ArrayList<>();
  private final Map<Digest, RobotsFinding> findings = new HashMap<>();
  private final Map<Digest, byte[]> contents = new HashMap<>();
  private Source source = Source.CRAWL;

  /** The place of an agent in the registry. */
  public static int place(String token) {
    return REGISTRY.place(token).orElseThrow();
  }

  /** What follows was seen by another source than our own crawl. */
  public Seen by(String name) {
    source = new Source(name);
    return this;
  }

  /** A successful answer of an origin on a day, or at an instant. */
  public Seen content(String origin, String day, String robots) {
    byte[] bytes = robots.getBytes(UTF_8);
    Digest digest = Digest.of(bytes);
    findings.put(digest, RobotsFinding.of(bytes, RobotsJudge.on(REGISTRY.agents())));
    contents.put(digest, bytes);
    return add(origin, day, Outcome.Readable.CONTENT, 200, Optional.of(digest));
  }

  /** An answer that there is none, with the page that came with it. */
  public Seen absent(String origin, String day, String page) {
    return add(
        origin, day, Outcome.Readable.ABSENT, 404, Optional.of(Digest.of(page.getBytes(UTF_8))));
  }

  /** Another end. */
  public Seen outcome(String origin, String day, Outcome outcome, int status) {
    return add(origin, day, outcome, status, Optional.empty());
  }

  private Seen add(
      String origin, String day, Outcome outcome, int status, Optional<Digest> digest) {
    captures.add(
        new CaptureEntry(
            captures.size() + 1L,
            Host.of(origin),
            "https://" + origin + "/robots.txt",
            ResourceKind.ROBOTS,
            Instant.parse(day.length() > 10 ? day : day + "T12:00:00Z"),
            source,
            outcome,
            status == 0 ? OptionalInt.empty() : OptionalInt.of(status),
            digest));
    return this;
  }

  /** The bytes of a content that was seen. */
  public Optional<byte[]> bytes(Digest content) {
    return Optional.ofNullable(contents.get(content));
  }

  /** The history of all that, of a host with such a life. */
  public HostHistory history(String bare, Lifecycle lifecycle) {
    return HostHistory.of(
        Host.of(bare), captures, digest -> Optional.ofNullable(findings.get(digest)), lifecycle);
  }

  /** The history of all that. */
  public HostHistory history(String bare) {
    return HostHistory.of(
        Host.of(bare), captures, digest -> Optional.ofNullable(findings.get(digest)));
  }
}
