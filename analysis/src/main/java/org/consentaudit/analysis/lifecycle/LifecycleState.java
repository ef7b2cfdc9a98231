package org.consentaudit.analysis.lifecycle;

import java.util.Locale;

/** What became of a host. Definitions: docs/metrics.md, "What became of a host". */
public enum LifecycleState {
  /** It answers for itself. */
  LIVE,
  /** What was asked of it is redirected for good to another registrable domain. */
  MOVED,
  /** A parking service, a domain dealer or a registrar answers in its place. */
  PARKED,
  /** Its name does not resolve, or nothing answers, for long. */
  GONE;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
