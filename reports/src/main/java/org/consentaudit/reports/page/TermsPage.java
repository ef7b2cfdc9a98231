package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.history.CodedVersion;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.TermsEdit;

/**
 * A policy page of a host and what its edits changed.
 *
 * @param page the page
 * @param edits its edits, oldest first
 */
public record TermsPage(PolicyPage page, List<TermsEdit> edits) {
  /** Checks that nothing is missing. */
  public TermsPage {
    Objects.requireNonNull(page, "page");
    edits = List.copyOf(edits);
  }

  /** The newest version; empty for a page that never showed terms. */
  public Optional<CodedVersion> newest() {
    List<CodedVersion> versions = page.versions();
    return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
  }

  /** The version since which the page says on an axis what the newest says. */
  public CodedVersion since(Axis axis) {
    return page.since(newest().orElseThrow(), axis);
  }

  /** The edit that brought a version; empty for the first, and where others cut it out anew. */
  public Optional<TermsEdit> edit(CodedVersion version) {
    return edits.stream()
        .filter(edit -> edit.after().first().id() == version.first().id())
        .findFirst();
  }
}
