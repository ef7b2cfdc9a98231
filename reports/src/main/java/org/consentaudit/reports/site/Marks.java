package org.consentaudit.reports.site;

import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.reports.page.Standing;

/** The one colour of each meaning, by the name that the style sheet gives it. */
public final class Marks {

  private Marks() {}

  /** The class of a standing; whatever is not known looks the same. */
  public static String of(Standing standing) {
    return switch (standing) {
      case CLOSED -> "closed";
      case NEARLY_CLOSED -> "nearly";
      case PARTLY -> "partly";
      case OPEN -> "open";
      case REFUSED, UNAVAILABLE, UNREACHABLE, NOT_SEEN -> "unknown";
    };
  }

  /** The class of what terms say on an axis. */
  public static String of(Value value) {
    return switch (value) {
      case PROHIBITED, NON_COMMERCIAL, NON_COMPETE, NO_REDISTRIBUTION, BOTH -> "closed";
      case CONDITIONAL -> "partly";
      case PERMITTED, SILENT, OPEN, NONE -> "open";
      case UNSURE -> "unknown";
    };
  }
}
