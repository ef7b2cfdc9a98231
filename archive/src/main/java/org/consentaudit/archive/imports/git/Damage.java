package org.consentaudit.archive.imports.git;

import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.errors.MissingObjectException;

/** What JGit's complaints come to, in a few words. */
final class Damage {

  private static final int LONGEST = 160;

  private Damage() {}

  static String words(Exception e) {
    if (e instanceof MissingObjectException) {
      return "it is missing (an incomplete clone, or a damaged repository)";
    }
    if (e instanceof LargeObjectException) {
      return "it is larger than is read";
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String line = message.replaceAll("\\p{Cntrl}+", " ");
    return "it is damaged ("
        + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line)
        + ")";
  }
}
