package org.consentaudit.reports.words;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as readers see them, all UTC: {@code 8 October 2026}, {@code October 2026}. */
public final class Dates {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d\u00a0MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d\u00a0MMM\u00a0uuuu", Locale.ROOT);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM\u00a0uuuu", Locale.UK);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d\u00a0MMMM uuuu, HH:mm", Locale.UK);

  private Dates() {}

  /** A day in full. */
  public static String day(LocalDate date) {
    return DAY.format(date);
  }

  /** The day of an instant in full. */
  public static String day(Instant instant) {
    return day(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  /** A day for narrow columns: {@code 8 Oct 2026}. */
  public static String shortDay(LocalDate date) {
    return SHORT_DAY.format(date);
  }

  /** The day of an instant for narrow columns. */
  public static String shortDay(Instant instant) {
    return shortDay(LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  /** A month in full. */
  public static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** A day and minute: {@code 17 August 2023, 09:12 UTC}. */
  public static String minute(Instant instant) {
    return TIME.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
  }
}
