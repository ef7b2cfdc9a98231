package org.consentaudit.crawler.discovery;

import java.util.Locale;

/** What a linked policy page is about. */
public enum LinkKind {
  /** Terms of use of the site; its terms of sale or legal notice where there are no others. */
  TERMS,
  /** What users may not do. */
  ACCEPTABLE_USE,
  /** Terms of an API, of data or for developers. */
  DEVELOPER,
  /** Copyright, licence or reuse of the content. */
  COPYRIGHT,
  /** Rules for members, comments and contributions. */
  COMMUNITY,
  /** Who runs the site, disclaimers, legal information. */
  LEGAL_NOTICE,
  /** Privacy and cookies. */
  PRIVACY;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static LinkKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
