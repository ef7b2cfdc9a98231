package org.consentaudit.analysis.terms;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.consentaudit.analysis.terms.Proportions.Weight;
import org.jsoup.nodes.Attributes;
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

  /** Attributes of a control that name what it opens. */
  private static final List<String> OPENING =
      List.of("aria-controls", "data-target", "data-bs-target");

  private final Set<String> opened = new HashSet<>();
  private final Set<Element> hidden = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean much;

  /** Takes note of an element of the page. */
  void look(Element element) {
    if (element.attributesSize() == 0) {
      return;
    }
    Attributes attributes = element.attributes();
    for (String opens : OPENING) {
      if (attributes.hasKey(opens)) {
        opened.add(attributes.get(opens).replace("#", ""));
      }
    }
    if (attributes.hasKey("hidden")
        || attributes.get("aria-hidden").equalsIgnoreCase("true")
        || isUnseen(attributes.get("style"))) {
      hidden.add(element);
    }
  }

  private static boolean isUnseen(String style) {
    return !style.isEmpty() && UNSEEN.matcher(style.toLowerCase(Locale.ROOT)).find();
  }

  /** All elements have been looked at, and weighed. */
  void settle(Element root, Proportions proportions) {
    opened.remove("");
    int prose = 0;
    for (Element element : hidden) {
      int of = proportions.weigh(element).prose();
      prose += of < LONG && of >= SENTENCE ? of : 0;
    }
    much = prose > proportions.weigh(root).prose() * MUCH;
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
