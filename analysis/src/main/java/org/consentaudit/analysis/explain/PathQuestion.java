package org.consentaudit.analysis.explain;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.robots.Rule;

/**
 * Whether an agent may fetch a URL, and why.
 *
 * @param url what was asked
 * @param allowed the answer
 * @param always whether it is {@code /robots.txt}, which is always allowed
 * @param winner the rule that decides, where one matches
 * @param losers the other rules that match, strongest first
 */
public record PathQuestion(
    String url, boolean allowed, boolean always, Optional<Rule> winner, List<Rule> losers) {
  /** Checks that nothing is missing and freezes the list. */
  public PathQuestion {
    Objects.requireNonNull(url);
    Objects.requireNonNull(winner);
    losers = List.copyOf(losers);
  }
}
