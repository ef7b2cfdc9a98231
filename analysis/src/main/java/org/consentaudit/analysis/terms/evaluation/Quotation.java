package org.consentaudit.analysis.terms.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether two quotations show the same place: they share {@value #SHARED} characters in a
 * row, case, white space, Markdown marks and the form of quotation marks left aside. A quotation
 * that is shorter than that has to stand in the other as a whole.
 */
final class Quotation {

  /** How many characters in a row two quotations must share. */
  static final int SHARED = 40;

  private static final Pattern LINK_TARGET = Pattern.compile("\\]\\([^()\\s]{0,2000}\\)");
  private static final Pattern NOT_READ = Pattern.compile("[\\s\\u00a0*_#>`~|\\\\\\[\\]]+");

  private Quotation() {}

  /** Whether any of our sentences shows the place of any of the quotations. */
  static boolean anyShared(List<String> sentences, List<String> quotations) {
    List<String> ours = sentences.stream().map(Quotation::plain).toList();
    return quotations.stream().map(Quotation::plain).anyMatch(quotation -> in(quotation, ours));
  }

  private static boolean in(String quotation, List<String> sentences) {
    if (quotation.isEmpty()) {
      return false;
    }
    int length = Math.min(SHARED, quotation.length());
    Set<String> pieces = new HashSet<>();
    for (int i = 0; i + length <= quotation.length(); i++) {
      pieces.add(quotation.substring(i, i + length));
    }
    for (String sentence : sentences) {
      for (int i = 0; i + length <= sentence.length(); i++) {
        if (pieces.contains(sentence.substring(i, i + length))) {
          return true;
        }
      }
    }
    return false;
  }

  private static String plain(String text) {
    String unlinked = LINK_TARGET.matcher(text).replaceAll("]");
    return NOT_READ
        .matcher(unlinked)
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('\u2018', '\'')
        .replace('\u2019', '\'')
        .replace('\u201c', '"')
        .replace('\u201d', '"');
  }
}
