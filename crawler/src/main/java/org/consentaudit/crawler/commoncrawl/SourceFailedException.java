package org.consentaudit.crawler.commoncrawl;

/** The archive that was asked could not deliver; the reason is one word. */
final class SourceFailedException extends Exception {
  private static final long serialVersionUID = 1L;

  SourceFailedException(String reason) {
    super(reason);
  }
}
