package org.consentaudit.analysis.timeline;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.consentaudit.analysis.robots.AccessDiff;

/**
 * What an edit did, read from the files before and after it.
 *
 * @param change the edit
 * @param kind the one word for it
 * @param kinds every kind that holds for it, {@code kind} first; of a change those of its agents,
 *     of a mere edit those of its lines
 * @param agents the agents whose verdict differs, in the order of the registry
 * @param paths which paths closed or opened for whom, by RFC 9309 whatever the profile
 * @param allPaths whether all paths are told; false where the files are too large to compare
 * @param named agents that the file names and did not name, in the order of the alphabet; may be
 *     hostile text
 * @param unnamed agents that it named and names no longer
 */
public record EditReading(
    Change change,
    EditKind kind,
    List<EditKind> kinds,
    List<AgentEdit> agents,
    List<PathEdit> paths,
    boolean allPaths,
    List<String> named,
    List<String> unnamed) {

  /** Stands for every agent that no line names. */
  public static final String EVERYONE_ELSE = "*";

  /** Checks that nothing is missing and freezes the lists. */
  public EditReading {
    Objects.requireNonNull(change);
    Objects.requireNonNull(kind);
    kinds = List.copyOf(kinds);
    agents = List.copyOf(agents);
    paths = List.copyOf(paths);
    named = List.copyOf(named);
    unnamed = List.copyOf(unnamed);
  }

  /**
   * What the edit did to one agent.
   *
   * @param verdicts its place and its verdicts
   * @param kind the word for it
   */
  public record AgentEdit(Change.AgentChange verdicts, EditKind kind) {}

  /**
   * Paths that closed or opened for agents whose rules are the same, before and after.
   *
   * @param agents their tokens, registered ones first, {@link #EVERYONE_ELSE} last
   * @param turn which paths
   */
  public record PathEdit(List<String> agents, AccessDiff.PathTurn turn) {
    /** Checks that nothing is missing and freezes the list. */
    public PathEdit {
      agents = List.copyOf(agents);
      Objects.requireNonNull(turn);
    }
  }

  /** How many agents there are of each kind. */
  public Map<EditKind, Integer> counts() {
    Map<EditKind, Integer> counts = new EnumMap<>(EditKind.class);
    agents.forEach(agent -> counts.merge(agent.kind(), 1, Integer::sum));
    return counts;
  }
}
