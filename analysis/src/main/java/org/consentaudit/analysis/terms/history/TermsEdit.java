package org.consentaudit.analysis.terms.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.consentaudit.analysis.terms.TermsChange;

/**
 * What differs between two versions of a policy page that follow each other. It was edited between
 * the last capture of the one and the first of the other.
 *
 * @param before the earlier
 * @param after the later
 * @param change whether anything differs but the date that the page gives itself
 * @param clauses the difference clause by clause
 * @param codes the axes on which they differ
 */
public record TermsEdit(
    CodedVersion before,
    CodedVersion after,
    TermsChange change,
    ClauseDiff clauses,
    List<CodeChange> codes) {
  /** Checks that nothing is missing. */
  public TermsEdit {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(change, "change");
    Objects.requireNonNull(clauses, "clauses");
    codes = List.copyOf(codes);
  }

  /**
   * The edits of a page, oldest first; others' cutting its text out anew is none.
   *
   * @param text the text that a version's codes were read from
   */
  public static List<TermsEdit> of(PolicyPage page, Function<CodedVersion, String> text) {
    List<TermsEdit> edits = new ArrayList<>();
    Optional<CodedVersion> before = Optional.empty();
    for (CodedVersion version : page.versions()) {
      boolean differs = before.filter(old -> !old.version().equals(version.version())).isPresent();
      if (differs && !version.recut()) {
        edits.add(between(before.get(), version, text));
      }
      before = Optional.of(version);
    }
    return edits;
  }

  /** What differs between two versions. */
  public static TermsEdit between(
      CodedVersion before, CodedVersion after, Function<CodedVersion, String> text) {
    String was = text.apply(before);
    String is = text.apply(after);
    ClauseDiff clauses = ClauseDiff.of(was, is);
    return new TermsEdit(
        before,
        after,
        TermsChange.between(was, is),
        clauses,
        CodeChange.between(before.codes(), after.codes(), clauses));
  }
}
