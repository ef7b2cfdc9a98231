package org.consentaudit.analysis.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** How much text, and how much of it in links, each element of a page holds; in one walk. */
final class Proportions {

  private static final Weight NOTHING = new Weight();
  private static final int ASCII = 128;
  private static final byte[] LETTERS = new byte[ASCII];

  static {
    for (char c = 0; c < ASCII; c++) {
      LETTERS[c] = (byte) letter(c);
    }
  }

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /** Characters other than white space, and links. */
  static final class Weight {
    private int text;
    private int linked;
    private int links;
    private int titles;
    private int headings;

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

    /** Headings of level 1. */
    int titles() {
      return titles;
    }

    /** Headings of any level. */
    int headings() {
      return headings;
    }

    /** The part of the text that is links, 0 to 1; 0 without text. */
    double linkedPart() {
      return text == 0 ? 0 : (double) linked / text;
    }

    private void subtract(Weight other) {
      text -= other.text;
      linked -= other.linked;
      links -= other.links;
      titles -= other.titles;
      headings -= other.headings;
    }

    private void add(Weight other) {
      text += other.text;
      linked += other.linked;
      links += other.links;
      titles += other.titles;
      headings += other.headings;
    }
  }

  private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();

  private Proportions() {}

  /**
   * Weighs an element and all in it.
   *
   * @param leftOut what counts for nothing
   * @param seen is shown each element, those left out, too, but nothing within these
   */
  static Proportions of(Element root, Predicate<Node> leftOut, Consumer<Element> seen) {
    Proportions proportions = new Proportions();
    NodeTraversor.filter(proportions.new Weighing(leftOut, seen), root);
    return proportions;
  }

  Weight weigh(Element element) {
    return weights.getOrDefault(element, NOTHING);
  }

  /**
   * Takes an element out, and all in it: it weighs nothing, and what it stands in that much less.
   */
  void leaveOut(Element element) {
    Weight left = weights.get(element);
    if (left == null) {
      return;
    }
    var less = new Weight();
    less.add(left);
    for (Element in = element.parent(); in != null; in = in.parent()) {
      Weight weight = weights.get(in);
      if (weight != null) {
        // Within a link everything is linked, and nothing is a link of its own.
        less.linked = in.normalName().equals("a") ? less.text : less.linked;
        weight.subtract(less);
      }
    }
    NodeTraversor.traverse(
        (node, depth) -> {
          if (node instanceof Element) {
            weights.remove(node);
          }
        },
        element);
  }

  private final class Weighing implements NodeFilter {
    private final Deque<Weight> open = new ArrayDeque<>();
    private final Predicate<Node> leftOut;

    private final Consumer<Element> seen;

    private Weighing(Predicate<Node> leftOut, Consumer<Element> seen) {
      this.leftOut = leftOut;
      this.seen = seen;
    }

    @Override
    public FilterResult head(Node node, int depth) {
      if (node instanceof Element element) {
        seen.accept(element);
      }
      if (leftOut.test(node)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (node instanceof TextNode text && !open.isEmpty()) {
        open.peek().text += letters(text.getWholeText());
      } else if (node instanceof Element) {
        open.push(new Weight());
      }
      return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
      if (node instanceof Element element) {
        Weight weight = open.pop();
        String tag = element.normalName();
        weight.titles += tag.equals("h1") ? 1 : 0;
        weight.headings += HEADINGS.contains(tag) ? 1 : 0;
        if (tag.equals("a")) {
          weight.linked = weight.text;
          weight.links++;
        }
        weights.put(element, weight);
        if (!open.isEmpty()) {
          open.peek().add(weight);
        }
      }
      return FilterResult.CONTINUE;
    }
  }

  /** Looks each character up: where the next blank stands is not for a processor to foresee. */
  private static int letters(String text) {
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      letters += c < ASCII ? LETTERS[c] : letter(c);
    }
    return letters;
  }

  private static int letter(char c) {
    return Character.isWhitespace(c) ? 0 : 1;
  }
}
