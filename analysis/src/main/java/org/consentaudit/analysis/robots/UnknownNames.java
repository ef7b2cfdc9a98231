package org.consentaudit.analysis.robots;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.consentaudit.analysis.agents.AgentRegistry;

/**
 * The names in user-agent lines that no registered agent answers to: how new agents are noticed.
 * Who answers to a line is asked of the engine, so that a name is unknown here exactly when no
 * verdict counts it.
 */
public final class UnknownNames {

  private static final int MOST_OF_A_FILE = 2_000;
  private static final int LONGEST = 100;
  private static final int MOST_REMEMBERED = 200_000;

  /** {@code Name/1.0}, {@code Name 1.0} and {@code Name*} are Name. */
  private static final Pattern AFTER_THE_NAME =
      Pattern.compile("(?s)/.*$|\\s+[vV]?\\d[\\d.]{0,20}$|[*;,:\\s]+$");

  private final AgentIndex registered;
  private final Map<String, Optional<String>> remembered = new HashMap<>();

  /** Names that this registry does not know. */
  public UnknownNames(AgentRegistry registry) {
    this.registered = AgentIndex.of(registry.agents());
  }

  /**
   * A name in a file.
   *
   * @param name as it stands there, without a version
   * @param line the first user-agent line with it, 1-based
   */
  public record Named(String name, int line) {
    /** What spellings of one name have in common. */
    public String key() {
      return Octets.lower(name);
    }
  }

  /** The unknown names of a robots.txt in its order, each once; the first 2,000 of them. */
  public List<Named> in(byte[] content) {
    List<Named> names = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Group group : RobotsTxt.parse(content).groups()) {
      for (Group.UserAgentLine line : group.userAgents()) {
        Optional<Named> named = unknown(line.value()).map(name -> new Named(name, line.line()));
        named.filter(one -> seen.add(one.key())).ifPresent(names::add);
        if (names.size() == MOST_OF_A_FILE) {
          return names;
        }
      }
    }
    return names;
  }

  private Optional<String> unknown(String value) {
    Optional<String> known = remembered.get(value);
    if (known != null) {
      return known;
    }
    Optional<String> name =
        value.isEmpty() || isAnswered(value) ? Optional.empty() : Optional.of(name(value));
    if (remembered.size() < MOST_REMEMBERED && value.length() <= LONGEST) {
      remembered.put(value, name);
    }
    return name;
  }

  /** Whether the line addresses everyone or a registered agent. */
  private boolean isAnswered(String value) {
    byte[] octets = value.getBytes(StandardCharsets.UTF_8);
    if (ProductTokens.addressesEveryone(octets, 0, octets.length)) {
      return true;
    }
    var answers = new AtomicBoolean();
    ProductTokens.addressed(
        octets, 0, octets.length, registered, (agent, how) -> answers.set(true));
    return answers.get();
  }

  private static String name(String value) {
    String whole = Excerpt.start(value, LONGEST).strip();
    String name = AFTER_THE_NAME.matcher(whole).replaceFirst("").strip();
    return name.isEmpty() ? whole : name;
  }
}
