package org.consentaudit.cli;

import java.io.PrintWriter;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.TermsEdit;
import org.consentaudit.app.TermsEditJson;
import org.consentaudit.archive.Host;

/** Edits of terms, for people or as JSON objects, counted. */
final class TermsEdits {

  private final PrintWriter out;
  private final boolean json;
  private final TermsEditText text;
  private int edits;
  private int changed;

  TermsEdits(PrintWriter out, boolean json, boolean clauses) {
    this.out = out;
    this.json = json;
    this.text = new TermsEditText(out, clauses);
  }

  void print(PolicyPage page, TermsEdit edit) {
    edits++;
    changed += edit.codes().isEmpty() ? 0 : 1;
    if (json) {
      out.println(TermsEditJson.of(page, edit));
    } else {
      text.print(edit);
    }
  }

  /** How many there were. */
  String counted(Host host) {
    return String.format(
        "%s of the terms of %s, %d changed a code",
        edits == 1 ? "1 edit" : edits + " edits", host, changed);
  }
}
