package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands before a clause and counts as said in it.
 *
 * @param forbidden whether it begins with a heading that forbids, or a refusal, as if its words
 *     were a ban
 * @param parts its words
 */
record Introduction(boolean forbidden, List<Words> parts) {

  static final Introduction NONE = new Introduction(false, List.of());

  /** Of a question that is answered in the negative. */
  static final Introduction REFUSAL = new Introduction(true, List.of());

  /** The same and then these words. */
  Introduction with(Words more) {
    var all = new ArrayList<>(parts);
    all.add(more);
    return new Introduction(forbidden, all);
  }

  /** Whether anything may stand in it that is about an axis. */
  boolean tells() {
    if (forbidden) {
      return true;
    }
    for (Words part : parts) {
      if (part.tell()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a heading that forbids, or forbids in its words. */
  boolean forbids(Concepts forbidding) {
    if (forbidden) {
      return true;
    }
    for (Words part : parts) {
      if (forbidding.anyIn(part.hits().concepts())) {
        return true;
      }
    }
    return false;
  }

  /**
   * What it may name: all that it names is among it.
   *
   * @param ban what a heading that forbids says
   */
  Named named(Hits ban) {
    var all = new Named();
    if (forbidden) {
      all.addAll(ban.concepts());
    }
    parts.forEach(part -> all.addAll(part.named()));
    return all;
  }

  /**
   * What it names.
   *
   * @param ban what a heading that forbids says
   */
  Hits hits(Hits ban) {
    Hits all = forbidden ? ban : Hits.NONE;
    for (Words part : parts) {
      all = all.followedBy(part.hits());
    }
    return all;
  }
}
