package org.consentaudit.archive.imports;

/** A line says something that cannot be a capture; the message tells a person what. */
final class BadLineException extends Exception {
  private static final long serialVersionUID = 1L;

  BadLineException(String message) {
    super(message);
  }
}
