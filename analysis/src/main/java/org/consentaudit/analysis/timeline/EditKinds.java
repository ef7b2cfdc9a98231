package org.consentaudit.analysis.timeline;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consentaudit.analysis.robots.AccessDiff;
import org.consentaudit.analysis.verdict.Detail;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.archive.Outcome;

/** Decides which kinds hold for an edit; exactly one comes first. */
final class EditKinds {

  private EditKinds() {}

  /** The kind of an edit for one agent whose verdict differs. */
  static EditKind of(Change.AgentChange agent, AccessDiff access) {
    int from = strictness(agent.from());
    int to = strictness(agent.to());
    if (agent.to().status() == Status.ALL && agent.from().status() != Status.ALL) {
      return EditKind.CLOSED;
    }
    if (agent.from().status() == Status.ALL && agent.to().status() != Status.ALL) {
      return EditKind.REOPENED;
    }
    if (from != to) {
      return to > from ? EditKind.NARROWED : EditKind.WIDENED;
    }
    if (access.closes() && access.opens()) {
      return EditKind.MIXED;
    }
    if (access.closes() || access.opens()) {
      return access.closes() ? EditKind.NARROWED : EditKind.WIDENED;
    }
    return access.complete() ? EditKind.RECATEGORISED : EditKind.MIXED;
  }

  /** Open, partly closed, nearly closed, closed: finer details are the study's and say no more. */
  private static int strictness(Verdict verdict) {
    return switch (verdict.status()) {
      case NONE -> 0;
      case SOME -> verdict.detail().equals(Detail.ALL_BUT.code()) ? 2 : 1;
      case ALL -> 3;
      case REFUSED, UNAVAILABLE, UNREACHABLE, NOT_SEEN -> -1;
    };
  }

  /** The kinds of an edit that altered verdicts, the one that it is called by first. */
  static List<EditKind> ofChange(Change change, List<EditReading.AgentEdit> agents) {
    Set<EditKind> found = EnumSet.noneOf(EditKind.class);
    agents.forEach(agent -> found.add(agent.kind()));
    if (isAbsent(change.after())) {
      return withFirst(EditKind.VANISHED, found);
    }
    if (isAbsent(change.before())) {
      return withFirst(EditKind.RETURNED, found);
    }
    boolean closed = found.contains(EditKind.CLOSED);
    boolean reopened = found.contains(EditKind.REOPENED);
    if (closed || reopened) {
      EditKind one = closed ? EditKind.CLOSED : EditKind.REOPENED;
      return withFirst(closed && reopened ? EditKind.MIXED : one, found);
    }
    boolean both = found.contains(EditKind.NARROWED) && found.contains(EditKind.WIDENED);
    return withFirst(both ? EditKind.MIXED : found.iterator().next(), found);
  }

  private static boolean isAbsent(Answer answer) {
    return answer.outcome() == Outcome.Readable.ABSENT;
  }

  /** The kinds of an edit that altered none, the one that it is called by first. */
  static List<EditKind> ofMereEdit(
      FileRecords before, FileRecords after, boolean named, boolean unnamed, boolean pathsChanged) {
    Set<EditKind> found = EnumSet.noneOf(EditKind.class);
    add(found, EditKind.NAMES_CHANGED, named && unnamed);
    add(found, EditKind.AGENT_NAMED, named);
    add(found, EditKind.AGENT_UNNAMED, unnamed);
    add(found, EditKind.PATHS_CHANGED, pathsChanged);
    add(found, EditKind.DELAY_CHANGED, !before.delays().equals(after.delays()));
    add(found, EditKind.OTHER_RECORD_CHANGED, !before.others().equals(after.others()));
    add(found, EditKind.SITEMAP_CHANGED, !before.sitemaps().equals(after.sitemaps()));
    if (found.isEmpty()) {
      found.add(withoutConsequence(before, after));
    }
    return List.copyOf(found);
  }

  private static EditKind withoutConsequence(FileRecords before, FileRecords after) {
    if (before.inOrder().equals(after.inOrder())) {
      return EditKind.COSMETIC;
    }
    return new HashSet<>(before.inOrder()).equals(new HashSet<>(after.inOrder()))
        ? EditKind.REARRANGED
        : EditKind.WITHOUT_EFFECT;
  }

  private static void add(Set<EditKind> found, EditKind kind, boolean holds) {
    if (holds) {
      found.add(kind);
    }
  }

  private static List<EditKind> withFirst(EditKind first, Set<EditKind> found) {
    List<EditKind> kinds = new ArrayList<>(found);
    kinds.remove(first);
    kinds.add(0, first);
    return kinds;
  }
}
