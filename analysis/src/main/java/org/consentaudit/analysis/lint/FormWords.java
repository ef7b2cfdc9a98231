package org.consentaudit.analysis.lint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consentaudit.analysis.robots.FormFinding;
import org.consentaudit.analysis.robots.RecordKind;

/** Findings of form in an owner's words; a fix changes nothing but what it is for. */
final class FormWords {

  /** A name that a crawler may really have, though the standard's grammar has no such names. */
  private static final Pattern NAME =
      Pattern.compile("[\\p{Alnum}_.-]+(?: (?!v?[0-9.]+$)[\\p{Alnum}_.-]+)*");

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^/]*(/.*)?");

  private final GroupsByLine groups;

  FormWords(GroupsByLine groups) {
    this.groups = groups;
  }

  LintFinding of(FormFinding found) {
    return switch (found.kind()) {
      case BYTE_ORDER_MARK ->
          warning(
              found,
              "The file begins with a byte-order mark. RFC 9309 has it skipped; some parsers take it"
                  + " for a part of the first line and lose that.",
              "Save the file as UTF-8 without a byte-order mark.");
      case ENCODING_ERROR ->
          warning(
              found,
              "The line holds octets that are no UTF-8, which robots.txt has to be.",
              "Save the file as UTF-8, or write the path percent-encoded.");
      case HTML_PAGE ->
          error(
              found,
              "This is a web page and no robots.txt: crawlers find no rule in it.",
              "Serve the robots.txt as plain text, or answer 404 where there is none.");
      case BINARY ->
          error(
              found,
              "The line holds control characters that no text has.",
              "Write the file anew as plain UTF-8 text.");
      case TRUNCATED ->
          warning(
              found,
              "The file is longer than the 500 KiB that a crawler has to read: from this line on it"
                  + " may be cut off.",
              "Shorten the file, or move the rules that matter to its beginning.");
      case MISSING_COLON ->
          error(
              found,
              "There is no colon, so the line says nothing by RFC 9309. Google reads over it; others"
                  + " do not.",
              "Write \"" + key(found) + ": ...\".");
      case STRAY_TEXT ->
          warning(
              found,
              "The line is neither a record nor a comment and says nothing.",
              "Begin it with # if it is a comment, or remove it.");
      case MISSPELT_FIELD ->
          error(
              found,
              "The key is not known and the line says nothing by RFC 9309.",
              "Write \"" + key(found) + "\" if that is meant.");
      case UNKNOWN_FIELD ->
          ADDRESS.matcher(found.text()).matches()
              ? warning(
                  found,
                  "An address alone says nothing.",
                  "Put \"Sitemap: \" before it if a site map is meant.")
              : note(
                  found,
                  "The key is none that crawlers are known to read.",
                  "Remove the line, unless you know who reads it.");
      case RULE_BEFORE_GROUP ->
          error(
              found,
              "The rule stands before any User-agent line and holds for nobody.",
              "Put \"User-agent: *\", or the crawler that is meant, before it.");
      case FOREIGN_RECORD ->
          note(
              found,
              "The record speaks of no group but stands inside one. By RFC 9309 the group goes on;"
                  + " some parsers end it here.",
              "Move the line to the end of the file.");
      case LENIENT_TOKEN -> lenient(found);
      case EMPTY_TOKEN ->
          error(
              found,
              "The line names nobody, so the rules that follow hold for nobody through it.",
              "Write * for every crawler, or a product token.");
      case PATH_WITHOUT_SLASH -> {
        Matcher address = ADDRESS.matcher(value(found));
        String path = address.matches() && address.group(1) != null ? address.group(1) : "/";
        yield error(
            found,
            "The path begins with neither / nor *, so the rule matches nothing.",
            address.matches()
                ? "Write the path alone, \"" + path + "\": a robots.txt is about its own host."
                : "Begin the path with /.");
      }
      case DUPLICATE_GROUP ->
          note(
              found,
              "The same crawler was addressed in line "
                  + found.other().orElse(0)
                  + ". RFC 9309 merges the two groups; some parsers keep only the first.",
              "Write its rules in one group.");
      case GROUP_WITHOUT_RULES ->
          note(
              found,
              "The group has no rule: the crawlers that it names may fetch everything, whatever holds"
                  + " for others.",
              "Give it its rules, or \"Disallow:\" to say so openly.");
      case UTF_16 ->
          error(
              found,
              "The file is UTF-16. Crawlers read UTF-8 and find no record in it.",
              "Save the file as UTF-8 without a byte-order mark.");
      case RULE_NEVER_WINS -> neverWins(found);
    };
  }

  private static LintFinding lenient(FormFinding found) {
    String value = value(found);
    if (NAME.matcher(value).matches()) {
      return note(
          found,
          "RFC 9309 knows no more than letters, _ and - in a name; some parsers read only the"
              + " beginning of this one.",
          "Leave it if it is the crawler's own name.");
    }
    return warning(
        found,
        "The value is no product token of RFC 9309 (letters, _ and - only). Crawlers read it"
            + " differently"
            + (value.indexOf(',') > 0 ? ", and none but the first name is addressed." : "."),
        "Name one crawler a line, by its product token alone, without version or address.");
  }

  private LintFinding neverWins(FormFinding found) {
    String message =
        found.other().isPresent()
            ? "The rule says again what line " + found.other().getAsInt() + " says."
            : value(found).equals("/robots.txt$")
                ? "The rule decides no path: /robots.txt may always be fetched."
                : "The rule decides no path: longer or equal ones take them all.";
    if (groups.isOnlyRule(found.line())) {
      return warning(
          found,
          message,
          "Write \"Disallow:\" in its place: without any rule the User-agent lines above it would"
              + " join the group below.");
    }
    return warning(
        found,
        message,
        found.other().isPresent()
            ? "Remove it."
            : "Remove it, or make its path longer than that of the rule that wins.");
  }

  /** What stands behind the colon. */
  private static String value(FormFinding found) {
    return found.text().substring(found.text().indexOf(':') + 1).strip();
  }

  private static String key(FormFinding found) {
    return switch (found.meant().orElse(RecordKind.UNKNOWN)) {
      case USER_AGENT -> "User-agent";
      case ALLOW -> "Allow";
      case DISALLOW -> "Disallow";
      case SITEMAP -> "Sitemap";
      case CRAWL_DELAY -> "Crawl-delay";
      case CONTENT_SIGNAL -> "Content-Signal";
      case CONTENT_USAGE -> "Content-Usage";
      default -> "Key";
    };
  }

  private static LintFinding note(FormFinding found, String message, String fix) {
    return finding(found, Severity.NOTE, message, fix);
  }

  private static LintFinding warning(FormFinding found, String message, String fix) {
    return finding(found, Severity.WARNING, message, fix);
  }

  private static LintFinding error(FormFinding found, String message, String fix) {
    return finding(found, Severity.ERROR, message, fix);
  }

  private static LintFinding finding(
      FormFinding found, Severity severity, String message, String fix) {
    return new LintFinding(found.line(), severity, found.kind().code(), found.text(), message, fix);
  }
}
