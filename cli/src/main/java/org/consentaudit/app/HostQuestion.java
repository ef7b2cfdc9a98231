package org.consentaudit.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.CrawlerAccess;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;

/**
 * What was seen of a host's robots.txt up to a day.
 *
 * @param origin the spelling that was captured: the one asked for, else the bare name, else www
 * @param last the newest answer that says anything about the host
 * @param readable the newest answer that can be read
 * @param access what RFC 9309 section 2.3.1 lets a crawler do
 * @param at the instant for which that holds: the end of the day
 */
public record HostQuestion(
    Host origin,
    Optional<Answer> last,
    Optional<Answer> readable,
    CrawlerAccess access,
    Instant at) {

  /**
   * Asks an archive; empty when it holds nothing of the host up to that day.
   *
   * @param host either spelling
   */
  public static Optional<HostQuestion> of(
      Archive archive, AgentRegistry registry, Host host, LocalDate day, Progress progress) {
    Host bare = host.bare();
    HostHistory history =
        Evidence.of(archive, registry, progress)
            .histories(capture -> capture.host().bare().equals(bare) && !capture.day().isAfter(day))
            .get(bare);
    if (history == null) {
      return Optional.empty();
    }
    Host origin =
        Stream.concat(Stream.of(host), history.origins().stream())
            .filter(one -> !history.answersOf(one).isEmpty())
            .findFirst()
            .orElseThrow();
    // What was read by another source than the preferred one does not count; that nothing could be
    // read later on the same day does, as a crawler would have met that.
    List<Answer> answers =
        history.answersOf(origin).stream()
            .filter(answer -> !answer.isReadable() || !history.isOverruled(answer))
            .toList();
    Instant at = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    return Optional.of(
        new HostQuestion(
            origin,
            answers.stream().filter(Answer::isEvidence).reduce((older, newer) -> newer),
            answers.stream().filter(Answer::isReadable).reduce((older, newer) -> newer),
            CrawlerAccess.at(answers, at),
            at));
  }

  /** The bytes of the newest answer that can be read; empty when the file was not there. */
  public Optional<byte[]> content(Archive archive) {
    return readable.flatMap(answer -> answer.rulesIn(archive.contents()::bytes));
  }
}
