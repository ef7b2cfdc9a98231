package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What a page says on an axis, from what its clauses say. */
final class Decision {

  private static final int MOST_EVIDENCE = 6;

  /** What is less sure than this is not said. */
  private static final double LEAST_CONFIDENCE = 0.5;

  private static final int LONGEST_LIST = 600;
  private static final int MOST_EXCEPTIONS = 100;

  /** How far before it an exception in a sentence of its own reaches. */
  private static final int REACH = 8;

  private final String text;
  private final Axis axis;
  private final List<Reading> readings;

  private Decision(String text, Axis axis, List<Reading> readings) {
    this.text = text;
    this.axis = axis;
    this.readings = readings;
  }

  static Finding of(String text, Axis axis, List<Reading> readings, Precision precision) {
    return new Decision(text, axis, lifted(readings)).finding(precision);
  }

  /** Bans become conditional where an exception in the same section is about them. */
  private static List<Reading> lifted(List<Reading> readings) {
    var left = new ArrayList<Reading>();
    List<Reading> exceptions = readings.stream().filter(Reading::lifts).toList();
    for (Reading reading : readings) {
      boolean lifted =
          reading.value() == Value.PROHIBITED
              && exceptions.stream()
                  .limit(MOST_EXCEPTIONS)
                  .anyMatch(exception -> reaches(exception, reading));
      left.add(lifted ? reading.as(Value.CONDITIONAL) : reading);
    }
    boolean banned = readings.stream().anyMatch(reading -> reading.value() == Value.PROHIBITED);
    left.removeIf(reading -> !banned && reading.pattern().onlyLifts());
    giveWay(left);
    return left;
  }

  /**
   * Takes out what gives way where the page itself grants more. Where some content is under an open
   * licence, and other content not for commerce, the whole is conditional.
   */
  private static void giveWay(List<Reading> readings) {
    boolean open = readings.stream().anyMatch(reading -> reading.value() == Value.OPEN);
    boolean openPart =
        readings.stream()
            .anyMatch(reading -> reading.value() == Value.OPEN && !reading.pattern().yields());
    boolean granted = readings.stream().anyMatch(reading -> reading.pattern().grants());
    boolean grantedOutside =
        readings.stream()
            .anyMatch(reading -> reading.pattern().grants() && !reading.pattern().inside());
    boolean lifted =
        readings.stream()
            .anyMatch(reading -> reading.pattern().grants() && reading.pattern().lifts());
    readings.removeIf(
        reading ->
            switch (reading.value()) {
              case NON_COMMERCIAL ->
                  lifted
                      || (reading.pattern().yields()
                          && (reading.pattern().stands() ? grantedOutside : granted));
              case CONDITIONAL -> open && reading.pattern().yields();
              default -> false;
            });
    if (openPart) {
      readings.replaceAll(
          reading ->
              reading.value() == Value.NON_COMMERCIAL ? reading.as(Value.CONDITIONAL) : reading);
    }
  }

  /**
   * Whether an exception is about a ban: the one that introduces it, or any shortly before it, or
   * all.
   */
  private static boolean reaches(Reading exception, Reading ban) {
    if (exception.pattern().liftsPage()) {
      return true;
    }
    if (exception.pattern().liftsLead()) {
      return exception.clause().leads().stream().anyMatch(lead -> covers(lead, ban.clause()));
    }
    int distance = exception.place() - ban.place();
    return distance >= -1
        && distance <= REACH
        && exception.clause().heading().equals(ban.clause().heading());
  }

  private static boolean covers(Lead lead, Clause clause) {
    return lead.start() < clause.end() && clause.start() < lead.end();
  }

  private Finding finding(Precision precision) {
    Value value = axis == Axis.COMPETE ? union() : strictest();
    var evidence = new ArrayList<Evidence>();
    var deciding = new LinkedHashSet<String>();
    for (Reading reading : readings) {
      if (reading.value() == value || value == Value.BOTH) {
        deciding.add(reading.pattern().id());
        if (evidence.size() < MOST_EVIDENCE) {
          cite(reading, evidence);
        }
      }
    }
    double confidence = deciding.isEmpty() ? precision.ofNothing(axis) : precision.of(deciding);
    Value said = confidence < LEAST_CONFIDENCE ? Value.UNSURE : value;
    return new Finding(axis, said, confidence, evidence);
  }

  private Value strictest() {
    for (Value value : axis.allowed()) {
      if (says(value)) {
        return value;
      }
    }
    return axis.nothingSaid();
  }

  private Value union() {
    boolean compete = says(Value.NON_COMPETE) || says(Value.BOTH);
    boolean copying = says(Value.NO_REDISTRIBUTION) || says(Value.BOTH);
    return compete && copying
        ? Value.BOTH
        : compete ? Value.NON_COMPETE : copying ? Value.NO_REDISTRIBUTION : Value.NONE;
  }

  private boolean says(Value value) {
    return readings.stream().anyMatch(reading -> reading.value() == value);
  }

  /** The sentence, with what introduces it where it means nothing without. */
  private void cite(Reading reading, List<Evidence> evidence) {
    Clause clause = reading.clause();
    String id = reading.pattern().id();
    int start = clause.start();
    if (reading.withLead()) {
      for (Lead lead : clause.leads()) {
        boolean oneSentence =
            clause.end() - lead.start() <= LONGEST_LIST
                && text.substring(lead.start(), clause.end()).indexOf('\n') < 0;
        if (oneSentence) {
          start = lead.start();
          break;
        }
        add(lead.start(), lead.end(), id, evidence);
      }
    }
    add(start, clause.end(), id, evidence);
  }

  private void add(int start, int end, String id, List<Evidence> evidence) {
    Evidence one = new Evidence(text.substring(start, end), start, end, id);
    if (evidence.stream().noneMatch(e -> e.start() == start && e.end() == end)) {
      evidence.add(one);
    }
  }
}
