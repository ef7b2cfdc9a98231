package org.consentaudit.analysis.agents;

/**
 * Something in a registry file that cannot stand.
 *
 * @param file the file's name
 * @param line its 1-based line
 * @param what what is wrong there and what to write instead, one line
 */
public record RegistryProblem(String file, long line, String what) {
  /** Lets no control character through to a terminal. */
  public RegistryProblem {
    file = printable(file);
    what = printable(what);
  }

  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "\uFFFD");
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + what;
  }
}
