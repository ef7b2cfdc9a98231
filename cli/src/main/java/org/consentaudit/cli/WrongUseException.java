package org.consentaudit.cli;

/** The command was used wrongly; the message says what to do instead. */
final class WrongUseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WrongUseException(String message) {
    super(message);
  }
}
