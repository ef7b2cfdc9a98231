package org.consentaudit.crawler.backfill;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** The 14 digits by which web archives tell when a capture was made: UTC, to the second. */
final class Stamps {

  static final int DIGITS = 14;

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private Stamps() {}

  static String of(Instant instant) {
    return FORM.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
  }

  /** The instant of a stamp that is known to be one. */
  static Instant instant(String stamp) {
    return read(stamp).orElseThrow(() -> new IllegalArgumentException("no stamp: " + stamp));
  }

  /** The instant of what stands where a stamp should; empty when it is none. */
  static Optional<Instant> read(String text) {
    try {
      return text.length() == DIGITS
          ? Optional.of(LocalDateTime.parse(text, FORM).toInstant(ZoneOffset.UTC))
          : Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  static String plusSeconds(String stamp, int seconds) {
    return of(instant(stamp).plusSeconds(seconds));
  }
}
