package org.consentaudit.reports.words;

import org.consentaudit.reports.page.Fate;
import org.consentaudit.reports.page.FateStage;

/** What became of a host, in words. */
public final class FateWords {

  private FateWords() {}

  /** In a table: {@code moved to new.example}. */
  public static String what(FateStage stage) {
    return stage.fate().word()
        + stage.movedTo().map(host -> " to " + Texts.visible(host, 100)).orElse("");
  }

  /** From when, until when, as far as captures tell. */
  public static String when(FateStage stage) {
    String began = HostWords.since(stage.began());
    return stage.ended().isPresent()
        ? began.replaceFirst("^(at least )?since", "$1from")
            + ", until "
            + Dates.day(stage.ended().get().by())
            + " at the latest"
        : began + "; last shown " + Dates.day(stage.lastShown());
  }

  /** What figures make of it. */
  public static String figures(Fate fate) {
    return switch (fate) {
      case LIVE -> "as robots.txt says";
      case MOVED -> "as robots.txt says where the redirect leads";
      case PARKED -> "not known, since whoever parks it is not who published there";
      case GONE -> "not known, since nothing answers";
    };
  }
}
