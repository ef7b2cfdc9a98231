package org.consentaudit.archive.store;

/** Another process has the archive open; trying again later helps. */
public final class ArchiveInUseException extends ArchiveException {
  private static final long serialVersionUID = 1L;

  ArchiveInUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
