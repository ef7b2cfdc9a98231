package org.consentaudit.crawler;

/** A crawl cannot go on: its message is one sentence for a person. What was captured is kept. */
public class CrawlException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for a person. */
  public CrawlException(String message) {
    super(message);
  }

  /** With a message for a person and the cause for a log. */
  public CrawlException(String message, Throwable cause) {
    super(message, cause);
  }
}
