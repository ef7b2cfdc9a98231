package org.consentaudit.analysis.terms;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.consentaudit.analysis.terms.Proportions.Weight;
import org.jsoup.nodes.Element;

/**
 * Tells text that is folded away until somebody opens it, as clauses are in accordions and tabs,
 * from hidden aids of the page.
 */
final class Folds {

  private static final Pattern UNSEEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden");

  /** Hidden prose beyond this many characters is text, whatever opens it. */
  private static final int LONG = 400;

  /** What a control opens, or what is one of many hidden boxes, has at least a sentence. */
  private static final int SENTENCE = 40;

  /** Hidden boxes that hold this part of all prose are how the page is built. */
  private static final double MUCH = 0.25;

  private final Set<String> opened = new HashSet<>();
  private boolean much;

  private Folds() {}

  static Folds of(Element root, Proportions proportions) {
    Folds folds = new Folds();
    int hidden = 0;
    for (Element element : root.getAllElements()) {
      folds.opened.add(element.attr("aria-controls"));
      folds.opened.add(element.attr("data-target").replace("#", ""));
      folds.opened.add(element.attr("data-bs-target").replace("#", ""));
      if (isHidden(element)) {
        int prose = proportions.weigh(element).prose();
        hidden += prose < LONG && prose >= SENTENCE ? prose : 0;
      }
    }
    folds.opened.remove("");
    folds.much = hidden > proportions.weigh(root).prose() * MUCH;
    return folds;
  }

  /** Whether nobody sees an element when the page opens. */
  static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("aria-hidden").equalsIgnoreCase("true")
        || UNSEEN.matcher(element.attr("style").toLowerCase(Locale.ROOT)).find();
  }

  /** Whether a hidden element is text all the same. */
  boolean isFold(Element element, Weight weight) {
    return weight.prose() >= LONG
        || (weight.prose() >= SENTENCE
            && (much
                || opened.contains(element.id())
                || element.attr("role").equalsIgnoreCase("tabpanel")));
  }
}
