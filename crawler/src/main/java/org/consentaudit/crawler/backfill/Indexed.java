package org.consentaudit.crawler.backfill;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.crawler.fetch.Answer;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.fetch.Answer.Silent;
import org.consentaudit.crawler.fetch.Decoded;
import org.consentaudit.crawler.fetch.RetryAfter;

/** What asking the index came to. */
sealed interface Indexed {

  /** The most of an answer that is taken, decoded. */
  int MOST_BYTES = 32 << 20;

  /** It answered. */
  record Answered(CdxPage page, long bytes) implements Indexed {
    /** Checks that nothing is missing. */
    public Answered {
      Objects.requireNonNull(page);
    }
  }

  /** The archive does not give these captures out. */
  record Excluded() implements Indexed {}

  /** It failed; {@code down}: as if the archive had trouble altogether. */
  record Failed(String reason, boolean down) implements Indexed {
    /** Checks that nothing is missing. */
    public Failed {
      Objects.requireNonNull(reason);
    }
  }

  /** It refuses to answer at this time. */
  record Refused(String reason, Optional<Duration> asksFor) implements Indexed {
    /** Checks that nothing is missing. */
    public Refused {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(asksFor);
    }
  }

  /** Reads an answer that was taken undecoded. */
  static Indexed of(Answer answer, Instant now) {
    if (answer instanceof Silent silent) {
      String reason = silent.reason().split(":", 2)[0];
      return silent.connected() || reason.equals("dns")
          ? new Failed(reason, true)
          : new Refused(reason, Optional.empty());
    }
    Received received = Decoded.of((Received) answer, MOST_BYTES);
    int status = received.status();
    if (status == 429) {
      return new Refused("429", RetryAfter.of(received, now));
    }
    if (status >= 400 && status < 500 && text(received).contains("AccessControlException")) {
      return new Excluded();
    }
    if (status != 200) {
      return new Failed(Integer.toString(status), status != 400 && status != 404);
    }
    Optional<CdxPage> page =
        received.ending() == Ending.WHOLE ? CdxPage.read(received.body()) : Optional.empty();
    return page.<Indexed>map(p -> new Answered(p, ((Received) answer).body().length))
        .orElseGet(() -> new Failed("no_index", true));
  }

  private static String text(Received answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
