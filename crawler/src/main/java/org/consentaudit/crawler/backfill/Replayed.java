package org.consentaudit.crawler.backfill;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.crawler.fetch.Answer.Received;

/** What asking the archive for a capture came to. */
sealed interface Replayed {

  /**
   * The site's answer at the time, as the archive kept it.
   *
   * @param answer status and fields as the site sent them, and the decoded body
   * @param proven whether the bytes have the SHA-1 that the index names
   */
  record Delivered(Received answer, boolean proven) implements Replayed {
    /** Checks that nothing is missing. */
    public Delivered {
      Objects.requireNonNull(answer);
    }
  }

  /**
   * The archive could not deliver it.
   *
   * @param reason in a word
   * @param lasting whether asking again is of no use
   * @param down whether it looks as if the archive had trouble altogether
   */
  record Undelivered(String reason, boolean lasting, boolean down) implements Replayed {
    /** Checks that nothing is missing. */
    public Undelivered {
      Objects.requireNonNull(reason);
    }
  }

  /**
   * The archive refuses to answer at this time.
   *
   * @param reason in a word
   * @param asksFor how long it asks to be left alone, where it does
   */
  record Refused(String reason, Optional<Duration> asksFor) implements Replayed {
    /** Checks that nothing is missing. */
    public Refused {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(asksFor);
    }
  }
}
