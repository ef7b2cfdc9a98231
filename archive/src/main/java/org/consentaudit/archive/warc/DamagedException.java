package org.consentaudit.archive.warc;

import java.io.IOException;

/** The file is not what a WARC file should be; the message tells a person what. */
final class DamagedException extends IOException {
  private static final long serialVersionUID = 1L;

  DamagedException(String message) {
    super(message);
  }
}
