package org.consentaudit.reports.words;

/**
 * A heading whose middle is set off.
 *
 * @param before what comes before the words that count
 * @param strong the words that count
 * @param after the rest
 */
public record Phrase(String before, String strong, String after) {

  /** The whole as one line of text. */
  public String plain() {
    return before + strong + after;
  }
}
