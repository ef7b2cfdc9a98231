package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.analysis.agents.Agent;

/**
 * Agents by their product tokens and aliases, so that a user-agent line finds those that it
 * addresses in one look, however many agents there are.
 */
final class AgentIndex {

  private static final int[] NOBODY = {};

  private final int agents;
  private final byte[][] tokens;
  private final int[][] places;
  private final int mask;

  private AgentIndex(int agents, Map<String, List<Integer>> byToken) {
    this.agents = agents;
    int size = Integer.highestOneBit(Math.max(4, byToken.size() * 4));
    this.tokens = new byte[size][];
    this.places = new int[size][];
    this.mask = size - 1;
    byToken.forEach(
        (token, list) -> {
          byte[] octets = token.getBytes(StandardCharsets.ISO_8859_1);
          int hash = ProductTokens.HASH_START;
          for (byte octet : octets) {
            hash = ProductTokens.hashed(hash, octet);
          }
          int slot = slot(hash);
          while (tokens[slot] != null) {
            slot = slot + 1 & mask;
          }
          tokens[slot] = octets;
          places[slot] = list.stream().mapToInt(Integer::intValue).toArray();
        });
  }

  /** Of agents in their order; an agent's place in it is its number here. */
  static AgentIndex of(List<Agent> agents) {
    Map<String, List<Integer>> byToken = new LinkedHashMap<>();
    for (int place = 0; place < agents.size(); place++) {
      add(byToken, agents.get(place).token(), place);
      for (String alias : agents.get(place).aliases()) {
        add(byToken, alias, place);
      }
    }
    return new AgentIndex(agents.size(), byToken);
  }

  private static void add(Map<String, List<Integer>> byToken, String token, int place) {
    if (token.isEmpty() || token.equals("*")) {
      // Nobody's name: what stands for everyone addresses no agent by name.
      return;
    }
    List<Integer> list =
        byToken.computeIfAbsent(Octets.lower(Octets.ofText(token)), t -> new ArrayList<>(1));
    if (!list.contains(place)) {
      list.add(place);
    }
  }

  /** How many agents there are. */
  int size() {
    return agents;
  }

  /**
   * The agents of a token.
   *
   * @param hash of its octets in lower case, by {@link ProductTokens#hashed}
   */
  int[] find(byte[] content, int from, int to, int hash) {
    for (int slot = slot(hash); tokens[slot] != null; slot = slot + 1 & mask) {
      if (isToken(tokens[slot], content, from, to)) {
        return places[slot];
      }
    }
    return NOBODY;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & mask;
  }

  private static boolean isToken(byte[] token, byte[] content, int from, int to) {
    if (to - from != token.length) {
      return false;
    }
    for (int i = 0; i < token.length; i++) {
      if (Octets.lower(content[from + i]) != token[i]) {
        return false;
      }
    }
    return true;
  }
}
