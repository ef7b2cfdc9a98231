package org.consentaudit.reports.page;

/**
 * How a host stands towards an agent, in the words of the reports: one word, one colour, on every
 * page. Source: docs/metrics.md, "Words of the reports".
 */
public enum Standing {
  /** Nothing but robots.txt may be fetched ({@code all}). */
  CLOSED("closed"),
  /** Everything is disallowed and some path is allowed again ({@code all_but}). */
  NEARLY_CLOSED("nearly closed"),
  /** Some paths are disallowed (another {@code some}). */
  PARTLY("partly closed"),
  /** Nothing is disallowed ({@code none}). */
  OPEN("open"),
  /** The host turned our visits away: a 4xx other than 404 and 410, a challenge page. */
  REFUSED("refused us"),
  /** The host answered with server errors. */
  UNAVAILABLE("server error"),
  /** The host gave no HTTP answer. */
  UNREACHABLE("no answer"),
  /** Nothing that can be read was captured. */
  NOT_SEEN("not seen");

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  /** The word shown to readers. */
  public String word() {
    return word;
  }

  /** Whether the host's answer is known; what is not known is drawn hatched. */
  public boolean known() {
    return compareTo(OPEN) <= 0;
  }

  /**
   * The standing that a status and its detail are called by.
   *
   * @param status of the closed list of docs/metrics.md: {@code all}, {@code some}, {@code none},
   *     {@code refused}, {@code unavailable}, {@code unreachable}, {@code not_seen}; profile {@code
   *     paper} adds {@code no_robots}
   * @param detail {@code all_but} makes the difference between nearly and partly closed
   * @throws IllegalArgumentException for a status outside the list
   */
  public static Standing of(String status, String detail) {
    return switch (status) {
      case "all" -> CLOSED;
      case "some" -> detail.equals("all_but") ? NEARLY_CLOSED : PARTLY;
      case "none", "no_robots" -> OPEN;
      case "refused" -> REFUSED;
      case "unavailable" -> UNAVAILABLE;
      case "unreachable" -> UNREACHABLE;
      case "not_seen" -> NOT_SEEN;
      default -> throw new IllegalArgumentException("unknown status \"" + status + "\"");
    };
  }
}
