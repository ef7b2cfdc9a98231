package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The rules of a language about one axis. */
final class AxisRules {

  private final List<Pattern> patterns;
  private final Concepts about;
  private final Concepts masks;

  /** All choices of all patterns, and for each of them the place of its pattern. */
  private final List<Choice> choices = new ArrayList<>();

  private final IntList patternOf = new IntList();

  private final Concepts deciding = new Concepts();

  /** Places of the choices that a concept decides, by the concept; null where none. */
  private final IntList[] decided = new IntList[Concepts.CAPACITY];

  /**
   * The rules of a file.
   *
   * @param patterns the first that fits a clause reads it
   * @param about concepts of which a clause has one that is about the axis at all
   * @param masks concepts that hide what they touch from the patterns
   */
  AxisRules(List<Pattern> patterns, Concepts about, Concepts masks) {
    this.patterns = List.copyOf(patterns);
    this.about = about;
    this.masks = masks;
    for (int place = 0; place < patterns.size(); place++) {
      for (Choice choice : patterns.get(place).when()) {
        add(choice, place);
      }
    }
  }

  private void add(Choice choice, int pattern) {
    Concepts ends = choice.deciding();
    deciding.addAll(ends);
    for (int i = 0; i < ends.size(); i++) {
      int concept = ends.get(i);
      if (decided[concept] == null) {
        decided[concept] = new IntList();
      }
      decided[concept].add(choices.size());
    }
    choices.add(choice);
    patternOf.add(pattern);
  }

  /** A pattern that fits a clause. */
  record Fitting(Pattern pattern, boolean withLead) {}

  /** Patterns, in their order. */
  List<Pattern> patterns() {
    return patterns;
  }

  /** Concepts of which a clause has one that is about the axis at all. */
  Concepts about() {
    return about;
  }

  /**
   * The first pattern that fits. On copying and competing a clause may say two things: there all
   * that fit, unless the first is one that says nothing.
   *
   * @param all concepts of what introduces the clause and of the clause
   * @param own the first word of the clause itself
   */
  List<Fitting> fitting(Hits all, int own) {
    if (!about.anyIn(all.concepts())) {
      return List.of();
    }
    Hits hits = all.withoutHidden(masks);
    BitSet possible = possible(hits.concepts());
    var fitting = new ArrayList<Fitting>();
    int at = possible.nextSetBit(0);
    while (at >= 0) {
      Pattern pattern = patterns.get(patternOf.get(at));
      var some = new ArrayList<Choice>();
      for (int of = patternOf.get(at); at >= 0 && patternOf.get(at) == of; ) {
        some.add(choices.get(at));
        at = possible.nextSetBit(at + 1);
      }
      Pattern.Fit fit = pattern.fit(some, hits, own);
      if (fit != Pattern.Fit.NO && (fitting.isEmpty() || pattern.value().isPresent())) {
        fitting.add(new Fitting(pattern, fit == Pattern.Fit.WITH_LEAD));
        if (pattern.axis() != Axis.COMPETE || pattern.value().isEmpty()) {
          break;
        }
      }
    }
    return fitting;
  }

  /** Places of the choices of which a deciding concept is there: of most none is. */
  private BitSet possible(Concepts there) {
    var possible = new BitSet(choices.size());
    int concept = deciding.nextIn(there, 0);
    while (concept >= 0) {
      IntList more = decided[concept];
      for (int i = 0; i < more.size(); i++) {
        possible.set(more.get(i));
      }
      concept = deciding.nextIn(there, concept + 1);
    }
    return possible;
  }
}
