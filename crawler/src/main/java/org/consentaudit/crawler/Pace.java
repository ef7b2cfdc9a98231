package org.consentaudit.crawler;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.consentaudit.crawler.fetch.Answer;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.fetch.Answer.Silent;
import org.consentaudit.crawler.fetch.RetryAfter;
import org.consentaudit.crawler.frontier.Lanes;

/**
 * How long a host is left alone after its answer. A slow answer makes the pause longer; a 429 or
 * 503 doubles the host's delay for the rest of the visit, and its Retry-After is waited for. A host
 * that asks for a longer wait than ours is not asked again in the visit.
 */
final class Pace {

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  private final Politeness manners;
  private final Clock clock;
  private final Lanes lanes;
  private final Allowance allowance;

  Pace(Politeness manners, Clock clock, Lanes lanes, Allowance allowance) {
    this.manners = manners;
    this.clock = clock;
    this.lanes = lanes;
    this.allowance = allowance;
  }

  /** The pause after an answer, beside the host's own delay. */
  Duration after(String hostName, Answer answer) {
    Duration usual = usual(answer);
    if (!(answer instanceof Received received) || !isOverloaded(received)) {
      return usual;
    }
    Duration inForce = longer(lanes.delay(hostName), usual);
    lanes.slowDown(hostName, bounded(inForce.multipliedBy(2)));
    Duration asked = wait(received).orElse(Duration.ZERO);
    if (isTooLong(asked)) {
      allowance.leaveAlone(hostName);
      return usual;
    }
    return longer(usual, asked);
  }

  /** A multiple of the time that the host took; the longest pause where its time was up. */
  private Duration usual(Answer answer) {
    if (answer instanceof Received received) {
      return bounded(
          Duration.ofNanos((long) (received.took().toNanos() * manners.responseFactor())));
    }
    boolean late = answer instanceof Silent silent && silent.reason().equals("timeout");
    return late && manners.responseFactor() > 0 ? manners.maxDelay() : Duration.ZERO;
  }

  /** How long a redirect wants us to wait before it is followed. */
  Optional<Duration> wait(Received answer) {
    return RetryAfter.of(answer, clock.instant());
  }

  /** Whether that is longer than we wait. */
  boolean isTooLong(Duration wait) {
    return wait.compareTo(manners.maxWait()) > 0;
  }

  private static boolean isOverloaded(Received answer) {
    return answer.status() == TOO_MANY_REQUESTS || answer.status() == UNAVAILABLE;
  }

  private Duration bounded(Duration pause) {
    return pause.compareTo(manners.maxDelay()) > 0 ? manners.maxDelay() : pause;
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
