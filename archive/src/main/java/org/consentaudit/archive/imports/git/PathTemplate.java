package org.consentaudit.archive.imports.git;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a repository names its files: {@code data/{date}/{host}.txt}. Stands for a part of a path:
 * {@code {host}} whose file it is, {@code {date}} when it was captured, {@code {*}} anything within
 * a directory's or file's name, {@code {**}} anything at all.
 */
public final class PathTemplate {

  /** A name in a path: longer ones are no hosts, hidden files neither. */
  private static final String WITHIN = "(?!\\.)[^/]{1,255}?";

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

  private final String text;
  private final Pattern form;
  private final boolean dated;

  private PathTemplate(String text, Pattern form, boolean dated) {
    this.text = text;
    this.form = form;
    this.dated = dated;
  }

  /**
   * What a path says of its file.
   *
   * @param host the host's spelling
   * @param date the date's, where the template has one
   */
  record Match(String host, Optional<String> date) {
    /** When the file was captured, by its path; empty when there is no such day. */
    Optional<Instant> captured() {
      return date.flatMap(DateForm::instant);
    }
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException saying what is wrong with it
   */
  public static PathTemplate of(String text) {
    String path = text.startsWith("./") ? text.substring(2) : text;
    if (path.startsWith("/") || path.isEmpty()) {
      throw new IllegalArgumentException(
          "a path inside the repository is needed, such as data/{date}/{host}.txt, not \""
              + text
              + "\"");
    }
    var form = new StringBuilder();
    int hosts = 0;
    int dates = 0;
    int at = 0;
    Matcher placeholder = PLACEHOLDER.matcher(path);
    while (placeholder.find()) {
      form.append(Pattern.quote(path.substring(at, placeholder.start())));
      at = placeholder.end();
      switch (placeholder.group(1)) {
        case "host" -> {
          hosts++;
          form.append(hosts == 1 ? "(?<host>" + WITHIN + ")" : "\\k<host>");
        }
        case "date" -> {
          dates++;
          form.append(dates == 1 ? "(?<date>" + DateForm.EXPRESSION + ")" : "\\k<date>");
        }
        case "*" -> form.append("[^/]*");
        case "**" -> form.append(".*");
        default ->
            throw new IllegalArgumentException(
                placeholder.group() + " is none of {host}, {date}, {*} and {**}");
      }
    }
    form.append(Pattern.quote(path.substring(at)));
    if (hosts == 0) {
      throw new IllegalArgumentException("\"" + text + "\" does not say where the {host} stands");
    }
    return new PathTemplate(text, Pattern.compile(form.toString(), Pattern.DOTALL), dates > 0);
  }

  /** Whether paths say when their file was captured. */
  public boolean isDated() {
    return dated;
  }

  /** What a path says; empty when it is not of this form. */
  Optional<Match> match(String path) {
    Matcher parts = form.matcher(path);
    return parts.matches()
        ? Optional.of(
            new Match(
                parts.group("host"), dated ? Optional.of(parts.group("date")) : Optional.empty()))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
