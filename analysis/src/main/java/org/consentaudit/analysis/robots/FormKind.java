package org.consentaudit.analysis.robots;

import java.util.Locale;

/** What can be remarkable about the form of a robots.txt. */
public enum FormKind {
  /** It begins with a byte-order mark, which is skipped; the study's reading trips over it. */
  BYTE_ORDER_MARK,
  /** Octets that are no UTF-8 (RFC 9309 section 2.3). */
  ENCODING_ERROR,
  /** It is a page and no robots.txt: its first character is {@code <}. */
  HTML_PAGE,
  /** It is UTF-16, of which a reader of UTF-8 understands nothing (RFC 9309 section 2.3). */
  UTF_16,
  /** It holds octets that no text has. */
  BINARY,
  /** It is longer than the 500 KiB that a crawler must read (RFC 9309 section 2.5). */
  TRUNCATED,
  /** A line that would be a record if it had a colon: it says nothing. */
  MISSING_COLON,
  /** A line that is neither a record nor a comment. */
  STRAY_TEXT,
  /** A key that is nearly one of those that are known: it says nothing. */
  MISSPELT_FIELD,
  /** A key that nobody is known to read. */
  UNKNOWN_FIELD,
  /** An allow or disallow that stands before any user-agent line: it holds for nobody. */
  RULE_BEFORE_GROUP,
  /** A record inside a group that has nothing to do with it: some parsers end the group there. */
  FOREIGN_RECORD,
  /** A user-agent line that no grammar covers and that is read leniently. */
  LENIENT_TOKEN,
  /** A user-agent line without a name: it addresses nobody. */
  EMPTY_TOKEN,
  /** A path that begins with neither slash nor star: it matches nothing. */
  PATH_WITHOUT_SLASH,
  /** A product token that an earlier group has addressed: the groups are merged. */
  DUPLICATE_GROUP,
  /** A group without a rule: it permits its agents everything. */
  GROUP_WITHOUT_RULES,
  /** A rule that decides no path, because stronger ones take them all. */
  RULE_NEVER_WINS;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
