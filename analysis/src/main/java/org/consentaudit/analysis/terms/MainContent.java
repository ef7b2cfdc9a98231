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

  /** The outermost that holds most of the prose: whatever holds so much stands in one line. */
  private static Element landmark(Document page, Proportions proportions) {
    int most = (int) (proportions.weigh(page.body()).prose() * MOST);
    Element next = page.body();
    while (next != null) {
      if (next.is(MAIN)) {
        return next;
      }
      next = heavier(next, most, proportions);
    }
    return page.body();
  }

  private static Element heaviest(Element parent, Proportions proportions) {
    int all = proportions.weigh(parent).prose();
    Element child =
        all > 0 ? heavier(parent, (int) Math.ceil(all * NEARLY_ALL) - 1, proportions) : null;
    return child != null && child.isBlock() ? child : null;
  }

  /** The first child with more prose than that. */
  private static Element heavier(Element parent, int prose, Proportions proportions) {
    for (Element child : parent.children()) {
      if (proportions.weigh(child).prose() > prose) {
        return child;
      }
    }
    return null;
  }
}
