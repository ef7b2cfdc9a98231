package org.consentaudit.cli;

/** The exit codes that scripts rely on. */
final class ExitCode {
  /** Done. */
  static final int DONE = 0;

  /** Done, and something was found: damage, a lint. */
  static final int FINDINGS = 1;

  /** The command was used wrongly: a missing file, an unknown word. */
  static final int WRONG_USE = 2;

  /** Done, but some pieces were rejected. */
  static final int REJECTS = 3;

  /** A fault of the disk or the database. */
  static final int FAULT = 4;

  private ExitCode() {}
}
