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
    return asked.anyIn(kinds);
  }

  /** What they name. */
  Hits hits() {
    if (hits.isEmpty()) {
      var found = new Hits(kinds.size());
      all.find(kinds, found);
      hits = Optional.of(found.withoutHidden(masks));
    }
    return hits.get();
  }

  /** Whether the first word begins one of these concepts, were nothing hidden. */
  boolean mayBeginWith(Concepts some) {
    return kinds.size() > 0 && all.anyBegins(kinds, some);
  }
}
