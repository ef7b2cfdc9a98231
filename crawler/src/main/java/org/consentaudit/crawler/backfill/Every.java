package org.consentaudit.crawler.backfill;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** How long the periods are of which the first capture is taken. All UTC. */
public enum Every {
  /** Years. */
  YEAR(4),
  /** Months. */
  MONTH(6),
  /** Days. */
  DAY(8);

  private final int digits;

  Every(int digits) {
    this.digits = digits;
  }

  /** How many digits of a capture's stamp are equal in one period. */
  int digits() {
    return digits;
  }

  /** The word used on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Reads a code.
   *
   * @throws IllegalArgumentException naming the codes that exist
   */
  public static Every ofCode(String code) {
    for (Every every : values()) {
      if (every.code().equals(code)) {
        return every;
      }
    }
    throw new IllegalArgumentException("'" + code + "' is no period: say year, month or day");
  }

  /** The period of a stamp: its first digits. */
  String period(String stamp) {
    return stamp.substring(0, digits);
  }

  /** The first stamp of the period after that of a stamp. */
  String next(String stamp) {
    LocalDate day = Stamps.instant(stamp).atOffset(ZoneOffset.UTC).toLocalDate();
    LocalDate first =
        switch (this) {
          case YEAR -> day.withDayOfYear(1).plusYears(1);
          case MONTH -> day.withDayOfMonth(1).plusMonths(1);
          case DAY -> day.plusDays(1);
        };
    return Stamps.of(first.atStartOfDay().toInstant(ZoneOffset.UTC));
  }

  /** The first stamp of a stamp's own period. */
  String begin(String stamp) {
    return (period(stamp) + "0101000000".substring(digits - 4)).substring(0, Stamps.DIGITS);
  }
}
