package org.consentaudit.archive.store;

import java.util.Objects;

/**
 * Who takes captures in.
 *
 * @param command the command line
 * @param program the program and its version
 */
public record Invocation(String command, String program) {

  /** A caller that did not say who it is. */
  public static final Invocation UNNAMED = new Invocation("", "");

  private static final int MAX_COMMAND = 4000;
  private static final int MAX_PROGRAM = 200;

  /** Shortens what is longer than the archive keeps. */
  public Invocation {
    Objects.requireNonNull(command);
    Objects.requireNonNull(program);
    command = cut(command, MAX_COMMAND);
    program = cut(program, MAX_PROGRAM);
  }

  static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }
}
