package org.consentaudit.crawler;

import java.time.Duration;
import java.util.Objects;
import org.consentaudit.crawler.fetch.FetchLimits;

/**
 * How a crawl behaves towards the hosts it visits.
 *
 * @param userAgent the name we give ourselves
 * @param politeness how much it asks of a host, and how fast
 * @param reach which hosts it may ask at all
 * @param limits sizes and times
 * @param threads how many requests are under way at a time, 1 to 200
 * @param maxTermsPages how many terms pages of a host are fetched
 * @param vantage where we ask from, at most 200 characters; may be empty
 */
public record CrawlSettings(
    UserAgent userAgent,
    Politeness politeness,
    Reach reach,
    FetchLimits limits,
    int threads,
    int maxTermsPages,
    String vantage) {

  /** Checks bounds. */
  public CrawlSettings {
    Objects.requireNonNull(userAgent);
    Objects.requireNonNull(politeness);
    Objects.requireNonNull(reach);
    Objects.requireNonNull(limits);
    if (threads < 1 || threads > 200) {
      throw new IllegalArgumentException("1 to 200 threads are needed");
    }
    if (maxTermsPages < 0 || maxTermsPages > 100) {
      throw new IllegalArgumentException("0 to 100 terms pages a host");
    }
    if (vantage.length() > 200) {
      throw new IllegalArgumentException("a vantage has at most 200 characters");
    }
  }

  /**
   * The usual behaviour: {@link Politeness#USUAL}, the public internet alone, 50 threads, 6 terms
   * pages.
   *
   * @param userAgent the User-Agent field; see {@link UserAgent}
   * @throws IllegalArgumentException when it is missing or names no contact
   */
  public static CrawlSettings of(String userAgent) {
    return new CrawlSettings(
        new UserAgent(userAgent), Politeness.USUAL, Reach.PUBLIC, FetchLimits.DEFAULT, 50, 6, "");
  }

  /** The same with other manners. */
  public CrawlSettings withPoliteness(Politeness other) {
    return new CrawlSettings(userAgent, other, reach, limits, threads, maxTermsPages, vantage);
  }

  /** The same with other delays. */
  public CrawlSettings withDelays(Duration shortest, Duration longest) {
    return withPoliteness(politeness.withDelays(shortest, longest));
  }

  /** The same with another bound for connections to an address. */
  public CrawlSettings withConnectionsPerAddress(int bound, boolean exemptLoopback) {
    return withPoliteness(politeness.withConnectionsPerAddress(bound, exemptLoopback));
  }

  /** The same, asking private addresses or not. */
  public CrawlSettings withPrivateAllowed(boolean allowed) {
    return withReach(new Reach(allowed, reach.never()));
  }

  /** The same, leaving these hosts alone. */
  public CrawlSettings withNever(OptOuts hosts) {
    return withReach(new Reach(reach.privateAllowed(), hosts));
  }

  private CrawlSettings withReach(Reach other) {
    return new CrawlSettings(userAgent, politeness, other, limits, threads, maxTermsPages, vantage);
  }

  /** The same with other sizes and times. */
  public CrawlSettings withLimits(FetchLimits other) {
    return new CrawlSettings(userAgent, politeness, reach, other, threads, maxTermsPages, vantage);
  }

  /** The same with another number of threads. */
  public CrawlSettings withThreads(int number) {
    return new CrawlSettings(userAgent, politeness, reach, limits, number, maxTermsPages, vantage);
  }

  /** The same with another number of terms pages a host. */
  public CrawlSettings withMaxTermsPages(int number) {
    return new CrawlSettings(userAgent, politeness, reach, limits, threads, number, vantage);
  }

  /** The same, asking from somewhere that has a name. */
  public CrawlSettings withVantage(String name) {
    return new CrawlSettings(userAgent, politeness, reach, limits, threads, maxTermsPages, name);
  }
}
