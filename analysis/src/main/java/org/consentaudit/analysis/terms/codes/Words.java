package org.consentaudit.analysis.terms.codes;

import java.util.Optional;

/**
 * Words of a text, of which nothing is looked up until it is asked for. Most say nothing on any
 * axis, which is seen without looking up all phrases.
 */
final class Words {

  private final IntList kinds;
  private final PhraseMachine all;
  private final PhraseMachine asked;
  private final Concepts masks;
  private Optional<Boolean> tell = Optional.empty();
  private Optional<Named> named = Optional.empty();
  private Optional<Hits> hits = Optional.empty();

  /**
   * Words by their kinds.
   *
   * @param all finds the phrases that name anything
   * @param asked finds those without which the words are of no interest
   * @param masks what hides other concepts
   */
  Words(IntList kinds, PhraseMachine all, PhraseMachine asked, Concepts masks) {
    this.kinds = kinds;
    this.all = all;
    this.asked = asked;
    this.masks = masks;
  }

  /** Whether a concept that the lexicon was settled for stands in them, were nothing hidden. */
  boolean tell() {
    if (tell.isEmpty()) {
      tell = Optional.of(asked.anyIn(kinds));
    }
    return tell.get();
  }

  /**
   * What they may name: all that they name is among it, and so is what is hidden in them. Takes
   * less time than to tell where it stands.
   */
  Named named() {
    if (hits.isPresent()) {
      return hits.get().concepts();
    }
    if (named.isEmpty()) {
      named = Optional.of(all.named(kinds));
    }
    return named.get();
  }

  /** What they name. */
  Hits hits() {
    if (hits.isEmpty()) {
      hits = Optional.of(found(kinds.size()));
    }
    return hits.get();
  }

  /** Whether the first word begins one of these concepts. */
  boolean beginWith(Concepts some) {
    return nameWithin(1, some);
  }

  /**
   * Whether one of these concepts begins in the first words. What is named further on is looked up
   * only as far as it might hide these.
   */
  boolean nameWithin(int first, Concepts some) {
    if (hits.isPresent()) {
      return hits.get().withinFirst(first, some);
    }
    int end = all.end(kinds, Math.min(first, kinds.size()), some);
    return end > 0 && found(end).withinFirst(first, some);
  }

  /** What they name that begins in the first words. */
  private Hits found(int first) {
    var found = new Hits(kinds.size());
    all.find(kinds, first, found);
    return found.withoutHidden(masks);
  }
}
