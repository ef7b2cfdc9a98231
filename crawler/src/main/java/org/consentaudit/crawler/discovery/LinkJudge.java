package org.consentaudit.crawler.discovery;

import java.util.Optional;
import org.consentaudit.crawler.discovery.LinkWords.Word;

/** Says of one link what policy page it leads to, how surely, and why. */
final class LinkJudge {

  private static final double LEAST = 0.3;

  /** Characters of a label beyond which it is a sentence or a headline. */
  private static final int LABEL = 60;

  /** Characters of a label that may be about policies by one vague word. */
  private static final int BRIEF = 24;

  /** At least this heavy, a word names policy pages and little else. */
  static final double TELLING = 0.8;

  /** At least this heavy, a word names policy pages even in a sentence. */
  private static final double SUREST = 0.93;

  private static final double HALF = 0.5;

  /** Below this a legal notice only says who runs the site. */
  private static final double NOTICE = 0.6;

  /** From this on a word of copyright names rules for reuse of the content. */
  private static final double REUSE = 0.95;

  /** The same where only the address speaks. */
  private static final double ADDRESSED_NOTICE = 0.75;

  /**
   * A judged link.
   *
   * @param standsIn whether, on a site that links to no terms, its terms may be on that page
   */
  record Judged(TermsLink link, boolean standsIn) {
    boolean standsIn(LinkKind kind) {
      return standsIn && link.kind() == kind;
    }
  }

  Optional<Judged> judge(Anchor anchor) {
    FoundWords found = FoundWords.of(anchor);
    if (found.isSpokenAgainst()) {
      return Optional.empty();
    }
    Optional<Word> said = found.said();
    Optional<Word> addressed = found.addressed();
    Optional<Word> word = said.or(() -> addressed.filter(w -> anchor.said().length() <= LABEL));
    return word.flatMap(w -> scored(anchor, w, said.isPresent(), addressed, found));
  }

  /** What the words say; "legal" says little, and gives way to an address that says terms. */
  private static LinkKind kind(Word word, Optional<Word> addressed) {
    LinkKind said = word.kind().orElseThrow();
    boolean terms = addressed.filter(w -> w.isOf(LinkKind.TERMS)).isPresent();
    return said == LinkKind.LEGAL_NOTICE && terms ? LinkKind.TERMS : said;
  }

  private static Optional<Judged> scored(
      Anchor anchor, Word word, boolean said, Optional<Word> addressed, FoundWords found) {
    Optional<String> url = anchor.address().url();
    if (url.isEmpty()) {
      return Optional.empty();
    }
    boolean sameSite = LinkAddress.oneSite(url.get(), anchor.pageUrl());
    Region region = anchor.region();
    boolean foreign =
        !sameSite
            && (region == Region.FOREIGN
                || (region != Region.FOOT && LinkAddress.isNamedIn(anchor.said(), url.get())));
    LinkKind kind = kind(word, addressed);
    boolean agrees = said && addressed.filter(w -> w.isOf(kind)).isPresent();
    if (foreign || (said && vague(anchor, word, region, addressed))) {
      return Optional.empty();
    }
    double score = said ? word.weight() * brevity(anchor.said(), word) : word.weight() / 2;
    score += agrees ? 0.06 : 0;
    score += region == Region.FOOT ? 0.08 : anchor.late() ? 0.04 : 0;
    score -= region == Region.HEAD && !anchor.late() && kind == LinkKind.LEGAL_NOTICE ? 0.65 : 0;
    score += anchor.rel().contains("terms-of-service") ? 0.3 : 0;
    score -= sameSite ? 0 : region == Region.FOOT ? 0.12 : 0.2;
    score -= found.isAddressDoubtful() ? 0.25 : 0;
    score -= 0.005 * Math.min(6, LinkAddress.depth(url.get()));
    if (score < LEAST) {
      return Optional.empty();
    }
    String why = why(word, said, found.onLabel(), region, sameSite);
    var link = new TermsLink(url.get(), kind, Math.min(1, score / 1.2), why);
    return Optional.of(new Judged(link, standsIn(kind, word, said)));
  }

  private static boolean standsIn(LinkKind kind, Word word, boolean said) {
    return switch (kind) {
      case LEGAL_NOTICE -> word.weight() >= (said ? NOTICE : ADDRESSED_NOTICE);
      case COPYRIGHT -> said && word.weight() >= REUSE;
      default -> false;
    };
  }

  /**
   * A light word in a longer label, or any but the surest in a headline, counts only where policies
   * stand, or where the address agrees in as many words.
   */
  private static boolean vague(Anchor anchor, Word word, Region region, Optional<Word> addressed) {
    if (region == Region.FOOT || anchor.said().length() <= BRIEF) {
      return false;
    }
    boolean agreed =
        addressed
            .filter(w -> w.weight() >= TELLING * FoundWords.SLUG && w.kind().equals(word.kind()))
            .filter(w -> part(w.found(), anchor.slug()) >= HALF)
            .isPresent();
    boolean light = word.weight() < TELLING && !anchor.late();
    boolean headline = word.weight() < SUREST && part(word.found(), anchor.said()) < HALF;
    return (light || headline) && !agreed;
  }

  private static double part(String found, String text) {
    return Math.min(1, (double) found.strip().length() / Math.max(1, text.length()));
  }

  /** 1 when the words are all that the label says, less the more there is beside them. */
  private static double brevity(String label, Word word) {
    double part = part(word.found(), label);
    return label.length() > LABEL ? 0.4 + 0.3 * part : 0.8 + 0.2 * part;
  }

  private static String why(
      Word word, boolean said, boolean onLabel, Region region, boolean sameSite) {
    String where = said ? (onLabel ? "label says \"" : "title says \"") : "address says \"";
    return where
        + word.found().strip()
        + "\""
        + (region == Region.FOOT ? ", in the footer" : "")
        + (sameSite ? "" : ", on another site");
  }
}
