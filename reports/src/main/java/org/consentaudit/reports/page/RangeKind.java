package org.consentaudit.reports.page;

/** What the low and the high end of a figure mean. */
public enum RangeKind {
  /** What the hosts not known could change: class / all to (class + not known) / all. */
  BOUNDS,
  /** A 95 % bootstrap interval over hosts. */
  INTERVAL_95
}
