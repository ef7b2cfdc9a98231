package org.consentaudit.crawler;

import java.util.OptionalDouble;

/**
 * How a robots.txt is read. The crawler does not read it itself: it obeys the reading that is
 * published, whoever provides it.
 */
@FunctionalInterface
public interface RobotsPolicy {

  /**
   * Reads a file. Must be safe to call from several threads.
   *
   * @param robotsTxt the bytes of a successful answer, at most the kept limit of them
   */
  Reading read(byte[] robotsTxt);

  /** What a robots.txt says to an agent. Must be safe to call from several threads. */
  interface Reading {
    /**
     * Whether a page may be fetched.
     *
     * @param productToken the agent's product token, as in {@code ConsentAuditor}
     * @param url the page's absolute URL
     */
    boolean allows(String productToken, String url);

    /** The delay that is asked for between two requests, in seconds, where one is. */
    OptionalDouble crawlDelay(String productToken);
  }
}
