package org.consentaudit.crawler;

import java.time.Duration;
import java.util.Objects;

/**
 * How much a crawl asks of one host, and how fast. Between the end of one request to a host and the
 * start of the next lies the longest of: the shortest delay, the Crawl-delay of its robots.txt, the
 * time its last answer took times a factor (all three up to the longest delay), and what a
 * Retry-After field asks for (RFC 9110 section 10.2.3).
 *
 * @param minDelay the shortest delay
 * @param maxDelay the longest delay that is kept unasked, and the longest Crawl-delay that is
 *     honoured; a longer one counts as this
 * @param responseFactor a host that is slow to answer is left alone this many times as long as its
 *     answer took, 0 to 1,000: the load that we may be is then one part in that many
 * @param maxWait the longest Retry-After that is waited for; a host that asks for more is not asked
 *     again in the visit
 * @param connectionsPerAddress how many connections one IP address sees at a time
 * @param loopbackExempt whether that bound leaves loopback addresses out: for tests and the demo,
 *     where all hosts share one
 * @param budget the most that is asked of a host in a visit
 */
public record Politeness(
    Duration minDelay,
    Duration maxDelay,
    double responseFactor,
    Duration maxWait,
    int connectionsPerAddress,
    boolean loopbackExempt,
    Budget budget) {

  /**
   * 1 s between requests to a host, Crawl-delay up to 30 s, 5 times the last response time,
   * Retry-After up to 5 minutes, 2 connections an address, 32 requests and 32 MiB a host.
   */
  public static final Politeness USUAL =
      new Politeness(
          Duration.ofSeconds(1),
          Duration.ofSeconds(30),
          5,
          Duration.ofMinutes(5),
          2,
          false,
          Budget.USUAL);

  /**
   * The most that is asked of one host name in a visit, by whichever errands: robots.txt, home page
   * and policy pages of its own, redirects, and pages that other hosts link to.
   *
   * @param requests how many requests
   * @param bytes how many bytes of bodies after decoding; the answer that exceeds it is the last
   */
  public record Budget(int requests, long bytes) {

    /**
     * 32 requests, 32 MiB: robots.txt by https and http, the home page and six policy pages, each
     * with two redirects, and a few pages that other hosts link to.
     */
    public static final Budget USUAL = new Budget(32, 32 << 20);

    /** Checks bounds. */
    public Budget {
      if (requests < 1 || bytes < 1) {
        throw new IllegalArgumentException("a budget has 1 request and 1 byte at least");
      }
    }
  }

  /** Checks bounds. */
  public Politeness {
    Objects.requireNonNull(budget);
    if (minDelay.isNegative() || minDelay.compareTo(maxDelay) > 0 || maxDelay.toHours() > 24) {
      throw new IllegalArgumentException("0 <= shortest delay <= longest delay <= 24 h is needed");
    }
    if (!(responseFactor >= 0 && responseFactor <= 1000)) {
      throw new IllegalArgumentException("the factor of the response time lies between 0 and 1000");
    }
    if (maxWait.isNegative() || maxWait.toHours() > 24) {
      throw new IllegalArgumentException("the longest wait lies between 0 and 24 h");
    }
    if (connectionsPerAddress < 1) {
      throw new IllegalArgumentException("1 connection an address at least");
    }
  }

  /** The same with other delays. */
  public Politeness withDelays(Duration shortest, Duration longest) {
    return new Politeness(
        shortest, longest, responseFactor, maxWait, connectionsPerAddress, loopbackExempt, budget);
  }

  /** The same with another factor of the response time; 0 leaves that time out. */
  public Politeness withResponseFactor(double factor) {
    return new Politeness(
        minDelay, maxDelay, factor, maxWait, connectionsPerAddress, loopbackExempt, budget);
  }

  /** The same with another bound for Retry-After. */
  public Politeness withMaxWait(Duration longest) {
    return new Politeness(
        minDelay, maxDelay, responseFactor, longest, connectionsPerAddress, loopbackExempt, budget);
  }

  /** The same with another bound for connections to an address. */
  public Politeness withConnectionsPerAddress(int bound, boolean exemptLoopback) {
    return new Politeness(
        minDelay, maxDelay, responseFactor, maxWait, bound, exemptLoopback, budget);
  }

  /** The same with another budget. */
  public Politeness withBudget(Budget other) {
    return new Politeness(
        minDelay, maxDelay, responseFactor, maxWait, connectionsPerAddress, loopbackExempt, other);
  }
}
