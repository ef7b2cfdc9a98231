package org.consentaudit.analysis.terms;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The element that holds a page's own text: the smallest one that still holds nearly all of the
 * prose.
 */
final class MainContent {

  private static final Evaluator MAIN = Selector.evaluatorOf("main, [role=main], article");
  private static final double NEARLY_ALL = 0.995;
  private static final double MOST = 0.6;

  private MainContent() {}

  /** Finds it in what is left of a page. */
  static Element of(Document page, Proportions proportions) {
    Element found = landmark(page, proportions);
    for (Element next = found; next != null; ) {
      found = next;
      next = heaviest(found, proportions);
    }
    return found;
  }

  private static Element landmark(Document page, Proportions proportions) {
    int all = proportions.weigh(page.body()).prose();
    return page.select(MAIN).stream()
        .filter(element -> proportions.weigh(element).prose() > all * MOST)
        .findFirst()
        .orElse(page.body());
  }

  private static Element heaviest(Element parent, Proportions proportions) {
    int all = proportions.weigh(parent).prose();
    for (Element child : parent.children()) {
      if (all > 0 && proportions.weigh(child).prose() >= all * NEARLY_ALL && child.isBlock()) {
        return child;
      }
    }
    return null;
  }
}
