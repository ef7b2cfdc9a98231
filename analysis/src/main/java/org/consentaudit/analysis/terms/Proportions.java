package org.consentaudit.analysis.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** How much text, and how much of it in links, each element of a page holds; in one walk. */
final class Proportions {

  private static final Weight NOTHING = new Weight();

  /** Characters other than white space, and links. */
  static final class Weight {
    private int text;
    private int linked;
    private int links;

    int text() {
      return text;
    }

    /** Characters outside links: a rough measure of what was written for this page. */
    int prose() {
      return text - linked;
    }

    int links() {
      return links;
    }

    /** The part of the text that is links, 0 to 1; 0 without text. */
    double linkedPart() {
      return text == 0 ? 0 : (double) linked / text;
    }

    private void add(Weight other) {
      text += other.text;
      linked += other.linked;
      links += other.links;
    }
  }

  private final Map<Element, Weight> weights = new IdentityHashMap<>();

  private Proportions() {}

  static Proportions of(Element root) {
    Proportions proportions = new Proportions();
    NodeTraversor.traverse(proportions.new Weighing(), root);
    return proportions;
  }


  Weight weigh(Element element) {
    return weights.getOrDefault(element, NOTHING);
  }

  private final class Weighing implements NodeVisitor {
    private final Deque<Weight> open = new ArrayDeque<>();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode text && !open.isEmpty()) {
        open.peek().text += letters(text.getWholeText());
      } else if (node instanceof Element) {
        open.push(new Weight());
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        Weight weight = open.pop();
        if (element.normalName().equals("a")) {
          weight.linked = weight.text;
          weight.links++;
        }
        weights.put(element, weight);
        if (!open.isEmpty()) {
          open.peek().add(weight);
        }
      }
    }
  }

  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      letters += Character.isWhitespace(text.charAt(i)) ? 0 : 1;
    }
    return letters;
  }
}
