package org.consentaudit.analysis.terms.codes;

/**
 * A clause as a pattern read it.
 *
 * @param place the clause's place among the page's
 * @param clause the clause
 * @param pattern what read it
 * @param withLead whether it means this only with what introduces it
 * @param value what it says
 */
record Reading(int place, Clause clause, Pattern pattern, boolean withLead, Value value) {

  /** Whether it may lift a ban. */
  boolean lifts() {
    return pattern.lifts() || pattern.liftsLead() || pattern.liftsPage();
  }

  Reading as(Value other) {
    return new Reading(place, clause, pattern, withLead, other);
  }
}
