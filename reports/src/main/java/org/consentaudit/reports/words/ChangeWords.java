package org.consentaudit.reports.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.reports.page.AgentRef;
import org.consentaudit.reports.page.Standing;
import org.consentaudit.reports.page.Transition;

/** Changes of verdicts, told once for all agents that share them. */
public final class ChangeWords {

  private ChangeWords() {}

  /**
   * Agents whose verdicts moved alike.
   *
   * @param agents at least one
   * @param from before
   * @param to after
   */
  public record Move(List<AgentRef> agents, Standing from, Standing to) {

    /** The most agents that are named at once. */
    private static final int NAMED = 4;

    /** Whether they are too many to be named at once. */
    public boolean many() {
      return agents.size() > NAMED;
    }

    /** All their names. */
    public String allNames() {
      return Texts.list(agents.stream().map(AgentRef::label).toList());
    }
  }

  /** The transitions, those with the same ends together, in the order of their first. */
  public static List<Move> moves(List<Transition> transitions) {
    Map<List<Standing>, List<AgentRef>> together = new LinkedHashMap<>();
    for (Transition t : transitions) {
      together.computeIfAbsent(List.of(t.from(), t.to()), ends -> new ArrayList<>()).add(t.agent());
    }
    return together.entrySet().stream()
        .map(e -> new Move(List.copyOf(e.getValue()), e.getKey().get(0), e.getKey().get(1)))
        .toList();
  }
}
