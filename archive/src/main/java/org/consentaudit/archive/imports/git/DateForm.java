package org.consentaudit.archive.imports.git;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people write them in paths, UTC: {@code 2024-01-31}, {@code 20240131}, {@code
 * 2024/01/31} (also with {@code _} or {@code .}), a time behind it ({@code 2024-01-31T09-30-00Z},
 * {@code 20240131093000}), or a month alone, which stands for its beginning.
 */
final class DateForm {

  private static final String TIME =
      "(?:[T_ -]?(?<hour>[0-2]\\d)[-:._]?(?<minute>[0-5]\\d)(?:[-:._]?(?<second>[0-5]\\d))?Z?)?";

  private static final Pattern FORM =
      Pattern.compile(
          "(?<year>(?:19|20)\\d\\d)(?<gap>[-_./]?)(?<month>0[1-9]|1[0-2])"
              + "(?:\\k<gap>(?<day>0[1-9]|[12]\\d|3[01])"
              + TIME
              + ")?");

  /** The same without names, to stand in another expression. */
  static final String EXPRESSION =
      "(?:19|20)\\d\\d(?:"
          + "-(?:0[1-9]|1[0-2])(?:-[0-3]\\d"
          + unnamed(TIME)
          + ")?"
          + "|_(?:0[1-9]|1[0-2])(?:_[0-3]\\d"
          + unnamed(TIME)
          + ")?"
          + "|\\.(?:0[1-9]|1[0-2])(?:\\.[0-3]\\d"
          + unnamed(TIME)
          + ")?"
          + "|/(?:0[1-9]|1[0-2])(?:/[0-3]\\d"
          + unnamed(TIME)
          + ")?"
          + "|(?:0[1-9]|1[0-2])(?:[0-3]\\d"
          + unnamed(TIME)
          + ")?)";

  private DateForm() {}

  private static String unnamed(String expression) {
    return expression.replaceAll("\\(\\?<[a-z]+>", "(?:");
  }

  /** The instant that a date stands for; empty when there is no such day. */
  static Optional<Instant> instant(String text) {
    Matcher date = FORM.matcher(text);
    if (!date.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  number(date, "year", 0),
                  number(date, "month", 1),
                  number(date, "day", 1),
                  number(date, "hour", 0),
                  number(date, "minute", 0),
                  number(date, "second", 0))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(Matcher date, String group, int otherwise) {
    String digits = date.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
