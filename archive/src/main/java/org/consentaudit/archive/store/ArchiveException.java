package org.consentaudit.archive.store;

/**
 * The archive cannot do what was asked: its message is one sentence for a person, naming the
 * archive and what to do.
 */
public class ArchiveException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for a person. */
  public ArchiveException(String message) {
    super(message);
  }

  /** With a message for a person and the cause for a log. */
  public ArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
