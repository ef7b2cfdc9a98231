package org.consentaudit.archive.http;

/** How the body of an HTTP answer ended. */
public enum Ending {
  /** It is whole. */
  WHOLE,
  /** It was longer than the limit; the connection was cut there. */
  CUT,
  /** The time was up before it ended. */
  TIMED_OUT,
  /** The connection broke before it ended. */
  BROKEN,
  /** It came in a coding that we do not know, or one that is damaged. */
  UNDECODABLE
}
