package org.consentaudit.analysis.terms.codes;

import java.util.Collection;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * The study's three codes of a page of terms. A code is empty where the page could not be read
 * surely enough to give it: such a page is {@link TermsVerdict#UNSURE}, unless another axis decides
 * alone.
 *
 * @param scrapingAndAi 1 no scraping and AI, 2 no scraping, 3 no AI, 4 conditional, 5 unrestricted
 * @param licence 1 non-commercial, 2 conditionally commercial, 3 unrestricted
 * @param compete 1 non-compete, 2 no re-distribution, 4 unrestricted
 */
public record StudyCodes(OptionalInt scrapingAndAi, OptionalInt licence, OptionalInt compete) {

  private static final int UNRESTRICTED_USE = 5;

  /**
   * The codes of a page.
   *
   * @throws IllegalArgumentException when an axis cannot take its value
   */
  public static StudyCodes of(Value scraping, Value ai, Value licence, Value compete) {
    return new StudyCodes(scrapingAndAi(scraping, ai), licence(licence), compete(compete));
  }

  /** The codes of several pages of one host at one date: the smallest of each axis counts. */
  public static StudyCodes strictest(Collection<StudyCodes> pages) {
    return new StudyCodes(
        smallest(pages, StudyCodes::scrapingAndAi),
        smallest(pages, StudyCodes::licence),
        smallest(pages, StudyCodes::compete));
  }

  /** The three codes as one verdict. */
  public TermsVerdict verdict() {
    return TermsVerdict.of(this);
  }

  private static OptionalInt scrapingAndAi(Value scraping, Value ai) {
    check(Axis.SCRAPING, scraping);
    check(Axis.AI, ai);
    if (scraping == Value.UNSURE || ai == Value.UNSURE) {
      return OptionalInt.empty();
    }
    boolean noScraping = scraping == Value.PROHIBITED;
    boolean noAi = ai == Value.PROHIBITED;
    if (noScraping || noAi) {
      return OptionalInt.of(noScraping && noAi ? 1 : noScraping ? 2 : 3);
    }
    boolean conditional = scraping == Value.CONDITIONAL || ai == Value.CONDITIONAL;
    return OptionalInt.of(conditional ? 4 : UNRESTRICTED_USE);
  }

  private static OptionalInt licence(Value licence) {
    check(Axis.LICENCE, licence);
    return switch (licence) {
      case UNSURE -> OptionalInt.empty();
      case NON_COMMERCIAL -> OptionalInt.of(1);
      case CONDITIONAL -> OptionalInt.of(2);
      default -> OptionalInt.of(3);
    };
  }

  private static OptionalInt compete(Value compete) {
    check(Axis.COMPETE, compete);
    return switch (compete) {
      case UNSURE -> OptionalInt.empty();
      case NON_COMPETE, BOTH -> OptionalInt.of(1);
      case NO_REDISTRIBUTION -> OptionalInt.of(2);
      default -> OptionalInt.of(4);
    };
  }

  private static void check(Axis axis, Value value) {
    if (!axis.allows(value)) {
      throw new IllegalArgumentException(axis.code() + " cannot be " + value.code());
    }
  }

  /** An unsure page leaves the code open unless another has the smallest that there is. */
  private static OptionalInt smallest(
      Collection<StudyCodes> pages, Function<StudyCodes, OptionalInt> code) {
    int smallest = Integer.MAX_VALUE;
    boolean unsure = false;
    for (StudyCodes page : pages) {
      OptionalInt one = code.apply(page);
      unsure |= one.isEmpty();
      smallest = Math.min(smallest, one.orElse(Integer.MAX_VALUE));
    }
    boolean known = smallest == 1 || (!unsure && smallest < Integer.MAX_VALUE);
    return known ? OptionalInt.of(smallest) : OptionalInt.empty();
  }
}
