package org.consentaudit.analysis.terms.codes;

import java.util.List;
import java.util.Optional;

/**
 * One rule over a clause.
 *
 * @param id its identifier
 * @param axis the axis it is about
 * @param value what a clause of this kind says; empty when such a clause says nothing on the axis,
 *     whatever else it looks like
 * @param lifts whether it is an exception that also holds for what the section said before
 * @param liftsPage whether it is such an exception for what the page says anywhere
 * @param liftsLead whether it is such an exception for what introduces it alone: "except: (a)"
 * @param onlyLifts whether it says nothing where there is no ban to except from
 * @param yields whether it gives way where the page grants more: a limit to use that is not
 *     commercial where it grants commercial use, a condition where it has an open licence, a word
 *     of the public domain where it limits use
 * @param stands whether it gives way to no grant that is for use inside a business alone
 * @param grants whether it grants commercial use, if under a condition; with {@code lifts} no limit
 *     to use that is not commercial stands beside it
 * @param inside whether what it grants is use inside a business alone
 * @param when the clause is of this kind when all chains of any of these are there
 * @param unless and none of these
 * @param examples clauses that it reads
 * @param counterExamples clauses that it does not
 */
record Pattern(
    String id,
    Axis axis,
    Optional<Value> value,
    boolean lifts,
    boolean liftsPage,
    boolean liftsLead,
    boolean onlyLifts,
    boolean yields,
    boolean stands,
    boolean grants,
    boolean inside,
    List<Choice> when,
    List<Choice> unless,
    List<String> examples,
    List<String> counterExamples) {

  /** How a pattern applies to a clause. */
  enum Fit {
    NO,
    /** By the clause's own words. */
    ALONE,
    /** Only with the words that introduce it. */
    WITH_LEAD
  }

  /**
   * Whether a clause is of this kind.
   *
   * @param hits concepts of what introduces the clause and of the clause
   * @param own the first word of the clause itself
   */
  Fit fit(Hits hits, int own) {
    return fit(when, hits, own);
  }

  /**
   * The same where it is known which chains may be there.
   *
   * @param some those of {@link #when} of which a deciding concept is there
   */
  Fit fit(List<Choice> some, Hits hits, int own) {
    if (!any(some, hits, 0, own) || any(unless, hits, 0, 0)) {
      return Fit.NO;
    }
    return own == 0 || any(some, hits, own, own) ? Fit.ALONE : Fit.WITH_LEAD;
  }

  private static boolean any(List<Choice> choices, Hits hits, int first, int own) {
    for (Choice choice : choices) {
      if (choice.matches(hits, first, own)) {
        return true;
      }
    }
    return false;
  }
}
