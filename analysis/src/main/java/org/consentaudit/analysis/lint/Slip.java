package org.consentaudit.analysis.lint;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;

/** Names that are one slip of the pen away from a registered one. */
final class Slip {

  private static final int SHORTEST = 5;
  private static final int SHORT = 8;
  private static final int LONGEST = 60;

  private final Map<String, Agent> byToken = new LinkedHashMap<>();

  Slip(AgentRegistry registry) {
    for (Agent agent : registry.agents()) {
      if (agent.token().length() >= SHORTEST) {
        byToken.put(agent.token().toLowerCase(Locale.ROOT), agent);
      }
    }
  }

  /**
   * The agent whose token differs by one letter put in, left out, exchanged or swapped. There are
   * many short names with the same ending, so of those only two letters swapped, or one left out
   * behind the first, count; and a registered name with an addition is a name of its own.
   */
  Optional<Agent> nearest(String value) {
    if (value.length() < SHORTEST || value.length() > LONGEST) {
      return Optional.empty();
    }
    String name = value.toLowerCase(Locale.ROOT);
    if (byToken.containsKey(name.split("-", 2)[0])) {
      return Optional.empty();
    }
    return byToken.entrySet().stream()
        .filter(entry -> isOneSlip(name, entry.getKey()))
        .filter(entry -> entry.getKey().length() > SHORT || isLikely(name, entry.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  static boolean isOneSlip(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (one.equals(other) || Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    int same = 0;
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    String restOfOne = one.substring(same);
    String restOfOther = other.substring(same);
    if (one.length() == other.length()) {
      return restOfOne.substring(1).equals(restOfOther.substring(1))
          || isSwap(restOfOne, restOfOther);
    }
    return one.length() > other.length()
        ? restOfOne.substring(1).equals(restOfOther)
        : restOfOther.substring(1).equals(restOfOne);
  }

  private static boolean isLikely(String name, String token) {
    return name.charAt(0) == token.charAt(0)
        && (name.length() < token.length()
            || name.length() == token.length() && sorted(name).equals(sorted(token)));
  }

  private static String sorted(String name) {
    char[] letters = name.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }

  private static boolean isSwap(String one, String other) {
    return one.length() >= 2
        && one.charAt(0) == other.charAt(1)
        && one.charAt(1) == other.charAt(0)
        && one.substring(2).equals(other.substring(2));
  }
}
