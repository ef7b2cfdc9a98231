package org.consentaudit.reports.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.analysis.terms.history.CodedVersion;
import org.consentaudit.reports.page.TermsPage;
import org.consentaudit.reports.words.Dates;
import org.consentaudit.reports.words.TermsWords;

/**
 * A stretch of time in which a policy page said the same on an axis, as a bar draws it.
 *
 * @param mark the class that colours it
 * @param days how long it was, in days, at least one
 * @param words from when to when, and what was said
 */
public record TermsSpan(String mark, long days, String words) {

  /** The stretches of a page, oldest first; times without terms are hatched. */
  public static List<TermsSpan> of(TermsPage page, Axis axis) {
    List<CodedVersion> versions = page.page().versions();
    List<TermsSpan> spans = new ArrayList<>();
    int i = 0;
    while (i < versions.size()) {
      CodedVersion first = versions.get(i);
      Value value = first.codes().value(axis);
      int next = i + 1;
      while (next < versions.size()
          && versions.get(next).codes().value(axis) == value
          && !isGap(page, versions.get(next - 1), versions.get(next))) {
        next++;
      }
      CodedVersion last = versions.get(next - 1);
      boolean more = next < versions.size();
      boolean gap = more && isGap(page, last, versions.get(next));
      Instant end = more && !gap ? versions.get(next).first().captured() : last.last().captured();
      spans.add(span(Marks.of(value), first.first().captured(), end, TermsWords.said(axis, value)));
      if (gap) {
        spans.add(span("unknown", end, versions.get(next).first().captured(), "no terms seen"));
      }
      i = next;
    }
    return spans;
  }

  private static boolean isGap(TermsPage page, CodedVersion before, CodedVersion after) {
    return page.page().withoutTerms().stream()
        .anyMatch(
            time ->
                time.first().captured().isAfter(before.last().captured())
                    && time.first().captured().isBefore(after.first().captured()));
  }

  private static TermsSpan span(String mark, Instant from, Instant to, String words) {
    return new TermsSpan(
        mark,
        Math.max(1, Duration.between(from, to).toDays()),
        String.format(Locale.ROOT, "%s – %s: %s", Dates.day(from), Dates.day(to), words));
  }
}
