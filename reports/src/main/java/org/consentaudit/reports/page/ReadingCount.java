package org.consentaudit.reports.page;

/**
 * How often the two readings say that something is closed.
 *
 * @param rfc9309 by RFC 9309
 * @param paper by the study's reading
 * @param both by both, of the same file
 */
public record ReadingCount(long rfc9309, long paper, long both) {
  /** Checks that both is a part of each. */
  public ReadingCount {
    if (both < 0 || both > Math.min(rfc9309, paper)) {
      throw new IllegalArgumentException(
          both + " by both readings, of " + rfc9309 + " and " + paper);
    }
  }

  /** What RFC 9309 alone finds closed. */
  public long onlyRfc9309() {
    return rfc9309 - both;
  }

  /** What the study's reading alone finds closed. */
  public long onlyPaper() {
    return paper - both;
  }

  /** Whether the readings agree on every file. */
  public boolean isAlike() {
    return rfc9309 == both && paper == both;
  }

  /** Both counts together. */
  public ReadingCount plus(ReadingCount other) {
    return new ReadingCount(rfc9309 + other.rfc9309, paper + other.paper, both + other.both);
  }
}
