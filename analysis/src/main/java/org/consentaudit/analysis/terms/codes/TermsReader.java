package org.consentaudit.analysis.terms.codes;

/** Reads what terms say about collecting, training, kinds of use and copying on. */
public final class TermsReader {

  /** Changes whenever the same text may give other codes. */
  public static final int VERSION = 1;

  /** Names the reader and its version where codes are written down. */
  public static final String NAME = "rules-" + VERSION;

  private TermsReader() {}

  /**
   * Reads a text.
   *
   * @param text Markdown-like lines, as {@link org.consentaudit.analysis.terms.TermsText} makes
   *     them; any text is taken
   */
  public static TermsCodes read(String text) {
    return TermsCodes.unsure("und");
  }
}
