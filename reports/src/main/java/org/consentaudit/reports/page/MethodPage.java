package org.consentaudit.reports.page;

import java.util.List;

/**
 * What the method page needs beyond the words that are always the same.
 *
 * @param profiles how far the profiles differ
 * @param limits limits of this very archive, a sentence each
 */
public record MethodPage(List<ProfileComparison> profiles, List<String> limits) {
  /** Checks that nothing is missing. */
  public MethodPage {
    profiles = List.copyOf(profiles);
    limits = List.copyOf(limits);
  }
}
