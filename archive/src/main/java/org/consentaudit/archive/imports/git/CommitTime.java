package org.consentaudit.archive.imports.git;

import java.util.Locale;

/** Which of a commit's two dates says when something was captured. */
public enum CommitTime {
  /** When the content was made: stays when commits are rebased, picked or applied. */
  AUTHOR,
  /** When the commit was put into this history. */
  COMMITTER;

  /** The word used on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
