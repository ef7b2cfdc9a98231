package org.consentaudit.archive.imports;

/** A line says something that cannot be a capture; the message tells a person what. */
public final class BadLineException extends Exception {
  private static final long serialVersionUID = 1L;

  /** With a message for a person. */
  public BadLineException(String message) {
    super(message);
  }
}
