package org.consentaudit.analysis.statistics;

import java.util.Optional;

/**
 * A share of tokens with what must stand beside it.
 *
 * @param share tokens of the class / tokens of hosts whose answer is known, 0 to 1
 * @param low the class / all tokens of the sample: if none of the hosts not known belonged to it
 * @param high (the class + not known) / all tokens: if all of them did
 * @param hosts hosts of the class
 * @param knownHosts hosts whose answer is known
 * @param allHosts all hosts of the sample
 * @param known tokens of hosts whose answer is known / all tokens, 0 to 1
 */
public record TokenShare(
    double share, double low, double high, int hosts, int knownHosts, int allHosts, double known) {

  /** Of a class in a division; empty where no token's host is known. */
  public static Optional<TokenShare> of(Division division, Division.Count part) {
    Division.Count known = division.known();
    Division.Count all = division.all();
    if (known.tokens() == 0) {
      return Optional.empty();
    }
    double whole = all.tokens();
    return Optional.of(
        new TokenShare(
            part.tokens() / (double) known.tokens(),
            part.tokens() / whole,
            (part.tokens() + all.tokens() - known.tokens()) / whole,
            part.hosts(),
            known.hosts(),
            all.hosts(),
            known.tokens() / whole));
  }
}
