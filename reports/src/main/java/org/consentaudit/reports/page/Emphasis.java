package org.consentaudit.reports.page;

/** The part that a line plays in a chart. */
public enum Emphasis {
  /** The line that the sentence is about: heavy, with its range drawn. */
  HEADLINE,
  /** One of the lines that explain it. */
  NORMAL,
  /** For comparison: grey. */
  CONTEXT
}
