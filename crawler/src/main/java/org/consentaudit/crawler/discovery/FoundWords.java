package org.consentaudit.crawler.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consentaudit.crawler.discovery.LinkWords.Place;
import org.consentaudit.crawler.discovery.LinkWords.Word;

/**
 * The words that were found of one link.
 *
 * @param label on it, strongest first
 * @param path in its address, strongest first
 * @param onLabel whether those of the label are on the label itself, not in a title
 */
record FoundWords(List<Word> label, List<Word> path, boolean onLabel) {

  /** An address in words says a little less than a label does. */
  static final double SLUG = 0.9;

  /** At least this heavy, a word against policy pages stands against any word for them. */
  private static final double FINAL = 0.98;

  /** At least this heavy, a word of terms prevails beside one of privacy or copyright. */
  private static final double BESIDE = 0.85;

  static FoundWords of(Anchor anchor) {
    LinkWords words = LinkWords.standard();
    List<Word> label = words.in(Place.LABEL, anchor.label());
    boolean own = !label.isEmpty();
    if (!own && !anchor.hint().isEmpty()) {
      label = words.in(Place.LABEL, anchor.hint());
    }
    List<Word> path = new ArrayList<>(words.in(Place.PATH, anchor.path()));
    for (Word word : words.in(Place.LABEL, anchor.slug())) {
      boolean whole =
          word.weight() >= LinkJudge.TELLING || word.found().length() == anchor.slug().length();
      if (word.kind().isPresent() && whole) {
        path.add(new Word(word.kind(), word.weight() * SLUG, word.found()));
      }
    }
    path.sort(Comparator.comparingDouble(Word::weight).reversed());
    return new FoundWords(label, path, own);
  }

  /** Whether it leads to no policy, by its label or its address, whatever else they say. */
  boolean isSpokenAgainst() {
    return isSpokenAgainst(label)
        || path.stream().anyMatch(word -> word.kind().isEmpty() && word.weight() >= FINAL);
  }

  /** A word against is final, or yields to a heavier word for a policy. */
  private static boolean isSpokenAgainst(List<Word> words) {
    Optional<Word> strongest = words.stream().filter(word -> word.kind().isEmpty()).findFirst();
    double forIt = first(words).map(Word::weight).orElse(0.0);
    return strongest.filter(w -> w.weight() >= FINAL || w.weight() > forIt).isPresent();
  }

  /** The strongest word for a policy in its address. */
  Optional<Word> addressed() {
    return first(path);
  }

  /** Whether a word in its address speaks against a policy. */
  boolean isAddressDoubtful() {
    return path.stream().anyMatch(word -> word.kind().isEmpty());
  }

  private static Optional<Word> first(List<Word> words) {
    return words.stream().filter(word -> word.kind().isPresent()).findFirst();
  }

  /**
   * The strongest word; but a page for privacy or copyright and terms together is one of terms, and
   * terms for developers are not everybody's.
   */
  Optional<Word> said() {
    Optional<Word> strongest = first(label);
    Optional<Word> developer = of(LinkKind.DEVELOPER, LinkJudge.TELLING, label);
    boolean beside =
        strongest.filter(w -> w.isOf(LinkKind.PRIVACY) || w.isOf(LinkKind.COPYRIGHT)).isPresent();
    if (developer.isPresent() || !beside) {
      return developer.or(() -> strongest);
    }
    Optional<Word> notice =
        strongest.get().isOf(LinkKind.PRIVACY)
            ? of(LinkKind.LEGAL_NOTICE, LinkJudge.TELLING, label)
            : Optional.empty();
    return of(LinkKind.TERMS, BESIDE, label).or(() -> notice).or(() -> strongest);
  }

  private static Optional<Word> of(LinkKind kind, double least, List<Word> words) {
    return words.stream().filter(word -> word.isOf(kind) && word.weight() >= least).findFirst();
  }
}
