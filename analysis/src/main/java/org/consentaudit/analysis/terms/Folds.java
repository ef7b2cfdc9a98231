package org.consentaudit.analysis.terms;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.consentaudit.analysis.terms.Proportions.Weight;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeTraversor;

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
  private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean much;

  private Folds() {}

  static Folds of(Element root, Proportions proportions) {
    Folds folds = new Folds();
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element element && element.attributesSize() > 0) {
            folds.look(element);
          }
        },
        root);
    folds.opened.remove("");
    int prose = 0;
    for (Element element : folds.hidden) {
      int of = proportions.weigh(element).prose();
      prose += of < LONG && of >= SENTENCE ? of : 0;
    }
    folds.much = prose > proportions.weigh(root).prose() * MUCH;
    return folds;
  }

  private void look(Element element) {
    for (Attribute attribute : element.attributes()) {
      String value = attribute.getValue();
      boolean hides =
          switch (attribute.getKey()) {
            case "hidden" -> true;
            case "aria-hidden" -> value.equalsIgnoreCase("true");
            case "style" -> UNSEEN.matcher(value.toLowerCase(Locale.ROOT)).find();
            case "aria-controls" -> {
              opened.add(value);
              yield false;
            }
            case "data-target", "data-bs-target" -> {
              opened.add(value.replace("#", ""));
              yield false;
            }
            default -> false;
          };
      if (hides) {
        hidden.add(element);
      }
    }
  }

  /** Whether nobody sees an element when the page opens. */
  boolean isHidden(Element element) {
    return hidden.contains(element);
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
