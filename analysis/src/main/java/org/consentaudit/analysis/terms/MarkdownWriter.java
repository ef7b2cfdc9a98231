package org.consentaudit.analysis.terms;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Writes an element as Markdown-like lines. Emphasis and link targets are left out: they change
 * with every redesign and say nothing about what is permitted.
 */
final class MarkdownWriter implements NodeFilter {

  private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");
  private static final Set<String> CELLS = Set.of("td", "th");
  private static final int DEEPEST_INDENT = 12;

  /** An open list: the number that its next item gets; negative in lists without numbers. */
  private static final class Numbering {
    private int next;

    private Numbering(int first) {
      next = first;
    }
  }

  private final SourceTrace trace;
  private final TextLines lines;
  private final Deque<Numbering> lists = new ArrayDeque<>();
  private int rows;

  private final Predicate<Node> leftOut;

  private MarkdownWriter(Predicate<Node> leftOut, SourceTrace trace) {
    this.leftOut = leftOut;
    this.trace = trace;
    this.lines = new TextLines(trace);
  }

  static String write(Element root, Predicate<Node> leftOut, SourceTrace trace) {
    MarkdownWriter writer = new MarkdownWriter(leftOut, trace);
    NodeTraversor.filter(writer, root);
    return writer.lines.text();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (leftOut.test(node)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode text) {
      String words = text.getWholeText();
      trace.node(text, words);
      lines.add(words);
    } else if (node instanceof Element element) {
      open(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element, element.normalName());
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element, String tag) {
    if (CELLS.contains(tag)) {
      lines.cell();
    } else if (lines.inRow() && !tag.equals("tr")) {
      lines.add(element.isBlock() || tag.equals("br") ? " " : "");
    } else if (tag.equals("br")) {
      lines.end();
    } else if (element.isBlock() || tag.equals("li")) {
      lines.end();
      begin(element, tag);
    }
  }

  private void begin(Element element, String tag) {
    switch (tag) {
      case "h1", "h2", "h3", "h4", "h5", "h6" ->
          lines.begin("#".repeat(tag.charAt(1) - '0') + " ", true);
      case "ul", "menu", "dir" -> lists.push(new Numbering(-1));
      case "ol" -> lists.push(new Numbering(first(element)));
      case "li" -> lines.begin(indent() + marker(), false);
      case "dd" -> lines.begin(": ", false);
      case "blockquote" -> lines.begin("> ", true);
      case "tr" -> lines.row();
      case "table" -> {
        rows = 0;
        lines.gap();
      }
      default -> lines.gap();
    }
  }

  private void close(Element element, String tag) {
    if (tag.equals("tr") && lines.inRow()) {
      int cells = lines.endRow();
      if (rows++ == 0 && cells > 1) {
        lines.line("|" + " --- |".repeat(Math.min(cells, 50)));
      }
    } else if (LISTS.contains(tag) && !lines.inRow()) {
      lines.end();
      lists.poll();
    } else if ((element.isBlock() || tag.equals("li")) && !lines.inRow()) {
      lines.end();
    }
  }

  private String indent() {
    return "    ".repeat(Math.min(Math.max(lists.size() - 1, 0), DEEPEST_INDENT));
  }

  private String marker() {
    Numbering list = lists.peek();
    return list == null || list.next < 0 ? "- " : list.next++ + ". ";
  }

  private static int first(Element list) {
    String start = list.attr("start");
    return start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1;
  }
}
