package org.consentaudit.reports.page;

import java.util.Locale;

/** What an edit of a robots.txt did. Source: docs/metrics.md, "Kinds of edits". */
public enum EditKind {
  /** The file went away. */
  VANISHED,
  /** A file came back. */
  RETURNED,
  /** It did one thing to some agents and its opposite to others. */
  MIXED,
  /** Nothing may be fetched any more. */
  CLOSED,
  /** Something may be fetched again. */
  REOPENED,
  /** Less may be fetched. */
  NARROWED,
  /** More may be fetched. */
  WIDENED,
  /** Another detail, and no path that opened or closed. */
  RECATEGORISED,
  /** No verdict differs: some agents are newly named, others no longer. */
  NAMES_CHANGED,
  /** No verdict differs: an agent is newly named. */
  AGENT_NAMED,
  /** No verdict differs: an agent is named no longer. */
  AGENT_UNNAMED,
  /** No verdict differs: paths opened or closed. */
  PATHS_CHANGED,
  /** No verdict differs: other crawl delays. */
  DELAY_CHANGED,
  /** No verdict differs: other records of other kinds. */
  OTHER_RECORD_CHANGED,
  /** No verdict differs: other site maps. */
  SITEMAP_CHANGED,
  /** The same records in another order. */
  REARRANGED,
  /** Rules came or went that decide nothing. */
  WITHOUT_EFFECT,
  /** Comments and layout. */
  COSMETIC;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is of an edit that altered no verdict. */
  public boolean isMere() {
    return compareTo(RECATEGORISED) > 0;
  }
}
