package org.consentaudit.crawler.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.http.Ending;

/** What one request brought. */
public sealed interface Answer permits Answer.Received, Answer.Silent {

  /**
   * A server answered with HTTP.
   *
   * @param status the final status
   * @param headers its fields in order, as received, up to 64 KiB of them
   * @param body the bytes after decoding, up to the limit
   * @param ending how the body ended
   * @param took from when the connection was asked for until the answer was taken
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; copying megabytes would cost
  record Received(int status, List<Header> headers, byte[] body, Ending ending, Duration took)
      implements Answer {
    /** Freezes the fields. */
    public Received {
      headers = List.copyOf(headers);
      Objects.requireNonNull(body);
      Objects.requireNonNull(ending);
      Objects.requireNonNull(took);
    }

    /** An answer that took no time. */
    public Received(int status, List<Header> headers, byte[] body, Ending ending) {
      this(status, headers, body, ending, Duration.ZERO);
    }

    /** The value of the first field of this name. */
    public Optional<String> header(String name) {
      return headers.stream()
          .filter(header -> header.name().equalsIgnoreCase(name))
          .map(Header::value)
          .findFirst();
    }
  }

  /**
   * No HTTP answer came.
   *
   * @param reason {@code dns}, {@code connect}, {@code tls}, {@code timeout} or {@code reset}; an
   *     answer that is not HTTP counts as {@code reset}; after {@code tls} a colon and one word
   *     more may stand, as in {@code tls:expired}
   * @param connected whether there was a connection; if not, another address of the host may do
   */
  record Silent(String reason, boolean connected) implements Answer {
    /** Checks that nothing is missing. */
    public Silent {
      Objects.requireNonNull(reason);
    }
  }
}
