package org.consentaudit.analysis.agents;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.consentaudit.archive.Digest;

/** The registered agents and the study's companies, in the order of the data file. */
public final class AgentRegistry {

  private static final String AGENTS = "agents.csv";
  private static final String COMPANIES = "companies.csv";

  private final List<Agent> agents;
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final List<Company> companies;
  private final String version;

  private AgentRegistry(List<Agent> agents, List<Company> companies, String version) {
    this.agents = List.copyOf(agents);
    this.companies = List.copyOf(companies);
    this.version = version;
    for (int i = 0; i < agents.size(); i++) {
      place(agents.get(i).token(), i);
      for (String alias : agents.get(i).aliases()) {
        place(alias, i);
      }
    }
  }

  private void place(String token, int place) {
    Integer other = places.putIfAbsent(token.toLowerCase(Locale.ROOT), place);
    if (other != null && other != place) {
      throw new IllegalStateException(token + " is registered twice");
    }
  }

  /** The registry that comes with this release. */
  public static AgentRegistry bundled() {
    byte[] agents = resource(AGENTS);
    return new AgentRegistry(
        rows(agents).stream().map(AgentRegistry::agent).toList(),
        companies(rows(resource(COMPANIES))),
        Digest.of(agents).brief());
  }

  /** All agents. */
  public List<Agent> agents() {
    return agents;
  }

  /** The study's companies, in its order. */
  public List<Company> companies() {
    return companies;
  }

  /** The start of the data file's SHA-256: changes with any fact. */
  public String version() {
    return version;
  }

  /** The agent that a token or an alias names, whatever its case. */
  public Optional<Agent> find(String token) {
    return place(token).map(agents::get);
  }

  /** The place of an agent in {@link #agents()}. */
  public Optional<Integer> place(String token) {
    return Optional.ofNullable(places.get(token.toLowerCase(Locale.ROOT)));
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

  private static List<CSVRecord> rows(byte[] csv) {
    var format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var parser = format.parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Agent agent(CSVRecord row) {
    String aliases = row.get("aliases");
    String knownBy = row.get("known_by");
    return new Agent(
        row.get("token"),
        aliases.isEmpty() ? List.of() : List.of(aliases.split(";")),
        row.get("operator"),
        Purpose.ofCode(row.get("purpose")),
        row.get("announced"),
        knownBy.isEmpty() ? Optional.empty() : Optional.of(YearMonth.parse(knownBy)),
        row.get("retired"),
        row.get("successor"),
        row.get("respects_robots"),
        row.get("docs_url"),
        row.get("source"));
  }

  private static List<Company> companies(List<CSVRecord> rows) {
    Map<String, List<String>> tokens = new LinkedHashMap<>();
    for (CSVRecord row : rows) {
      tokens.computeIfAbsent(row.get("company"), name -> new ArrayList<>()).add(row.get("token"));
    }
    List<Company> companies = new ArrayList<>();
    tokens.forEach((name, list) -> companies.add(new Company(name, list)));
    return companies;
  }
}
