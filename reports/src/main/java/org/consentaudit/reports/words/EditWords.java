package org.consentaudit.reports.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.consentaudit.reports.page.EditFacts;
import org.consentaudit.reports.page.EditKind;

/** What edits did, in a few words. */
public final class EditWords {

  /** The most agents that are named and not counted. */
  static final int NAMED = 2;

  private static final int LONGEST_NAME = 40;

  private EditWords() {}

  /** What an edit did: {@code closed to 14 agents, widened for CCBot}; no capital, no full stop. */
  public static String told(EditFacts edit) {
    List<String> parts = new ArrayList<>();
    List<EditKind> kinds = new ArrayList<>(edit.kinds());
    if (kinds.remove(EditKind.MIXED)) {
      kinds.add(EditKind.MIXED);
    }
    for (EditKind kind : kinds) {
      String part = part(kind, edit);
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    return String.join(", ", parts);
  }

  /** The same as a sentence's start: {@code Closed to 14 agents}. */
  public static String heading(EditFacts edit) {
    String told = told(edit);
    boolean name = edit.kind() == EditKind.AGENT_NAMED || edit.kind() == EditKind.AGENT_UNNAMED;
    return name || edit.kind() == EditKind.NAMES_CHANGED ? told : OverviewWords.capital(told);
  }

  /** Whether {@link #told} says all that moves say of who is meant. */
  public static boolean names(Optional<EditFacts> edit, List<ChangeWords.Move> moves) {
    if (edit.isEmpty() || moves.size() != 1) {
      return false;
    }
    var told = new EnumMap<EditKind, List<String>>(EditKind.class);
    told.putAll(edit.get().agents());
    told.remove(EditKind.RECATEGORISED);
    int agents = moves.get(0).agents().size();
    return told.size() == 1 && told.values().iterator().next().size() == agents;
  }

  private static String part(EditKind kind, EditFacts edit) {
    return switch (kind) {
      case VANISHED -> "file removed";
      case RETURNED -> "file back";
      case CLOSED -> "closed to " + who(kind, edit);
      case REOPENED -> "reopened to " + who(kind, edit);
      case NARROWED -> "narrowed for " + who(kind, edit);
      case WIDENED -> "widened for " + who(kind, edit);
      case MIXED ->
          edit.agents().containsKey(kind) ? "paths opened and closed for " + who(kind, edit) : "";
      // Of an edit that did more it is not worth a word.
      case RECATEGORISED -> edit.kind() == kind ? "only details of verdicts changed" : "";
      case NAMES_CHANGED -> "";
      case AGENT_NAMED -> names(edit.named()) + " newly named";
      case AGENT_UNNAMED -> names(edit.unnamed()) + " no longer named";
      case PATHS_CHANGED -> "paths opened or closed";
      case DELAY_CHANGED -> "crawl delay changed";
      case OTHER_RECORD_CHANGED -> "a record other than a rule changed";
      case SITEMAP_CHANGED -> "site map changed";
      case REARRANGED -> "rearranged";
      case WITHOUT_EFFECT -> "rules rewritten to the same effect";
      case COSMETIC -> "comments or layout only";
    };
  }

  private static String who(EditKind kind, EditFacts edit) {
    List<String> agents = edit.agents().getOrDefault(kind, List.of());
    return agents.size() > NAMED ? Numbers.count(agents.size()) + " agents" : names(agents);
  }

  private static String names(List<String> agents) {
    return Texts.list(agents.stream().map(a -> Texts.visible(a, LONGEST_NAME)).toList(), NAMED);
  }
}
