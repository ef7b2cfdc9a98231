package org.consentaudit.analysis.terms;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What became of the text of terms from one version to another. */
public enum TermsChange {
  /** The same version. */
  NONE,
  /**
   * Other words, but only where the page says when it was updated or takes effect, or which version
   * it is: "Last updated 3 May 2024".
   */
  DATE_ONLY,
  /** Words of the terms themselves. */
  WORDS;

  private static final String MONTHS =
      "(?:jan(?:uary|uar|vier|\\.)?|feb(?:ruary|ruar|\\.)?|f\u00e9vrier|m[a\u00e4]r(?:ch|z|s|zo)?\\.?"
          + "|apr(?:il|\\.)?|avril|abril|ma[iy]|mayo|june?|juni|juin|junio|july?|juli|juillet|julio"
          + "|aug(?:ust|\\.)?|ao\u00fbt|agosto|sept?(?:ember|embre|iembre|\\.)?"
          + "|o[ck]t(?:ober|obre|ubre|\\.)?|nov(?:ember|embre|iembre|\\.)?"
          + "|de[cz](?:ember|\\.)?|d\u00e9cembre|diciembre|enero|febrero|marzo|janeiro|fevereiro"
          + "|mar\u00e7o|maio|setembro|outubro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio"
          + "|settembre|ottobre|dicembre)";
  private static final String DAY = "(?:[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th|er|\\.|\u00ba)?";
  private static final String YEAR = "(?:19|20)[0-9][0-9]";

  /** Dates as pages write them, and the numbers of versions. */
  private static final Pattern DATE =
      Pattern.compile(
          "\\b(?:"
              + (DAY + "(?: de| of)? " + MONTHS + ",?(?: de| del)? " + YEAR)
              + ("|" + MONTHS + " " + DAY + ",? " + YEAR)
              + ("|" + MONTHS + ",?(?: de)? " + YEAR)
              + ("|" + YEAR + "[-/.][01]?[0-9](?:[-/.][0-3]?[0-9])?")
              + ("|[0-3]?[0-9][-/.][0-3]?[0-9][-/.](?:" + YEAR + "|[0-9][0-9])")
              + "|(?:v|ver|version|versi\u00f3n|fassung|rev|revision)\\.? ?[0-9]{1,4}(?:\\.[0-9]{1,6}){0,3}"
              + ")(?![0-9])|"
              + (YEAR + "\u5e74[01]?[0-9]\u6708[0-3]?[0-9]\u65e5"));

  /** What lines about the page as a whole say of its date. */
  private static final Pattern SAYS_WHEN =
      Pattern.compile(
          "updat|effective|revis|modif|version|versi\u00f3n|amended|as of|in force|in effect|issued"
              + "|published|posted|adopted|date|stand\\b|g\u00fcltig|fassung|aktualis|ge\u00e4ndert"
              + "|in kraft|mise? \u00e0 jour|vigueur|vigor|vigente|actualiz|fecha|ultim|\u00faltim"
              + "|aggiornat|atualiz|bijgewerkt|\u66f4\u65b0|\u751f\u6548|\u6539\u5b9a|\u65bd\u884c");

  /** A line that says when is brief, unless it stands at the head or the foot of the page. */
  private static final int BRIEF = 12;

  private static final int SENTENCE = 30;
  private static final int HEAD = 12;
  private static final int FOOT = 8;
  private static final Pattern SENTENCES = Pattern.compile("(?<=[^0-9][.!?]) (?=\\p{Lu})");

  /** The word used in files and on pages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Compares two texts, as {@link TermsText} gives them. */
  public static TermsChange between(String before, String after) {
    if (TermsVersion.normal(before).equals(TermsVersion.normal(after))) {
      return NONE;
    }
    return undated(before).equals(undated(after)) ? DATE_ONLY : WORDS;
  }

  /** The words without the dates of the page itself; a date within a clause stays. */
  private static String undated(String text) {
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    var undated = new StringBuilder();
    for (int at = 0; at < lines.size(); at++) {
      boolean edge = at < HEAD || at >= lines.size() - FOOT;
      String before = at == 0 ? "" : TermsVersion.normal(lines.get(at - 1));
      String line = TermsVersion.normal(lines.get(at));
      undated.append(edge ? ofEdge(line, before) : ofLine(line, before)).append('\n');
    }
    return TermsVersion.normal(undated.toString());
  }

  private static String ofLine(String line, String before) {
    return Wordiness.of(line) > BRIEF ? line : dateless(line, before);
  }

  private static String ofEdge(String line, String before) {
    UnaryOperator<String> brief =
        sentence -> Wordiness.of(sentence) > SENTENCE ? sentence : dateless(sentence, before);
    return SENTENCES.splitAsStream(line).map(brief).collect(Collectors.joining(" "));
  }

  /** A date alone on its line needs a line before that says what it is the date of. */
  private static String dateless(String words, String before) {
    String small = words.toLowerCase(Locale.ROOT);
    String rest = DATE.matcher(small).replaceAll("\u0001");
    boolean alone = Wordiness.of(rest) == 0 && !rest.isBlank();
    boolean says =
        SAYS_WHEN.matcher(small).find()
            || (alone
                && (before.isEmpty() || SAYS_WHEN.matcher(before.toLowerCase(Locale.ROOT)).find()))
            || (alone && Wordiness.of(before) <= BRIEF);
    return says ? rest : words;
  }
}
