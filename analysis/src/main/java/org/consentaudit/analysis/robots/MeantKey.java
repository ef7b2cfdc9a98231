package org.consentaudit.analysis.robots;

import java.util.Optional;

/** Which key was probably meant by one that is not known. */
final class MeantKey {

  private static final RecordKind[] CANDIDATES = {
    RecordKind.USER_AGENT,
    RecordKind.DISALLOW,
    RecordKind.ALLOW,
    RecordKind.SITEMAP,
    RecordKind.CRAWL_DELAY,
    RecordKind.CONTENT_SIGNAL,
    RecordKind.CONTENT_USAGE
  };

  /** Longer than any key with its slips. */
  private static final int LONGEST = 24;

  private static final int SHORTEST = 4;

  private MeantKey() {}

  /** The key that has the same letters but for a slip or two, or that begins it. */
  static Optional<RecordKind> of(String key) {
    if (key.length() > LONGEST) {
      return Optional.empty();
    }
    String letters = letters(key);
    if (letters.length() < SHORTEST) {
      return Optional.empty();
    }
    Optional<RecordKind> nearest = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (RecordKind candidate : CANDIDATES) {
      String known = letters(candidate.code());
      int slips = known.length() > 6 ? 2 : 1;
      int distance =
          letters.startsWith(known) && letters.length() <= known.length() + 3
              ? 0
              : distance(letters, known);
      if (distance <= slips && distance < least) {
        least = distance;
        nearest = Optional.of(candidate);
      }
    }
    return nearest;
  }

  private static String letters(String key) {
    var letters = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      int c = Octets.lower(key.charAt(i));
      if (c >= 'a' && c <= 'z') {
        letters.append((char) c);
      }
    }
    return letters.toString();
  }

  /** Letters to put in, leave out, exchange or swap with their neighbour. */
  private static int distance(String one, String other) {
    int[][] d = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int differs = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + differs);
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[one.length()][other.length()];
  }
}
