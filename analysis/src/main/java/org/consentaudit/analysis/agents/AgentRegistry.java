package org.consentaudit.analysis.agents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.archive.Digest;

/**
 * The registered agents and the study's companies, in the order of the data file; agents of the
 * user's own file stand behind them.
 */
public final class AgentRegistry {

  private static final String AGENTS = "agents.csv";
  private static final String COMPANIES = "companies.csv";

  private final List<Agent> agents;
  private final List<Registration> registrations;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Company> companies;
  private final String version;

  private AgentRegistry(RegistryMerge merge, String version) {
    List<RegistryMerge.Entry> entries = merge.entries();
    this.agents = entries.stream().map(RegistryMerge.Entry::agent).toList();
    this.registrations = entries.stream().map(RegistryMerge.Entry::registration).toList();
    this.companies = Companies.read(resource(COMPANIES));
    this.version = version;
    for (int i = 0; i < agents.size(); i++) {
      places.put(key(agents.get(i).token()), i);
      for (String alias : agents.get(i).aliases()) {
        places.put(key(alias), i);
      }
    }
  }

  /** The registry that comes with this release. */
  public static AgentRegistry bundled() {
    byte[] ours = resource(AGENTS);
    return new AgentRegistry(ours(ours), Digest.of(ours).brief());
  }

  /**
   * The registry of this release with the user's own file laid over it.
   *
   * @param name what the file is called in complaints
   * @param file its bytes: CSV of the columns of ours, of which only {@code token} must be there
   * @throws BadRegistryException when anything in it cannot stand
   */
  public static AgentRegistry bundledUnder(String name, byte[] file) {
    byte[] ours = resource(AGENTS);
    RegistryMerge merge = ours(ours);
    merge.addOwn(RegistryFile.read(name, file));
    var both = new ByteArrayOutputStream(ours.length + file.length);
    both.writeBytes(ours);
    both.writeBytes(file);
    return new AgentRegistry(merge, Digest.of(both.toByteArray()).brief());
  }

  private static RegistryMerge ours(byte[] file) {
    var merge = new RegistryMerge();
    merge.addBundled(RegistryFile.read(AGENTS, file));
    return merge;
  }

  /** All agents. */
  public List<Agent> agents() {
    return agents;
  }

  /** The study's companies, in its order. */
  public List<Company> companies() {
    return companies;
  }

  /** The start of the SHA-256 of the data file and the user's: changes with any fact. */
  public String version() {
    return version;
  }

  /** The agent that a token or an alias names, whatever its case. */
  public Optional<Agent> find(String token) {
    return place(token).map(agents::get);
  }

  /**
   * The agent that somebody asks about: the registered one, whatever the case, also with a version
   * ({@code NAME/1.0}, {@code NAME 1.0}); else one that nobody registered.
   *
   * @throws IllegalArgumentException when it is no product token: empty, or a whole User-Agent
   *     field
   */
  public Agent asked(String asked) {
    String name = asked.strip();
    if (name.isEmpty()
        || name.chars().anyMatch(c -> Character.isISOControl(c) || "(;,:\"".indexOf(c) >= 0)) {
      throw new IllegalArgumentException(
          "\""
              + (name.length() > 60 ? name.substring(0, 60) + "…" : name)
              + "\" is no product token: give one such as GPTBot, not a whole User-Agent field");
    }
    String word = name.split("[ \t/]", 2)[0];
    return find(name)
        .map(agent -> agent.withToken(name))
        .or(() -> find(word).map(agent -> agent.withToken(word)))
        .orElseGet(() -> Agent.unregistered(name.split("/", 2)[0]));
  }

  /** The place of an agent in {@link #agents()}. */
  public Optional<Integer> place(String token) {
    return Optional.ofNullable(places.get(key(token)));
  }

  /** Where the facts about a registered agent came from. */
  public Registration registration(Agent agent) {
    return registrations.get(place(agent.token()).orElseThrow());
  }

  /** The agents whose place an agent took. */
  public List<Agent> predecessors(Agent agent) {
    Optional<Integer> place = place(agent.token());
    return agents.stream()
        .filter(other -> !other.successor().isEmpty() && place(other.successor()).equals(place))
        .toList();
  }

  private static String key(String token) {
    return token.toLowerCase(Locale.ROOT);
  }

  private static byte[] resource(String name) {
    try (InputStream in = AgentRegistry.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
