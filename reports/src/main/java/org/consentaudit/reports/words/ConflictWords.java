package org.consentaudit.reports.words;

import org.consentaudit.reports.page.SourceConflict;

/** How a disagreement of two sources is told. */
public final class ConflictWords {

  private static final int LONGEST = 80;

  private ConflictWords() {}

  /** What differs, and by whom figures go, after the date. */
  public static String told(SourceConflict conflict) {
    String preferred = Texts.visible(conflict.preferred(), LONGEST);
    return preferred
        + " says "
        + conflict.said().word()
        + ", "
        + Texts.visible(conflict.other(), LONGEST)
        + " "
        + conflict.otherSaid().word()
        + ", to "
        + conflict.agent().label()
        + more(conflict.agents() - 1)
        + ". Figures go by "
        + preferred
        + (conflict.byOrder() ? "." : ", which is newer.");
  }

  private static String more(int agents) {
    return agents == 0
        ? ""
        : "; they differ for " + Numbers.count(agents, "agent more", "agents more");
  }
}
