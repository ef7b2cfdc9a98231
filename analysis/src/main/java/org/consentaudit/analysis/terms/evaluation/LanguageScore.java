package org.consentaudit.analysis.terms.evaluation;

import java.util.List;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;

/**
 * How a reader did on the pages in one language, all axes together.
 *
 * @param language ISO 639-1 code of the language that the pages were read in
 * @param pages how many pages
 * @param answers how many answers count
 * @param right how many of them are exactly right, open and silent taken as one
 * @param unsure how many of them are unsure
 */
public record LanguageScore(String language, int pages, int answers, int right, int unsure) {

  /** The score on these pages. */
  public static LanguageScore of(String language, List<ReadPage> pages) {
    int answers = 0;
    int right = 0;
    int unsure = 0;
    for (ReadPage page : pages) {
      for (Axis axis : Axis.values()) {
        var outcome = Outcome.of(page, axis);
        if (outcome.isPresent()) {
          answers++;
          right += outcome.get().right() ? 1 : 0;
          unsure += outcome.get().ours() == Value.UNSURE ? 1 : 0;
        }
      }
    }
    return new LanguageScore(language, pages.size(), answers, right, unsure);
  }
}
