package org.consentaudit.archive.warc;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The date of a record in the form that nearly all have: {@code 2026-10-08T00:00:00Z}. */
final class WarcDate {

  private static final String FORM = "dddd-dd-ddTdd:dd:ddZ";

  private WarcDate() {}

  /** Reads it, far faster than a formatter does; empty where the date has another form. */
  static Optional<Instant> usual(String date) {
    if (!hasForm(date)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(date, 0, 4),
                  number(date, 5, 7),
                  number(date, 8, 10),
                  number(date, 11, 13),
                  number(date, 14, 16),
                  number(date, 17, 19))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      // No such day, or hour: whoever knows all forms says so.
      return Optional.empty();
    }
  }

  private static boolean hasForm(String date) {
    boolean form = date.length() == FORM.length();
    for (int i = 0; form && i < FORM.length(); i++) {
      char wanted = FORM.charAt(i);
      char c = date.charAt(i);
      form = wanted == 'd' ? c >= '0' && c <= '9' : c == wanted;
    }
    return form;
  }

  private static int number(String digits, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + digits.charAt(i) - '0';
    }
    return number;
  }
}
