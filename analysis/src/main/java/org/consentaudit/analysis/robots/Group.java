package org.consentaudit.analysis.robots;

import java.util.List;

/**
 * One or more user-agent lines and the rules that follow them (RFC 9309 section 2.2).
 *
 * @param userAgents the lines that address it, at least one
 * @param rules its rules in the order of the file
 * @param crawlDelays its crawl-delay records: an extension that neither ends nor splits a group
 */
public record Group(
    List<UserAgentLine> userAgents, List<Rule> rules, List<CrawlDelay> crawlDelays) {
  /** Freezes the lists. */
  public Group {
    userAgents = List.copyOf(userAgents);
    rules = List.copyOf(rules);
    crawlDelays = List.copyOf(crawlDelays);
  }

  /**
   * A user-agent line.
   *
   * @param value what stands after the colon, trimmed
   * @param line its 1-based line
   */
  public record UserAgentLine(String value, int line) {}

  /**
   * A crawl-delay record.
   *
   * @param value what stands after the colon, trimmed
   * @param line its 1-based line
   */
  public record CrawlDelay(String value, int line) {}
}
