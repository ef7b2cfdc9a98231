package org.consentaudit.archive.imports.git;

/** An object of a repository cannot be read, or is no capture; the message tells a person why. */
public final class UnusableObjectException extends Exception {
  private static final long serialVersionUID = 1L;

  /** For a reason. */
  public UnusableObjectException(String message) {
    super(message);
  }
}
