package org.consentaudit.reports.page;

/** What a verdict rests on, where no single line decides it. */
public enum Basis {
  /** A line of the file decides. */
  LINE,
  /** A group addresses the agent and disallows nothing. */
  EMPTY_GROUP,
  /** No group addresses the agent; the group for all agents disallows nothing. */
  STAR_GROUP,
  /** No group addresses the agent and there is none for all agents. */
  NO_GROUP,
  /** There is no robots.txt (404 or 410). */
  NO_FILE,
  /** The host is parked: what answers is not the word of who published there. */
  PARKED,
  /** The host gave no answer that can be read. */
  NO_ANSWER
}
