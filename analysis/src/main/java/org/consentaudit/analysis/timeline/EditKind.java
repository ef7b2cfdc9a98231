package org.consentaudit.analysis.timeline;

import java.util.Locale;

/**
 * What an edit of a robots.txt did, to one agent or as a whole. Of those that hold for an edit the
 * first is told first. Each kind is the mirror of another or of itself: what an edit did is
 * mirrored when its two files are exchanged. Definitions: docs/metrics.md, "Kinds of edits".
 */
public enum EditKind {
  /** The file went away: 404 or 410. */
  VANISHED,
  /** A file came back where there was none. */
  RETURNED,
  /** Closed to some agents and reopened to others; or, with neither, narrowed and widened. */
  MIXED,
  /** To {@code all} from another status: nothing may be fetched any more. */
  CLOSED,
  /** From {@code all} to another status. */
  REOPENED,
  /** Short of closed: a stricter answer, or as strict a one with paths closed and none opened. */
  NARROWED,
  /** Short of reopened: a laxer answer, or as lax a one with paths opened and none closed. */
  WIDENED,
  /** The detail differs, but no path opened or closed. */
  RECATEGORISED,
  /** No verdict differs: some agents are newly named, others no longer. */
  NAMES_CHANGED,
  /** No verdict differs: an agent is named that was not. */
  AGENT_NAMED,
  /** No verdict differs: an agent is named no longer. */
  AGENT_UNNAMED,
  /** No verdict differs: paths opened or closed for somebody. */
  PATHS_CHANGED,
  /** No verdict differs: other crawl delays, or for others. */
  DELAY_CHANGED,
  /** No verdict differs: other records of other kinds, such as Content-Signal. */
  OTHER_RECORD_CHANGED,
  /** No verdict differs: other site maps. */
  SITEMAP_CHANGED,
  /** The same records in another order or grouping, and nothing else. */
  REARRANGED,
  /** Rules came or went that decide about no path for anybody. */
  WITHOUT_EFFECT,
  /** Comments, blank lines, white space, or letter case that means nothing. */
  COSMETIC;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the same edit would be if the file after it had been the file before. */
  public EditKind mirrored() {
    return switch (this) {
      case VANISHED -> RETURNED;
      case RETURNED -> VANISHED;
      case CLOSED -> REOPENED;
      case REOPENED -> CLOSED;
      case NARROWED -> WIDENED;
      case WIDENED -> NARROWED;
      case AGENT_NAMED -> AGENT_UNNAMED;
      case AGENT_UNNAMED -> AGENT_NAMED;
      default -> this;
    };
  }

  /** Whether it is of an edit that altered no verdict of a registered agent. */
  public boolean isMere() {
    return compareTo(RECATEGORISED) > 0;
  }
}
