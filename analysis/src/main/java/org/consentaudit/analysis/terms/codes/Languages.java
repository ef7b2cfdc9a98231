package org.consentaudit.analysis.terms.codes;

import org.consentaudit.analysis.terms.TermsLanguage;

/** The language that a text is written in. */
final class Languages {

  private Languages() {}

  /** ISO 639-1 code of the language; "und" when it is none that is known. */
  static String of(String text) {
    return TermsLanguage.of(text);
  }
}
