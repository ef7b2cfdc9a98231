package org.consentaudit.crawler.fetch;

import java.time.Duration;
import java.util.Objects;

/**
 * How much of an answer is taken and how long it is waited for.
 *
 * @param robotsBytes the bytes of a robots.txt that are kept, after decoding (RFC 9309 section 2.5
 *     asks for at least 500 KiB)
 * @param pageBytes the bytes of any other page that are kept, after decoding
 * @param connect the longest wait for a connection
 * @param read the longest wait for the next bytes
 * @param total the longest time from the connection's start to the last byte
 */
public record FetchLimits(
    int robotsBytes, int pageBytes, Duration connect, Duration read, Duration total) {

  /** 1 MiB of robots.txt, 4 MiB of a page; 10 s, 20 s, 60 s. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(
          1 << 20, 4 << 20, Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60));

  /** Checks bounds. */
  public FetchLimits {
    if (robotsBytes < 1 || pageBytes < 1 || Math.max(robotsBytes, pageBytes) > 256 << 20) {
      throw new IllegalArgumentException("byte limits lie between 1 and 256 MiB");
    }
    for (Duration time : new Duration[] {connect, read, total}) {
      if (Objects.requireNonNull(time).toMillis() < 1 || time.toHours() > 24) {
        throw new IllegalArgumentException("time limits lie between 1 ms and 24 h");
      }
    }
  }

  /** The same with other times. */
  public FetchLimits withTimes(Duration connect, Duration read, Duration total) {
    return new FetchLimits(robotsBytes, pageBytes, connect, read, total);
  }

  /** The same with other sizes. */
  public FetchLimits withBytes(int robotsBytes, int pageBytes) {
    return new FetchLimits(robotsBytes, pageBytes, connect, read, total);
  }
}
