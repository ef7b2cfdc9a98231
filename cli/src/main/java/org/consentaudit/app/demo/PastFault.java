package org.consentaudit.app.demo;

import java.util.Optional;

/** What the stand-in of a web archive does instead of answering, as the real ones do at times. */
public sealed interface PastFault {

  /**
   * An answer of its own with a page that says so.
   *
   * @param status such as 429, 503, 200 for a page that says that it is down
   * @param retryAfter the field of that name
   * @param error its word for what is wrong, in a field of its own
   */
  record Page(int status, Optional<String> retryAfter, Optional<String> error)
      implements PastFault {

    /** An answer without such fields. */
    public static Page of(int status) {
      return new Page(status, Optional.empty(), Optional.empty());
    }

    /** An answer that asks to be left alone. */
    public static Page of(int status, String retryAfter) {
      return new Page(status, Optional.of(retryAfter), Optional.empty());
    }
  }

  /** The connection ends without an answer. */
  record HangUp() implements PastFault {}

  /** The answer breaks off half way. */
  record Cut() implements PastFault {}
}
