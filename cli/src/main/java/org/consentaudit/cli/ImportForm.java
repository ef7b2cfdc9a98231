package org.consentaudit.cli;

/** The forms of files that {@code import --from} takes. */
enum ImportForm {
  /** Capture lines, older lines, the study's JSON. */
  JSONL,
  /** WARC files. */
  WARC
}
