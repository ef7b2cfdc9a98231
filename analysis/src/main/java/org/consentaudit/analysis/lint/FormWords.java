package org.consentaudit.analysis.lint;

import org.consentaudit.analysis.robots.FormFinding;
import org.consentaudit.analysis.robots.RecordKind;

/** Findings of form in an owner's words. */
final class FormWords {

  private FormWords() {}

  static LintFinding of(FormFinding found) {
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
          note(
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
      case LENIENT_TOKEN ->
          warning(
              found,
              "The value is no product token of RFC 9309 (letters, _ and - only). Crawlers read it"
                  + " differently.",
              "Name one crawler a line, by its product token alone, without version or address.");
      case EMPTY_TOKEN ->
          error(
              found,
              "The line names nobody, so the rules that follow hold for nobody through it.",
              "Write * for every crawler, or a product token.");
      case PATH_WITHOUT_SLASH ->
          error(
              found,
              "The path begins with neither / nor *, so the rule matches nothing.",
              "Begin the path with /.");
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
      case RULE_NEVER_WINS ->
          warning(
              found,
              "The rule decides no path: longer or equal ones take them all.",
              "Remove it, or make its path longer than that of the rule that wins.");
    };
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
