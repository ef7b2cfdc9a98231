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
  private final ChoiceIndex index;

  /** Places of the choices whose patterns give a value. */
  private final BitSet valued = new BitSet();

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
        valued.set(choices.size(), patterns.get(place).value().isPresent());
        choices.add(choice);
        patternOf.add(place);
      }
    }
    index = new ChoiceIndex(choices);
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
   * Whether a clause may have a value by what it names. Where it has none, {@link #fitting} gives
   * no pattern that has one.
   *
   * @param own all that the clause itself names, and maybe more
   * @param there the same and all that introduces the clause, and maybe more
   */
  boolean mayBeRead(Named own, Named there) {
    return about.anyIn(there) && index.possible(own, there).intersects(valued);
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
    BitSet possible = index.possible(hits.concepts(), hits.concepts());
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
}
