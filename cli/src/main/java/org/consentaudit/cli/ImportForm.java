package org.consentaudit.cli;

import java.util.Locale;

/** What captures are imported from. */
enum ImportForm {
  /** Files of lines: capture lines, older lines, terms, the study's JSON. */
  JSONL,
  /** WARC files. */
  WARC,
  /** A git repository of Open Terms Archive. */
  OTA,
  /** A git repository of scraped files. */
  GIT;

  /** Whether it is a directory that is named, not files. */
  boolean isRepository() {
    return this == OTA || this == GIT;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
