package org.consentaudit.analysis.agents;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A registered agent.
 *
 * @param token the product token that addresses it in robots.txt
 * @param aliases other spellings that address it
 * @param operator who runs it
 * @param purpose what for, by its operator's word
 * @param announced when its operator announced it, as precisely as is known ({@code 2023-08-07},
 *     {@code 2024-07}, {@code 2024}); empty when not known
 * @param knownBy the first month by which somebody recorded the token
 * @param retired when its operator gave it up, as precisely as is known; empty when in use
 * @param successor the token that took its place; empty when none
 * @param respectsRobots {@code yes}, {@code no}, {@code user-triggered-ignores} or {@code unclear},
 *     by its operator's word
 * @param docs its operator's page about it, an address; empty when there is none
 * @param source where this was read
 * @param notes what a reader ought to know besides: doubts, renamings; empty when nothing
 */
public record Agent(
    String token,
    List<String> aliases,
    String operator,
    Purpose purpose,
    String announced,
    Optional<YearMonth> knownBy,
    String retired,
    String successor,
    String respectsRobots,
    String docs,
    String source,
    String notes) {
  /** Checks that nothing is missing and freezes the list. */
  public Agent {
    Objects.requireNonNull(token);
    aliases = List.copyOf(aliases);
    Objects.requireNonNull(operator);
    Objects.requireNonNull(purpose);
    Objects.requireNonNull(knownBy);
    Objects.requireNonNull(notes);
  }

  /** An agent that nobody registered, known by its token alone. */
  public static Agent unregistered(String token) {
    return new Agent(
        token,
        List.of(),
        "unknown",
        Purpose.UNDOCUMENTED,
        "",
        Optional.empty(),
        "",
        "",
        "unclear",
        "",
        "",
        "");
  }

  /**
   * The same agent under another spelling of its token or an alias. What addressed it before still
   * does; what the spelling changes is its label, and the study's reading, which knows no aliases.
   */
  public Agent withToken(String spelling) {
    List<String> others = new ArrayList<>(aliases);
    others.add(0, token);
    others.removeIf(spelling::equals);
    return new Agent(
        spelling,
        others,
        operator,
        purpose,
        announced,
        knownBy,
        retired,
        successor,
        respectsRobots,
        docs,
        source,
        notes);
  }

  /** How precisely its announcement is known: {@code day}, {@code month}, {@code year} or empty. */
  public String announcedPrecision() {
    return switch (announced.length()) {
      case 10 -> "day";
      case 7 -> "month";
      case 4 -> "year";
      default -> "";
    };
  }

  /**
   * The month since when it can be addressed: announced, else known by. Where only a year is known
   * the year's last month counts, so that nothing is claimed too early.
   */
  public Optional<YearMonth> since() {
    if (announced.isEmpty()) {
      return knownBy;
    }
    return Optional.of(
        announced.length() >= 7
            ? YearMonth.parse(announced.substring(0, 7))
            : YearMonth.of(Integer.parseInt(announced), 12));
  }
}
