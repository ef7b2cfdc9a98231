package org.consentaudit.reports.page;

/** Whether an operator says that its agent obeys robots.txt. */
public enum Obeys {
  /** It says that it does. */
  YES,
  /** It says so with exceptions. */
  PARTLY,
  /** It says that it may not. */
  NO,
  /** It does not say, or not clearly. */
  UNCLEAR
}
