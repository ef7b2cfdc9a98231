package org.consentaudit.archive.warc;

/** A record is sound, but no capture can be made of it; the message tells a person why. */
final class RefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  RefusedException(String message) {
    super(message);
  }
}
