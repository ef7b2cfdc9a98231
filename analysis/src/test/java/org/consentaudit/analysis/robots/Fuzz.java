package org.consentaudit.analysis.robots;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How long a test with made-up inputs goes on: a number of inputs, or a time, as it is told. */
final class Fuzz {

  private final long wanted;
  private final long end;
  private final long start = System.nanoTime();
  private long done;

  private Fuzz(long wanted, long seconds) {
    this.wanted = wanted;
    this.end = start + Duration.ofSeconds(seconds).toNanos();
  }

  /**
   * As the system properties say.
   *
   * @param property the property with the number of inputs; {@code fuzz.seconds} bounds the time
   */
  static Fuzz of(String property, long usual) {
    return new Fuzz(Long.getLong(property, usual), Long.getLong("fuzz.seconds", 86_400));
  }

  boolean goesOn() {
    boolean goesOn = done < wanted && (done % 256 != 0 || System.nanoTime() < end);
    done += goesOn ? 1 : 0;
    return goesOn;
  }

  void say(String what, String result) {
    System.err.printf(
        Locale.ROOT,
        "%,d %s in %.1f s: %s%n",
        done,
        what,
        (System.nanoTime() - start) / 1e9,
        result);
  }

  static long usedMemory() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** The beginning of a file. */
  static byte[] piece(byte[] file, int longest) {
    return Arrays.copyOf(file, Math.min(longest, file.length));
  }
}
