package org.consentaudit.analysis.agents;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The registered names that somebody may have meant. */
public final class NearestTokens {

  private static final int MOST = 3;
  private static final int LONGEST = 60;

  private NearestTokens() {}

  /** Up to three tokens that are spelt much like this one, nearest first. */
  public static List<String> to(String token, AgentRegistry registry) {
    record Near(String token, int distance) {}
    String asked = token.toLowerCase(Locale.ROOT);
    if (asked.isBlank() || asked.length() > LONGEST) {
      return List.of();
    }
    return registry.agents().stream()
        .map(agent -> new Near(agent.token(), distance(asked, agent.token())))
        .filter(near -> near.distance <= Math.max(1, asked.length() / 3))
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::token))
        .limit(MOST)
        .map(Near::token)
        .toList();
  }

  /** Levenshtein's; a name that begins with what was asked for, or the reverse, is one step off. */
  private static int distance(String asked, String registered) {
    String token = registered.toLowerCase(Locale.ROOT);
    if (asked.length() > 2 && (token.startsWith(asked) || asked.startsWith(token))) {
      return 1;
    }
    int[] row = new int[token.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= asked.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int exchanged = diagonal + (asked.charAt(i - 1) == token.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(exchanged, Math.min(row[j - 1], row[j]) + 1);
      }
    }
    return row[token.length()];
  }
}
