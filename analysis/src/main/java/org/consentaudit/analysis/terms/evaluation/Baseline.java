package org.consentaudit.analysis.terms.evaluation;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;

/**
 * What two patterns reach: a sentence with a word of collecting by machine, or of models, and a
 * word of forbidding is a prohibition; everything else is silence. English only; says nothing on
 * the other axes.
 */
public final class Baseline {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.;!?])\\s+|\\n+");
  private static final String BAN =
      "\\bnot\\b|n['\\u2019]t\\b|\\bprohibit|\\bforbid|\\bno\\b|\\bwithout\\b|\\bnever\\b";
  private static final Pattern BANNED = insensitive(BAN);
  private static final Map<Axis, Pattern> SUBJECT =
      Map.of(
          Axis.SCRAPING,
          insensitive(
              "\\bscrap|\\bcrawl|\\bspider|\\brobots?\\b|\\bbots?\\b|\\bdata[ -]min"
                  + "|\\bharvest|\\bautomated\\b"),
          Axis.AI,
          insensitive(
              "\\bartificial intelligence\\b|\\bmachine[ -]learning\\b|\\bAI\\b"
                  + "|\\blanguage models?\\b|\\btext and data mining\\b"));

  private Baseline() {}

  /** What the two patterns make of a text. */
  public static Map<Axis, Answer> read(String text) {
    return Map.of(Axis.SCRAPING, read(text, Axis.SCRAPING), Axis.AI, read(text, Axis.AI));
  }

  private static Answer read(String text, Axis axis) {
    List<String> found =
        SENTENCE_END
            .splitAsStream(text)
            .filter(
                sentence ->
                    SUBJECT.get(axis).matcher(sentence).find() && BANNED.matcher(sentence).find())
            .toList();
    return new Answer(found.isEmpty() ? Value.SILENT : Value.PROHIBITED, 1, found);
  }

  private static Pattern insensitive(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
  }
}
