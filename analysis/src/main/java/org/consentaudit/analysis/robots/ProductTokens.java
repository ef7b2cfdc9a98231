package org.consentaudit.analysis.robots;

/**
 * Which product tokens a user-agent line addresses. RFC 9309 knows letters, {@code _} and {@code -}
 * only; the field does not keep to it. So a line addresses, ignoring case: the token that is its
 * whole value; the one that stands before the first white space or slash; the one that stands
 * before the first character other than a letter, a digit, {@code _}, {@code -} or a full stop.
 * Never a part of a name: {@code AI2Bot} is not {@code AI}.
 */
final class ProductTokens {

  /** The hash of nothing. */
  static final int HASH_START = 0x811c9dc5;

  private ProductTokens() {}

  /** A hash of octets in lower case, one more added. */
  static int hashed(int hash, int octet) {
    return (hash ^ octet) * 0x01000193;
  }

  /** Whether a value addresses whoever has no group of its own. */
  static boolean addressesEveryone(byte[] content, int from, int to) {
    return from < to
        && content[from] == '*'
        && (to - from == 1 || RecordScanner.isBlank(content[from + 1]));
  }

  /** Takes the agents that a value addresses. */
  interface Receiver {
    /** An agent; one may be passed more than once, by the strictest reading first. */
    void agent(int agent, TokenReading reading);
  }

  /** Passes the agents that a value addresses. */
  static void addressed(byte[] content, int from, int to, AgentIndex index, Receiver agents) {
    int hash = HASH_START;
    int word = -1;
    int name = -1;
    int wordHash = 0;
    int nameHash = 0;
    for (int at = from; at < to; at++) {
      int octet = Octets.lower(content[at]);
      if (name < 0 && !isOfName(octet)) {
        name = at;
        nameHash = hash;
      }
      if (word < 0 && !isOfWord(octet)) {
        word = at;
        wordHash = hash;
      }
      hash = hashed(hash, octet);
    }
    pass(index.find(content, from, to, hash), TokenReading.WHOLE_VALUE, agents);
    if (word > from) {
      pass(index.find(content, from, word, wordHash), TokenReading.BEFORE_BLANK_OR_SLASH, agents);
    }
    if (name > from && name != word) {
      pass(index.find(content, from, name, nameHash), TokenReading.LEADING_NAME, agents);
    }
  }

  /** Where a value's name ends: the part before the first octet that no product token holds. */
  static int nameEnd(byte[] content, int from, int to) {
    int at = from;
    while (at < to && isOfName(Octets.lower(content[at]))) {
      at++;
    }
    return at;
  }

  /**
   * Whether a value keeps to the grammar of RFC 9309 section 2.2.1: letters, {@code _}, {@code -}.
   */
  static boolean keepsToTheGrammar(byte[] content, int from, int to) {
    if (to - from == 1 && content[from] == '*') {
      return true;
    }
    for (int at = from; at < to; at++) {
      int octet = Octets.lower(content[at]);
      if (!(octet >= 'a' && octet <= 'z' || octet == '_' || octet == '-')) {
        return false;
      }
    }
    return from < to;
  }

  private static void pass(int[] found, TokenReading reading, Receiver agents) {
    for (int agent : found) {
      agents.agent(agent, reading);
    }
  }

  private static boolean isOfWord(int octet) {
    return !RecordScanner.isBlank(octet) && octet != '/';
  }

  /** An octet of a name, in lower case. */
  private static boolean isOfName(int octet) {
    return octet >= 'a' && octet <= 'z'
        || octet >= '0' && octet <= '9'
        || octet == '_'
        || octet == '-'
        || octet == '.';
  }
}
