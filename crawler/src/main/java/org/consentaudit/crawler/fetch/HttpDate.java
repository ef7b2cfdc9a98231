package org.consentaudit.crawler.fetch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The three forms of a date in a field (RFC 9110 section 5.6.7). */
final class HttpDate {

  /** A year of two digits is none that lies more than this ahead. */
  private static final int YEARS_AHEAD = 50;

  private static final DateTimeFormatter USUAL = form("EEE, dd MMM yyyy HH:mm:ss 'GMT'");
  private static final DateTimeFormatter ASCTIME = form("EEE MMM ppd HH:mm:ss yyyy");

  private HttpDate() {}

  /**
   * Reads a date; empty when it has none of the forms.
   *
   * @param now which century a year of two digits belongs to
   */
  static Optional<Instant> of(String value, Instant now) {
    for (DateTimeFormatter form : List.of(USUAL, twoDigits(now), ASCTIME)) {
      try {
        return Optional.of(LocalDateTime.parse(value, form).toInstant(ZoneOffset.UTC));
      } catch (DateTimeParseException ignored) {
        // Another form, or no date: a server may write what it likes.
      }
    }
    return Optional.empty();
  }

  private static DateTimeFormatter twoDigits(Instant now) {
    LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(99L - YEARS_AHEAD);
    return new DateTimeFormatterBuilder()
        .appendPattern("EEEE, dd-MMM-")
        .appendValueReduced(ChronoField.YEAR, 2, 2, first)
        .appendPattern(" HH:mm:ss 'GMT'")
        .toFormatter(Locale.ENGLISH);
  }

  private static DateTimeFormatter form(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
