package org.consentaudit.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;

/**
 * How often hosts are visited: time divided into windows that follow the calendar (UTC), so that
 * they are the same whoever asks and whenever a schedule was set. Months begin on the first, years
 * in January, weeks on Monday.
 *
 * @param unit what is counted
 * @param count how many of them make a window
 */
public record Cadence(Unit unit, int count) {

  private static final Map<String, String> WORDS =
      Map.of("hour", "PT1H", "day", "P1D", "week", "P7D", "month", "P1M", "quarter", "P3M");
  private static final long SECONDS_AN_HOUR = 3600;
  private static final long FIRST_MONDAY = 3;

  /** What a cadence counts. */
  public enum Unit {
    /** Calendar months. */
    MONTHS(24),
    /** Days. */
    DAYS(366),
    /** Hours. */
    HOURS(1000);

    private final int most;

    Unit(int most) {
      this.most = most;
    }
  }

  /** Checks bounds. */
  public Cadence {
    if (count < 1 || count > unit.most) {
      throw new IllegalArgumentException(
          "a period has 1 to " + unit.most + " " + unit.name().toLowerCase(Locale.ROOT));
    }
  }

  /**
   * Reads {@code hour}, {@code day}, {@code week}, {@code month}, {@code quarter} or an ISO 8601
   * period of one unit: {@code P1D}, {@code P2W}, {@code P1M}, {@code PT6H}.
   *
   * @throws IllegalArgumentException when it is none of these
   */
  public static Cadence parse(String text) {
    String iso = WORDS.getOrDefault(text.toLowerCase(Locale.ROOT), text.toUpperCase(Locale.ROOT));
    try {
      return iso.startsWith("PT") ? hours(Duration.parse(iso)) : calendar(Period.parse(iso));
    } catch (DateTimeParseException | ArithmeticException e) {
      throw unknown(text, e);
    } catch (IllegalStateException e) {
      throw unknown(text, e);
    }
  }

  private static IllegalArgumentException unknown(String text, RuntimeException cause) {
    return new IllegalArgumentException(
        "'"
            + text
            + "' is no period: say hour, day, week, month, quarter, or one unit of ISO 8601 such as"
            + " P1D, P2W, P3M, PT6H",
        cause);
  }

  private static Cadence hours(Duration duration) {
    if (duration.toSeconds() % SECONDS_AN_HOUR != 0) {
      throw new IllegalStateException("not whole hours");
    }
    return new Cadence(Unit.HOURS, Math.toIntExact(duration.toHours()));
  }

  private static Cadence calendar(Period period) {
    boolean months = period.toTotalMonths() != 0;
    if (months && period.getDays() != 0) {
      throw new IllegalStateException("two units");
    }
    return months
        ? new Cadence(Unit.MONTHS, Math.toIntExact(period.toTotalMonths()))
        : new Cadence(Unit.DAYS, period.getDays());
  }

  /** The ISO 8601 period that {@link #parse} reads. */
  public String code() {
    return switch (unit) {
      case MONTHS -> "P" + count + "M";
      case DAYS -> "P" + count + "D";
      case HOURS -> "PT" + count + "H";
    };
  }

  /** The window in which an instant lies. */
  public Window at(Instant instant) {
    LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
    long units =
        switch (unit) {
          case MONTHS -> day.getYear() * 12L + day.getMonthValue() - 1;
          case DAYS -> day.toEpochDay() + FIRST_MONDAY;
          case HOURS -> Math.floorDiv(instant.getEpochSecond(), SECONDS_AN_HOUR);
        };
    return numbered(Math.floorDiv(units, count));
  }

  /** The window of a number. */
  public Window numbered(long number) {
    return new Window(number, start(number * count), start((number + 1) * count));
  }

  private Instant start(long units) {
    return switch (unit) {
      case MONTHS -> midnight(LocalDate.of(0, 1, 1).plusMonths(units));
      case DAYS -> midnight(LocalDate.ofEpochDay(units - FIRST_MONDAY));
      case HOURS -> Instant.ofEpochSecond(units * SECONDS_AN_HOUR);
    };
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
