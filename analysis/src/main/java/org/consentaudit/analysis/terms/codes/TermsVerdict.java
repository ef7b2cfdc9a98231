package org.consentaudit.analysis.terms.codes;

import java.util.OptionalInt;

/** The study's merged verdict on a host's terms, least restrictive first, as in its figures. */
public enum TermsVerdict {
  /** No page of terms is known. */
  NO_TERMS_PAGES("No Terms Pages"),
  /** Nothing restricts. */
  UNRESTRICTED_USE("Unrestricted Use"),
  /** Collecting or training is restricted in parts or under conditions. */
  CONDITIONAL_USE("Conditional Use"),
  /** Content may not be distributed further. */
  NO_REDISTRIBUTION("No Re-Distribution"),
  /** Content may not serve to compete. */
  NON_COMPETE("Non-Compete"),
  /** Only personal or non-commercial use. */
  NC_ONLY("NC Only"),
  /** Training is forbidden. */
  NO_AI("No AI"),
  /** Collecting by machine is forbidden. */
  NO_SCRAPING("No Scraping"),
  /** Both are forbidden. */
  NO_SCRAPING_AND_AI("No Scraping & AI"),
  /** Not one of the study's: what was read is not sure enough for any of them. */
  UNSURE("Unsure");

  private final String label;

  TermsVerdict(String label) {
    this.label = label;
  }

  /** What it is called in figures. */
  public String label() {
    return label;
  }

  /**
   * Merges the codes in the study's order: what forbids collecting or training, then the kind of
   * use, then competing, then the conditions. A code that is open makes the whole unsure unless one
   * that goes before it decides.
   */
  static TermsVerdict of(StudyCodes codes) {
    OptionalInt first = codes.scrapingAndAi();
    if (first.isEmpty()) {
      return UNSURE;
    }
    if (first.getAsInt() <= 3) {
      return switch (first.getAsInt()) {
        case 1 -> NO_SCRAPING_AND_AI;
        case 2 -> NO_SCRAPING;
        default -> NO_AI;
      };
    }
    if (codes.licence().isEmpty()) {
      return UNSURE;
    }
    if (codes.licence().getAsInt() == 1) {
      return NC_ONLY;
    }
    if (codes.compete().isEmpty()) {
      return UNSURE;
    }
    return switch (codes.compete().getAsInt()) {
      case 1 -> NON_COMPETE;
      case 2 -> NO_REDISTRIBUTION;
      default -> first.getAsInt() == 4 ? CONDITIONAL_USE : UNRESTRICTED_USE;
    };
  }
}
