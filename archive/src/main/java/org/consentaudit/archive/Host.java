package org.consentaudit.archive;

import java.net.IDN;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The name under which a web site answers: a DNS name or address in lower case, with a port when it
 * is not the default one ({@code daily-courier.example}, {@code 209.105.242.143:7337}).
 *
 * <p>Underscores are accepted because corpora contain such hosts. Two spellings, with and without a
 * leading {@code www.}, are two hosts here; {@link #bare()} says which corpus host they belong to.
 *
 * @param name the spelling, lower case, ASCII (IDNA), without a trailing dot
 */
public record Host(String name) implements Comparable<Host> {

  private static final Pattern FORM =
      Pattern.compile(
          "(?:[a-z0-9_](?:[a-z0-9_.-]{0,251}[a-z0-9_-])?|\\[[0-9a-f:.]{2,45}\\])(?::[0-9]{1,5})?");

  /** Checks the form; use {@link #of(String)} to bring a spelling into it. */
  public Host {
    Objects.requireNonNull(name, "name");
    if (!FORM.matcher(name).matches() || name.contains("..")) {
      throw new IllegalArgumentException("not a host name: " + abbreviated(name));
    }
  }

  /**
   * Reads a host from a spelling found in a file: case is folded, a trailing dot, a scheme and a
   * path are dropped, international names become ASCII.
   *
   * @throws IllegalArgumentException when no host can be read from it
   */
  public static Host of(String spelling) {
    String text = spelling.strip();
    int scheme = text.indexOf("://");
    if (scheme >= 0) {
      text = text.substring(scheme + 3);
    }
    text = text.split("[/?#]", 2)[0];
    if (!text.chars().allMatch(c -> c < 128)) {
      try {
        text = IDN.toASCII(text, IDN.ALLOW_UNASSIGNED);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException("not a host name: " + abbreviated(spelling), e);
      }
    }
    text = text.toLowerCase(Locale.ROOT);
    if (text.endsWith(".")) {
      text = text.substring(0, text.length() - 1);
    }
    return new Host(text);
  }

  /** The host without a leading {@code www.}: the name under which a corpus counts its tokens. */
  public Host bare() {
    return isWww() ? new Host(name.substring(4)) : this;
  }

  /** Whether the spelling starts with {@code www.} and a host is left without it. */
  public boolean isWww() {
    return name.startsWith("www.")
        && name.indexOf('.', 4) > 0
        && FORM.matcher(name.substring(4)).matches();
  }

  @Override
  public int compareTo(Host other) {
    return name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return name;
  }

  private static String abbreviated(String text) {
    return '"' + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + '"';
  }
}
