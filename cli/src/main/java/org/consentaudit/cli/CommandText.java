package org.consentaudit.cli;

import java.util.List;
import java.util.regex.Pattern;

/** A command line as it could be typed again. */
final class CommandText {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=,@%+-]+");

  /** Options whose values may hold what is nobody's business. */
  private static final List<String> SECRET =
      List.of("--webhook", "--webhook-secret", "--on-change");

  private CommandText() {}

  static String of(List<String> words) {
    var text = new StringBuilder("consent");
    String before = "";
    for (String word : words) {
      text.append(' ').append(quoted(withoutSecret(before, word)));
      before = word;
    }
    return text.toString();
  }

  private static String withoutSecret(String before, String word) {
    if (SECRET.contains(before)) {
      return "...";
    }
    return SECRET.stream()
        .filter(option -> word.startsWith(option + "="))
        .findFirst()
        .map(option -> option + "=...")
        .orElse(word);
  }

  private static String quoted(String word) {
    return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
