package org.consentaudit.analysis.diff;

import java.util.Locale;

/** What happened to a line, or to a piece of one. */
public enum ChangeKind {
  /** On both sides. */
  SAME,
  /** In the later text alone. */
  INSERTED,
  /** In the earlier text alone. */
  DELETED,
  /** On both sides with different words. */
  CHANGED;

  /** The word used in files and as a class on pages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
