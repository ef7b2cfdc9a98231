package org.consentaudit.archive.imports.git;

import java.io.IOException;

/** There is no git repository that can be read, or not the branch that was named. */
public final class NoRepositoryException extends IOException {
  private static final long serialVersionUID = 1L;

  NoRepositoryException(String message) {
    super(message);
  }
}
