package org.consentaudit.analysis.terms.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;

/**
 * What two patterns reach: words of collecting by machine, or of training models, with a word of
 * forbidding not far before them are a prohibition; everything else is silence. English only; says
 * nothing on the other axes.
 */
public final class Baseline {

  /** How far before the words the ban may stand, in characters: lists are long. */
  private static final int REACH = 600;

  private static final Pattern BAN =
      insensitive("\\bnot\\b|n['\\u2019]t\\b|prohibit|forbid|\\bno\\b|without|unauthori|refrain");
  private static final Map<Axis, Pattern> SUBJECT =
      Map.of(
          Axis.SCRAPING,
          insensitive(
              "\\bscrap(?:e|ing)|\\bcrawl|\\bspider|\\brobots?\\b|\\bdata[ -]mining"
                  + "|\\bautomated means"),
          Axis.AI,
          insensitive(
              "(?:train|develop|improve|creat|build)[^.;]{0,80}(?:artificial intelligence"
                  + "|machine[ -]learning|\\bAI\\b|\\bmodels?\\b)|text and data mining"));

  private Baseline() {}

  /** What the two patterns make of a text. */
  public static Map<Axis, Answer> read(String text) {
    return Map.of(Axis.SCRAPING, read(text, Axis.SCRAPING), Axis.AI, read(text, Axis.AI));
  }

  private static Answer read(String text, Axis axis) {
    List<String> found = new ArrayList<>();
    Matcher subject = SUBJECT.get(axis).matcher(text);
    Matcher ban = BAN.matcher(text);
    while (subject.find()) {
      if (ban.region(Math.max(0, subject.start() - REACH), subject.start()).find()) {
        found.add(line(text, subject.start()));
      }
    }
    return new Answer(found.isEmpty() ? Value.SILENT : Value.PROHIBITED, 1, found);
  }

  /** The line around a place, no further than a ban is looked for. */
  private static String line(String text, int at) {
    int start = Math.max(text.lastIndexOf('\n', at) + 1, at - REACH);
    int newLine = text.indexOf('\n', at);
    int end = Math.min(newLine < 0 ? text.length() : newLine, at + REACH);
    return text.substring(start, end);
  }

  private static Pattern insensitive(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }
}
