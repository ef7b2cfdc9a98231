package org.consentaudit.crawler;

import java.time.Duration;
import java.util.Objects;
import org.consentaudit.crawler.fetch.FetchLimits;

/**
 * How a crawl behaves towards the hosts it visits.
 *
 * @param userAgent the name we give ourselves
 * @param minDelay the shortest time between the end of one request to a host and the start of the
 *     next
 * @param maxDelay the longest Crawl-delay that is honoured; a longer one counts as this
 * @param connectionsPerAddress how many connections one IP address sees at a time
 * @param loopbackExempt whether that bound leaves loopback addresses out: for tests and the demo,
 *     where all hosts share one
 * @param allowPrivate whether private, loopback and link-local addresses may be asked
 * @param limits sizes and times
 * @param threads how many requests are under way at a time, 1 to 200
 * @param maxTermsPages how many terms pages of a host are fetched
 * @param vantage where we ask from, at most 200 characters; may be empty
 */
public record CrawlSettings(
    UserAgent userAgent,
    Duration minDelay,
    Duration maxDelay,
    int connectionsPerAddress,
    boolean loopbackExempt,
    boolean allowPrivate,
    FetchLimits limits,
    int threads,
    int maxTermsPages,
    String vantage) {

  /** Checks bounds. */
  public CrawlSettings {
    Objects.requireNonNull(userAgent);
    Objects.requireNonNull(limits);
    if (minDelay.isNegative() || minDelay.compareTo(maxDelay) > 0 || maxDelay.toHours() > 24) {
      throw new IllegalArgumentException("0 <= shortest delay <= longest delay <= 24 h is needed");
    }
    if (connectionsPerAddress < 1 || threads < 1 || threads > 200) {
      throw new IllegalArgumentException("1 to 200 threads, 1 connection an address at least");
    }
    if (maxTermsPages < 0 || maxTermsPages > 100) {
      throw new IllegalArgumentException("0 to 100 terms pages a host");
    }
    if (vantage.length() > 200) {
      throw new IllegalArgumentException("a vantage has at most 200 characters");
    }
  }

  /**
   * The usual behaviour: 1 s between requests to a host, Crawl-delay up to 30 s, 2 connections an
   * address, 50 threads, 6 terms pages.
   *
   * @param userAgent the User-Agent field; see {@link UserAgent}
   * @throws IllegalArgumentException when it is missing or names no contact
   */
  public static CrawlSettings of(String userAgent) {
    return new CrawlSettings(
        new UserAgent(userAgent),
        Duration.ofSeconds(1),
        Duration.ofSeconds(30),
        2,
        false,
        false,
        FetchLimits.DEFAULT,
        50,
        6,
        "");
  }

  /** The same with other delays. */
  public CrawlSettings withDelays(Duration shortest, Duration longest) {
    return new CrawlSettings(
        userAgent,
        shortest,
        longest,
        connectionsPerAddress,
        loopbackExempt,
        allowPrivate,
        limits,
        threads,
        maxTermsPages,
        vantage);
  }

  /** The same with another bound for connections to an address. */
  public CrawlSettings withConnectionsPerAddress(int bound, boolean exemptLoopback) {
    return new CrawlSettings(
        userAgent,
        minDelay,
        maxDelay,
        bound,
        exemptLoopback,
        allowPrivate,
        limits,
        threads,
        maxTermsPages,
        vantage);
  }

  /** The same, asking private addresses or not. */
  public CrawlSettings withPrivateAllowed(boolean allowed) {
    return new CrawlSettings(
        userAgent,
        minDelay,
        maxDelay,
        connectionsPerAddress,
        loopbackExempt,
        allowed,
        limits,
        threads,
        maxTermsPages,
        vantage);
  }

  /** The same with other sizes and times. */
  public CrawlSettings withLimits(FetchLimits other) {
    return new CrawlSettings(
        userAgent,
        minDelay,
        maxDelay,
        connectionsPerAddress,
        loopbackExempt,
        allowPrivate,
        other,
        threads,
        maxTermsPages,
        vantage);
  }

  /** The same with another number of threads. */
  public CrawlSettings withThreads(int number) {
    return new CrawlSettings(
        userAgent,
        minDelay,
        maxDelay,
        connectionsPerAddress,
        loopbackExempt,
        allowPrivate,
        limits,
        number,
        maxTermsPages,
        vantage);
  }

  /** The same with another number of terms pages a host. */
  public CrawlSettings withMaxTermsPages(int number) {
    return new CrawlSettings(
        userAgent,
        minDelay,
        maxDelay,
        connectionsPerAddress,
        loopbackExempt,
        allowPrivate,
        limits,
        threads,
        number,
        vantage);
  }

  /** The same, asking from somewhere that has a name. */
  public CrawlSettings withVantage(String name) {
    return new CrawlSettings(
        userAgent,
        minDelay,
        maxDelay,
        connectionsPerAddress,
        loopbackExempt,
        allowPrivate,
        limits,
        threads,
        maxTermsPages,
        name);
  }
}
