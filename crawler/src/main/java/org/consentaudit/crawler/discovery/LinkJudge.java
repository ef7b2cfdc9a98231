package org.consentaudit.crawler.discovery;

import java.util.List;
import java.util.Optional;
import org.consentaudit.crawler.discovery.LinkWords.Place;
import org.consentaudit.crawler.discovery.LinkWords.Word;

/** Says of one link what policy page it leads to, how surely, and why. */
final class LinkJudge {

  private static final double LEAST = 0.3;

  /** Characters of a label beyond which it is a sentence or a headline. */
  private static final int LABEL = 60;

  private static final double CERTAIN = 0.9;
  private static final double BESIDE_PRIVACY = 0.85;

  private final LinkWords words = LinkWords.standard();

  Optional<TermsLink> judge(Anchor anchor) {
    List<Word> label = words.in(Place.LABEL, anchor.label());
    List<Word> path = words.in(Place.PATH, anchor.path());
    if (label.stream().anyMatch(word -> word.kind().isEmpty())
        || path.stream().anyMatch(word -> word.kind().isEmpty() && word.weight() >= CERTAIN)) {
      return Optional.empty();
    }
    Optional<Word> said = said(label);
    Optional<Word> addressed = path.stream().filter(word -> word.kind().isPresent()).findFirst();
    Optional<Word> word = said.or(() -> addressed.filter(w -> anchor.label().length() <= LABEL));
    return word.flatMap(found -> scored(anchor, found, said.isPresent(), addressed, path));
  }

  /** The strongest word; a page for privacy and terms together is one of terms. */
  private static Optional<Word> said(List<Word> label) {
    Optional<Word> strongest = label.stream().findFirst();
    if (strongest.flatMap(Word::kind).filter(LinkKind.PRIVACY::equals).isEmpty()) {
      return strongest;
    }
    return label.stream()
        .filter(word -> word.kind().filter(LinkKind.TERMS::equals).isPresent())
        .filter(word -> word.weight() >= BESIDE_PRIVACY)
        .findFirst()
        .or(() -> strongest);
  }

  /** What the words say; "legal" says little, and gives way to an address that says terms. */
  private static LinkKind kind(Word word, Optional<Word> addressed) {
    LinkKind said = word.kind().orElseThrow();
    boolean terms = addressed.flatMap(Word::kind).filter(LinkKind.TERMS::equals).isPresent();
    return said == LinkKind.LEGAL_NOTICE && terms ? LinkKind.TERMS : said;
  }

  private static Optional<TermsLink> scored(
      Anchor anchor, Word word, boolean said, Optional<Word> addressed, List<Word> path) {
    LinkKind kind = kind(word, addressed);
    double score = said ? word.weight() * brevity(anchor.label(), word.found()) : word.weight() / 2;
    boolean agrees = said && addressed.flatMap(Word::kind).filter(kind::equals).isPresent();
    score += agrees ? 0.06 : 0;
    score += anchor.inFooter() ? 0.08 : 0;
    score += anchor.rel().contains("terms-of-service") ? 0.3 : 0;
    score -= anchor.sameSite() ? 0 : 0.12;
    score -= path.stream().anyMatch(w -> w.kind().isEmpty()) ? 0.25 : 0;
    if (score < LEAST) {
      return Optional.empty();
    }
    return Optional.of(
        new TermsLink(anchor.url(), kind, Math.min(1, score / 1.2), why(anchor, word, said)));
  }

  /** 1 when the words are all that the label says, less the more there is beside them. */
  private static double brevity(String label, String found) {
    double part = Math.min(1, (double) found.strip().length() / Math.max(1, label.length()));
    return label.length() > LABEL ? 0.4 + 0.3 * part : 0.8 + 0.2 * part;
  }

  private static String why(Anchor anchor, Word word, boolean said) {
    return (said ? "label says \"" : "address says \"")
        + word.found().strip()
        + "\""
        + (anchor.inFooter() ? ", in the footer" : "")
        + (anchor.sameSite() ? "" : ", on another site");
  }
}
