package org.consentaudit.analysis.robots;

import java.util.Arrays;

/**
 * Which groups of a file address which agents (RFC 9309 section 2.2.1). Found in one pass over the
 * user-agent lines, whatever the number of agents.
 */
final class Addressees {

  private static final int NONE = -1;

  private final GroupList[] own;
  private final GroupList everyone;

  /**
   * Groups of a file, merged for an agent.
   *
   * @param groups their numbers, ascending
   * @param byName whether the agent is addressed by name, not by {@code *}
   */
  record GroupList(int[] groups, boolean byName) {
    @Override
    public boolean equals(Object other) {
      return other instanceof GroupList list
          && byName == list.byName
          && Arrays.equals(groups, list.groups);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(groups);
    }

    @Override
    public String toString() {
      return (byName ? "own " : "everyone's ") + Arrays.toString(groups);
    }
  }

  private Addressees(GroupList[] own, GroupList everyone) {
    this.own = own;
    this.everyone = everyone;
  }

  static Addressees of(RobotsTxt file, AgentIndex index) {
    var chains = new Chains(index.size());
    int everyone = index.size();
    byte[] content = file.content();
    for (int group = 0; group < file.groupCount(); group++) {
      int current = group;
      for (int i = file.agentsFrom(group); i < file.agentsTo(group); i++) {
        int from = file.agentFrom(i);
        int to = file.agentTo(i);
        if (ProductTokens.addressesEveryone(content, from, to)) {
          chains.add(everyone, current);
        } else {
          ProductTokens.addressed(
              content, from, to, index, (agent, how) -> chains.add(agent, current));
        }
      }
    }
    return chains.end();
  }

  /** The groups whose rules hold for an agent: its own, else everyone's. */
  GroupList groupsOf(int agent) {
    return own[agent] == null ? everyone : own[agent];
  }

  /** For each agent the groups met so far, newest first, without a list for each. */
  private static final class Chains {
    private final int[] newest;
    private final int[] count;
    private int[] groups = new int[64];
    private int[] earlier = new int[64];
    private int size;

    Chains(int agents) {
      newest = new int[agents + 1];
      count = new int[agents + 1];
      Arrays.fill(newest, NONE);
    }

    void add(int agent, int group) {
      int last = newest[agent];
      if (last != NONE && groups[last] == group) {
        return;
      }
      if (size == groups.length) {
        groups = Arrays.copyOf(groups, size * 2);
        earlier = Arrays.copyOf(earlier, size * 2);
      }
      groups[size] = group;
      earlier[size] = last;
      newest[agent] = size++;
      count[agent]++;
    }

    Addressees end() {
      int agents = newest.length - 1;
      var own = new GroupList[agents];
      for (int agent = 0; agent < agents; agent++) {
        if (newest[agent] != NONE) {
          own[agent] = new GroupList(chain(agent), true);
        }
      }
      return new Addressees(own, new GroupList(chain(agents), false));
    }

    private int[] chain(int agent) {
      int[] chain = new int[count[agent]];
      int at = newest[agent];
      for (int i = chain.length - 1; i >= 0; i--) {
        chain[i] = groups[at];
        at = earlier[at];
      }
      return chain;
    }
  }
}
