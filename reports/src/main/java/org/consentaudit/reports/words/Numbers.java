package org.consentaudit.reports.words;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as readers see them: {@code 31.4 %} with a thin space, {@code 1,962}, {@code 41.2 m}. */
public final class Numbers {

  /** U+202F, narrow no-break space. */
  static final String THIN = "\u202f";

  private Numbers() {}

  /**
   * A share as per cent, to one decimal. What would round to nothing or to everything without being
   * it says so.
   *
   * @param share 0 to 1
   */
  public static String percent(double share) {
    return percentNumber(share) + THIN + "%";
  }

  /** The number of {@link #percent} without its sign, for ranges and labels. */
  public static String percentNumber(double share) {
    if (share == 0) {
      return "0";
    }
    if (share == 1) {
      return "100";
    }
    BigDecimal hundredfold = BigDecimal.valueOf(share).movePointRight(2);
    BigDecimal rounded = hundredfold.setScale(1, RoundingMode.HALF_UP);
    if (rounded.signum() == 0) {
      return "under 0.1";
    }
    if (rounded.compareTo(BigDecimal.valueOf(100)) == 0) {
      return "over 99.9";
    }
    return rounded.toPlainString();
  }

  /** A range of shares: {@code 29.8–33.1 %}; {@code exact} where it has no width. */
  public static String percentRange(double low, double high) {
    if (low == high) {
      return "exact";
    }
    return percentNumber(low) + "–" + percentNumber(high) + THIN + "%";
  }

  /** A difference in percentage points, to one decimal. */
  public static String points(double points) {
    String number = BigDecimal.valueOf(points).setScale(1, RoundingMode.HALF_UP).toPlainString();
    return number + (number.equals("1.0") ? " point" : " points");
  }

  /** A count with thousands separated by commas. */
  public static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** A count and its noun: {@code 1 host}, {@code 1,962 hosts}. */
  public static String count(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** A count in full words up to twelve, where it starts or stands in a sentence. */
  public static String inWords(int count) {
    String[] words = {
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve"
    };
    return count >= 0 && count < words.length ? words[count] : count(count);
  }

  /** Tokens to three digits: {@code 950}, {@code 41,200}, {@code 41.2 m}, {@code 1.97 tn}. */
  public static String tokens(long tokens) {
    if (tokens < 1_000_000) {
      return count(tokens);
    }
    BigDecimal number = BigDecimal.valueOf(tokens).round(new MathContext(3, RoundingMode.HALF_UP));
    String[] units = {"m", "bn", "tn"};
    int unit = Math.min(units.length - 1, (number.precision() - number.scale() - 1) / 3 - 2);
    BigDecimal scaled = number.movePointLeft(6 + 3 * unit);
    int digits = scaled.precision() - scaled.scale();
    String shown = scaled.setScale(Math.max(0, 3 - digits), RoundingMode.HALF_UP).toPlainString();
    return shown + "\u00a0" + units[unit];
  }

  /** A size in bytes: {@code 812 bytes}, {@code 14.2 kB}. */
  public static String size(long bytes) {
    if (bytes < 1000) {
      return count(bytes, "byte", "bytes");
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
