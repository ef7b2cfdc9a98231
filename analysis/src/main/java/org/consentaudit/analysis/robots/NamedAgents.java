package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;

/**
 * Whom the user-agent lines of a robots.txt name, {@code *} aside. A registered agent is known by
 * its token however it is spelt; any other by the shortest token that its line addresses, whatever
 * the case.
 */
public final class NamedAgents {

  private NamedAgents() {}

  /**
   * The names, in the order of the alphabet.
   *
   * @return for each the agent: the registered one, or one that nobody registered, with the
   *     spelling of the first line that names it; may be hostile text
   */
  public static Map<String, Agent> of(RobotsTxt file, AgentRegistry registry) {
    Map<String, Agent> names = new TreeMap<>();
    Set<Integer> registered = new HashSet<>();
    for (Addressing one : file.addressing(registry.agents())) {
      names.putIfAbsent(Octets.lower(one.agent().token()), one.agent());
      registered.add(one.line());
    }
    for (Group group : file.groups()) {
      for (Group.UserAgentLine line : group.userAgents()) {
        String name = registered.contains(line.line()) ? "" : name(line.value());
        if (!name.isEmpty()) {
          names.putIfAbsent(name, Agent.unregistered(line.value()));
        }
      }
    }
    return Collections.unmodifiableMap(names);
  }

  /**
   * The shortest token that a value addresses, in the lower case of the engine, which knows that of
   * US-ASCII alone; empty where it names nobody.
   */
  private static String name(String value) {
    byte[] octets = value.getBytes(StandardCharsets.UTF_8);
    if (ProductTokens.addressesEveryone(octets, 0, octets.length)) {
      return "";
    }
    int end = ProductTokens.nameEnd(octets, 0, octets.length);
    return Octets.lower(end == 0 ? value : value.substring(0, end));
  }
}
