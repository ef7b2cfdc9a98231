package org.consentaudit.analysis.contradiction;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.consentaudit.analysis.contradiction.RobotsStance.Towards;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.analysis.terms.history.HostTerms;

/**
 * Where a host's robots.txt and its terms say different things to those who collect for training.
 * What is not known of either is no contradiction.
 */
public enum Contradiction {
  /** Terms forbid collecting or training, robots.txt lets every training agent fetch everything. */
  TERMS_FORBID_ROBOTS_OPEN,
  /** robots.txt shuts a training agent out, terms restrict neither collecting nor training. */
  ROBOTS_FORBID_TERMS_OPEN,
  /** Terms forbid training, robots.txt shuts no training agent out and names none. */
  TERMS_FORBID_AI_ROBOTS_NAME_NONE;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The contradictions of a host at one time; there may be two. */
  public static Set<Contradiction> between(RobotsStance robots, HostTerms terms) {
    Set<Contradiction> found = EnumSet.noneOf(Contradiction.class);
    if (robots.towards() == Towards.UNKNOWN) {
      return found;
    }
    boolean noAi = terms.value(Axis.AI) == Value.PROHIBITED;
    boolean forbids = noAi || terms.value(Axis.SCRAPING) == Value.PROHIBITED;
    if (forbids && robots.towards() == Towards.NONE) {
      found.add(TERMS_FORBID_ROBOTS_OPEN);
    }
    if (robots.towards() == Towards.RESTRICTED && isOpen(terms)) {
      found.add(ROBOTS_FORBID_TERMS_OPEN);
    }
    if (noAi && robots.towards() != Towards.RESTRICTED && !robots.namesOne()) {
      found.add(TERMS_FORBID_AI_ROBOTS_NAME_NONE);
    }
    return found;
  }

  private static boolean isOpen(HostTerms terms) {
    Set<Value> open = EnumSet.of(Value.SILENT, Value.PERMITTED);
    return open.contains(terms.value(Axis.SCRAPING)) && open.contains(terms.value(Axis.AI));
  }
}
