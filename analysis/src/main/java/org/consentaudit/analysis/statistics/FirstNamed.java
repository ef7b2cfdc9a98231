package org.consentaudit.analysis.statistics;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.Addressing;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.Contents;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.timeline.ReadContent;

/**
 * Since when agents count of which the registry has no date: the first period in which a robots.txt
 * of any host names them. Of ours none is without a date; of a user's own file some may be.
 */
public final class FirstNamed {

  private FirstNamed() {}

  /** The periods by token, of those agents that some file names. */
  public static Map<String, YearMonth> of(
      AgentRegistry registry, Iterable<HostHistory> histories, Contents contents) {
    List<Agent> dateless =
        registry.agents().stream().filter(agent -> agent.since().isEmpty()).toList();
    Map<String, YearMonth> first = new HashMap<>();
    if (dateless.isEmpty()) {
      return first;
    }
    Map<ReadContent, Set<String>> named = new HashMap<>();
    for (HostHistory history : histories) {
      for (Answer answer : history.answers()) {
        YearMonth period = YearMonth.from(answer.capture().day());
        answer
            .read()
            .filter(content -> answer.isReadable())
            .map(content -> named.computeIfAbsent(content, c -> names(c, dateless, contents)))
            .ifPresent(tokens -> tokens.forEach(token -> earlier(first, token, period)));
      }
    }
    return first;
  }

  private static Set<String> names(ReadContent content, List<Agent> asked, Contents contents) {
    return content
        .rulesIn(contents)
        .map(bytes -> RobotsTxt.parse(bytes).addressing(asked))
        .orElse(List.of())
        .stream()
        .map(Addressing::agent)
        .map(Agent::token)
        .collect(Collectors.toSet());
  }

  private static void earlier(Map<String, YearMonth> first, String token, YearMonth period) {
    first.merge(token, period, (one, other) -> one.isBefore(other) ? one : other);
  }
}
