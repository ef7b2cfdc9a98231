package org.consentaudit.crawler.backfill;

/** The two things that an archive is asked for, each at a pace of its own. */
enum Lane {
  /** What captures there are. */
  INDEX,
  /** A capture itself. */
  REPLAY
}
