package org.consentaudit.reports.page;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;

/**
 * A file that the two readings understand differently.
 *
 * @param host whose file it is
 * @param captured when it was captured
 * @param content the file
 * @param agent whom they differ about
 * @param rfc9309 how the host stands towards it by RFC 9309
 * @param paper the same by the study's reading
 * @param lines the lines that show why, from the first; may be hostile
 * @param causes what the study's reading does, without full stops
 */
public record ReadingExample(
    Host host,
    Instant captured,
    Digest content,
    AgentRef agent,
    Standing rfc9309,
    Standing paper,
    List<Decider> lines,
    List<String> causes) {
  /** Checks that nothing is missing. */
  public ReadingExample {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(captured, "captured");
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(rfc9309, "rfc9309");
    Objects.requireNonNull(paper, "paper");
    lines = List.copyOf(lines);
    causes = List.copyOf(causes);
  }
}
