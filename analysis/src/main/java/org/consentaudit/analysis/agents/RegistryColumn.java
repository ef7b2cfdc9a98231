package org.consentaudit.analysis.agents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The columns of a registry file, and what may stand in them. */
final class RegistryColumn {

  static final String TOKEN = "token";
  static final String ALIASES = "aliases";
  static final String OPERATOR = "operator";
  static final String PURPOSE = "purpose";
  static final String ANNOUNCED = "announced";
  static final String KNOWN_BY = "known_by";
  static final String RETIRED = "retired";
  static final String SUCCESSOR = "successor";
  static final String RESPECTS_ROBOTS = "respects_robots";
  static final String DOCS_URL = "docs_url";
  static final String SOURCE = "source";
  static final String NOTES = "notes";

  static final List<String> ALL =
      List.of(
          TOKEN,
          ALIASES,
          OPERATOR,
          PURPOSE,
          ANNOUNCED,
          KNOWN_BY,
          RETIRED,
          SUCCESSOR,
          RESPECTS_ROBOTS,
          DOCS_URL,
          SOURCE,
          NOTES);

  private static final List<String> RESPECTS =
      List.of("yes", "no", "user-triggered-ignores", "unclear");
  private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s/?#]+([/?#]\\S*)?");
  private static final int LONGEST_TOKEN = 200;
  private static final int LONGEST = 2_000;

  private RegistryColumn() {}

  /** What is wrong with a value that is not empty; nothing where it may stand. */
  static Optional<String> problem(String column, String value) {
    if (value.length() > LONGEST) {
      return Optional.of(column + " is longer than " + LONGEST + " characters");
    }
    return switch (column) {
      case TOKEN, SUCCESSOR -> tokenProblem(column, value);
      case ALIASES ->
          Arrays.stream(value.split(";", -1))
              .flatMap(alias -> tokenProblem("alias", alias).stream())
              .findFirst();
      case PURPOSE ->
          unless(
              Purpose.find(value).isPresent(),
              quoted(value) + " is no purpose; write one of " + Purpose.codes());
      case RESPECTS_ROBOTS ->
          unless(
              RESPECTS.contains(value),
              "respects_robots is one of "
                  + RESPECTS.stream().collect(Collectors.joining(", "))
                  + ", not "
                  + quoted(value));
      case ANNOUNCED, RETIRED ->
          unless(isDate(value), column + " is 2024, 2024-07 or 2024-07-30, not " + quoted(value));
      case KNOWN_BY ->
          unless(
              value.length() == 7 && isDate(value),
              "known_by is a month such as 2024-07, not " + quoted(value));
      case DOCS_URL ->
          unless(
              ADDRESS.matcher(value).matches(),
              "docs_url is an address that begins with https:// or http://, not " + quoted(value));
      default -> unless(!hasControls(value), column + " holds a control character or a line break");
    };
  }

  /** A name that no line of a robots.txt could hold addresses nobody. */
  private static Optional<String> tokenProblem(String what, String value) {
    if (value.isBlank()) {
      return Optional.of("an empty " + what);
    }
    if (!value.equals(value.strip())) {
      return Optional.of("white space around the " + what + " " + quoted(value));
    }
    if (hasControls(value)) {
      return Optional.of("a control character in the " + what + " " + quoted(value));
    }
    if (value.length() > LONGEST_TOKEN) {
      return Optional.of("a " + what + " longer than " + LONGEST_TOKEN + " characters");
    }
    if (value.equals("*") || value.startsWith("* ") || value.contains("#")) {
      return Optional.of(
          quoted(value) + " cannot name an agent: * is everyone, and # begins a comment");
    }
    return Optional.empty();
  }

  private static boolean isDate(String value) {
    if (!DATE.matcher(value).matches()) {
      return false;
    }
    try {
      if (value.length() == 10) {
        LocalDate.parse(value);
      } else if (value.length() == 7) {
        YearMonth.parse(value);
      }
      return true;
    } catch (DateTimeException e) {
      // A thirteenth month has the form of a date and is none.
      return false;
    }
  }

  private static boolean hasControls(String value) {
    return value.chars().anyMatch(Character::isISOControl);
  }

  private static Optional<String> unless(boolean fine, String problem) {
    return fine ? Optional.empty() : Optional.of(problem);
  }

  /** A value as it is shown in a complaint. */
  static String quoted(String value) {
    return "\"" + (value.length() > 60 ? value.substring(0, 60) + "..." : value) + "\"";
  }
}
