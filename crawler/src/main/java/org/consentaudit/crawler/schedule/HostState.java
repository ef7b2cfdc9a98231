package org.consentaudit.crawler.schedule;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.Host;

/**
 * What a schedule knows of a host.
 *
 * @param host the host, under the spelling by which it is visited
 * @param joined when the schedule took it up
 * @param settled the number of the newest round that owes no visit any more
 * @param pagesSettled the number of the newest period whose pages are not owed any more
 * @param due when it is to be visited next
 * @param why why then
 * @param visited when it was last asked for its robots.txt
 * @param answer what robots.txt last said: a digest, or a word where there is no file
 * @param changed when that was last found to be another than before
 * @param tries how often it was asked in vain in the present round
 * @param failures how many rounds on end it was asked in vain
 * @param missed how many rounds it was not asked at all though it should have been
 */
public record HostState(
    Host host,
    Instant joined,
    long settled,
    long pagesSettled,
    Instant due,
    Why why,
    Optional<Instant> visited,
    Optional<String> answer,
    Optional<Instant> changed,
    int tries,
    int failures,
    long missed) {

  /** Why a host is due when it is. */
  public enum Why {
    /** Its place in the round. */
    REGULAR,
    /** It was asked in vain. */
    RETRY,
    /** Its robots.txt changed lately. */
    CHANGED,
    /** It is dead and is asked ever more seldom. */
    RESTING
  }

  /** Checks that nothing is missing. */
  public HostState {
    Objects.requireNonNull(host);
    Objects.requireNonNull(joined);
    Objects.requireNonNull(due);
    Objects.requireNonNull(why);
    Objects.requireNonNull(visited);
    Objects.requireNonNull(answer);
    Objects.requireNonNull(changed);
  }

  HostState owing(Instant when, Why reason) {
    return new HostState(
        host,
        joined,
        settled,
        pagesSettled,
        when,
        reason,
        visited,
        answer,
        changed,
        tries,
        failures,
        missed);
  }

  HostState settledTo(long round, long period) {
    return new HostState(
        host, joined, round, period, due, why, visited, answer, changed, tries, failures, missed);
  }

  HostState failing(int triesNow, int failuresNow) {
    return new HostState(
        host,
        joined,
        settled,
        pagesSettled,
        due,
        why,
        visited,
        answer,
        changed,
        triesNow,
        failuresNow,
        missed);
  }

  HostState missing(long more) {
    return new HostState(
        host,
        joined,
        settled,
        pagesSettled,
        due,
        why,
        visited,
        answer,
        changed,
        tries,
        failures,
        missed + more);
  }

  HostState seen(Instant when, Optional<String> answerNow, Optional<Instant> changedAt) {
    return new HostState(
        host,
        joined,
        settled,
        pagesSettled,
        due,
        why,
        Optional.of(when),
        answerNow,
        changedAt,
        tries,
        failures,
        missed);
  }

  HostState joinedAt(Instant when) {
    return new HostState(
        host,
        when,
        settled,
        pagesSettled,
        due,
        why,
        visited,
        answer,
        changed,
        tries,
        failures,
        missed);
  }
}
