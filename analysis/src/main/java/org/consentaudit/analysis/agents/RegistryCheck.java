package org.consentaudit.analysis.agents;

import static org.consentaudit.analysis.agents.RegistryColumn.quoted;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether agents can stand beside each other: one name, one agent; nobody ends before it began. */
final class RegistryCheck {

  private final List<RegistryMerge.Entry> entries;
  private final Map<String, Integer> tokens = new HashMap<>();
  private final Map<String, Integer> aliases = new HashMap<>();
  private final List<RegistryProblem> problems = new ArrayList<>();

  RegistryCheck(List<RegistryMerge.Entry> entries) {
    this.entries = entries;
  }

  /** What cannot stand. */
  List<RegistryProblem> problems() {
    for (int i = 0; i < entries.size(); i++) {
      tokens.put(key(agent(i).token()), i);
    }
    for (int i = 0; i < entries.size(); i++) {
      for (String alias : agent(i).aliases()) {
        checkAlias(i, alias);
      }
    }
    for (int i = 0; i < entries.size(); i++) {
      checkSuccessor(i);
      checkDates(i);
    }
    return problems;
  }

  private void checkAlias(int place, String alias) {
    Integer named = tokens.get(key(alias));
    if (named != null && named != place) {
      if (isLater(named, place)) {
        String owner = agent(place).token();
        problem(
            named,
            quoted(alias) + " is an alias of " + owner + ": write " + owner + " to change it");
      } else {
        problem(place, "the alias " + quoted(alias) + " is the token of another agent");
      }
      return;
    }
    Integer other = aliases.putIfAbsent(key(alias), place);
    if (other != null && other != place) {
      int later = isLater(other, place) ? other : place;
      int earlier = later == place ? other : place;
      problem(later, "the alias " + quoted(alias) + " belongs to " + agent(earlier).token());
    }
  }

  private void checkSuccessor(int place) {
    String successor = agent(place).successor();
    if (successor.isEmpty()) {
      return;
    }
    Integer found = tokens.getOrDefault(key(successor), aliases.get(key(successor)));
    if (found == null) {
      problem(place, "the successor " + quoted(successor) + " is not registered");
    } else if (found == place) {
      problem(place, agent(place).token() + " cannot succeed itself");
    } else if (leadsBack(place, found)) {
      problem(place, "the successors of " + agent(place).token() + " lead back to it");
    }
  }

  private boolean leadsBack(int place, int successor) {
    int at = successor;
    for (int steps = 0; steps < entries.size(); steps++) {
      String next = agent(at).successor();
      Integer found = tokens.getOrDefault(key(next), aliases.get(key(next)));
      if (found == null) {
        return false;
      }
      if (found == place) {
        return true;
      }
      at = found;
    }
    return false;
  }

  /** Two dates are compared as far as both are known. */
  private void checkDates(int place) {
    String announced = agent(place).announced();
    String retired = agent(place).retired();
    int known = Math.min(announced.length(), retired.length());
    if (announced.substring(0, known).compareTo(retired.substring(0, known)) > 0) {
      problem(place, "announced " + announced + ", after it was retired (" + retired + ")");
    }
  }

  /** A clash is the fault of who came later: never of our file where the user's takes part. */
  private boolean isLater(int place, int other) {
    boolean own = entries.get(place).registration().own().isPresent();
    boolean otherOwn = entries.get(other).registration().own().isPresent();
    return own == otherOwn ? entries.get(place).line() > entries.get(other).line() : own;
  }

  private void problem(int place, String what) {
    var entry = entries.get(place);
    problems.add(new RegistryProblem(entry.file(), entry.line(), what));
  }

  private Agent agent(int place) {
    return entries.get(place).agent();
  }

  private static String key(String token) {
    return token.toLowerCase(Locale.ROOT);
  }
}
