package org.consentaudit.analysis.terms.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Paragraphs from lines: what a page repeats at its edges goes, words that a line end parted come
 * together again, and a paragraph that goes on over a page stays one.
 */
final class PdfParagraphs {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}+");
  private static final Pattern ONLY_NUMBER =
      Pattern.compile(
          "(?i)\\W*(?:page|seite|p[áa]gina|p\\.)?+ ?[0-9ivx]{1,5}+(?: ?(?:/|of|von|de|sur) ?[0-9]{1,5}+)?\\W*");
  private static final Pattern ITEM =
      Pattern.compile(
          "(?:[\u2022\u25CF\u25AA\u25E6\u2023\u00B7*-]|\\(?[0-9]{1,3}(?:\\.[0-9]{1,3}){0,4}[.)]?|\\(?[a-zA-Z]{1,4}[.)]) .*");
  private static final Pattern ENDED = Pattern.compile(".*[.:;!?\u3002][\"'\u201D\u2019)]?");

  /** Lines at the top and at the foot of a full page that may be the same on each. */
  private static final int EDGE = 3;

  private static final int FULL = 10;

  private PdfParagraphs() {}

  static String of(List<List<String>> pages) {
    Map<String, Integer> edges = edges(pages);
    int often = Math.max(2, (pages.size() + 1) / 2);
    var text = new StringBuilder();
    boolean apart = false;
    for (List<String> page : pages) {
      List<Integer> lines = lines(page);
      for (int i = 0; i < page.size(); i++) {
        String line = page.get(i);
        if (line.equals(PdfLines.PARAGRAPH)) {
          apart = true;
          continue;
        }
        int at = lines.indexOf(i);
        boolean edge = isEdge(at, lines.size());
        boolean repeated = pages.size() > 1 && edge && edges.getOrDefault(shape(line), 0) >= often;
        if (repeated || (edge && ONLY_NUMBER.matcher(line).matches() && pages.size() > 1)) {
          continue;
        }
        boolean pageTurned = at <= EDGE && apart && goesOn(text, line);
        append(text, line, (apart && !pageTurned) || ITEM.matcher(line).matches());
        apart = false;
      }
    }
    return text.toString().strip();
  }

  private static void append(StringBuilder text, String line, boolean apart) {
    int end = text.length();
    if (apart || end == 0) {
      text.append(end == 0 ? "" : "\n\n").append(line);
    } else if (isParted(text, line)) {
      text.setLength(end - 1);
      text.append(line);
    } else {
      text.append(text.charAt(end - 1) == '-' ? "" : " ").append(line);
    }
  }

  /** A hyphen between small letters is the line's; one before anything else is the word's. */
  private static boolean isParted(StringBuilder text, String line) {
    int end = text.length();
    char last = text.charAt(end - 1);
    return (last == '-' || last == '\u00AD' || last == '\u2010')
        && end > 1
        && Character.isLowerCase(text.charAt(end - 2))
        && Character.isLowerCase(line.charAt(0));
  }

  private static boolean goesOn(StringBuilder text, String line) {
    int from = Math.max(0, text.length() - 200);
    String tail = text.substring(from).replace('\n', ' ');
    return !tail.isEmpty()
        && !ENDED.matcher(tail).matches()
        && Character.isLowerCase(line.charAt(0));
  }

  private static boolean isEdge(int at, int lines) {
    int edge = lines < FULL ? 1 : EDGE;
    return at < edge || at >= lines - edge;
  }

  private static Map<String, Integer> edges(List<List<String>> pages) {
    Map<String, Integer> counts = new HashMap<>();
    for (List<String> page : pages) {
      List<Integer> lines = lines(page);
      List<String> edge = new ArrayList<>();
      for (int at = 0; at < lines.size(); at++) {
        if (isEdge(at, lines.size())) {
          edge.add(shape(page.get(lines.get(at))));
        }
      }
      edge.stream().distinct().forEach(shape -> counts.merge(shape, 1, Integer::sum));
    }
    return counts;
  }

  private static List<Integer> lines(List<String> page) {
    List<Integer> lines = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (!page.get(i).equals(PdfLines.PARAGRAPH)) {
        lines.add(i);
      }
    }
    return lines;
  }

  private static String shape(String line) {
    return NUMBER.matcher(line).replaceAll("#");
  }
}
