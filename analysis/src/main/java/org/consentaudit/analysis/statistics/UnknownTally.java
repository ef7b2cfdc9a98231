package org.consentaudit.analysis.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.consentaudit.archive.Host;

/** Counts, host by host, who names agents that nobody registered. */
public final class UnknownTally {

  private final Map<String, Count> counts = new HashMap<>();

  /**
   * A name at a host.
   *
   * @param name as the host spells it
   * @param firstSeen the first day on which it is known to have stood there
   * @param captured the newest capture in which it stands
   * @param line its line there
   */
  public record Sighting(String name, LocalDate firstSeen, Instant captured, int line) {
    String key() {
      return name.toLowerCase(Locale.ROOT);
    }

    /** The newer of two, with the earlier first day. */
    public Sighting with(Sighting other) {
      Sighting newer = other.captured.isBefore(captured) ? this : other;
      LocalDate first = other.firstSeen.isBefore(firstSeen) ? other.firstSeen : firstSeen;
      return new Sighting(newer.name, first, newer.captured, newer.line);
    }
  }

  /**
   * A name and how far it has spread.
   *
   * @param name in its most frequent spelling
   * @param hosts the hosts that name it
   * @param tokens their tokens
   * @param firstSeen the first day on which any of them is known to have named it
   * @param example the host with the most tokens
   * @param captured the capture of that host in which it stands
   * @param line its line there
   */
  public record Row(
      String name,
      int hosts,
      long tokens,
      LocalDate firstSeen,
      Host example,
      Instant captured,
      int line) {}

  /**
   * Takes a host in.
   *
   * @param host the host without {@code www.}, each once
   * @param tokens its tokens
   * @param sightings the names at it, each once
   */
  public void add(Host host, long tokens, Collection<Sighting> sightings) {
    for (Sighting sighting : sightings) {
      counts
          .computeIfAbsent(sighting.key(), key -> new Count(host, tokens, sighting))
          .add(host, tokens, sighting);
    }
  }

  /** Every name, by tokens, then hosts, most first, then by name. */
  public List<Row> rows() {
    return counts.values().stream()
        .map(Count::row)
        .sorted(
            Comparator.comparingLong(Row::tokens)
                .thenComparingInt(Row::hosts)
                .reversed()
                .thenComparing(Row::name))
        .toList();
  }

  private static final class Count {
    private final Map<String, Integer> spellings = new TreeMap<>();
    private int hosts;
    private long tokens;
    private LocalDate firstSeen;
    private Host example;
    private long exampleTokens;
    private Sighting sighting;

    Count(Host host, long tokens, Sighting sighting) {
      this.example = host;
      this.exampleTokens = tokens;
      this.sighting = sighting;
      this.firstSeen = sighting.firstSeen();
    }

    void add(Host host, long hostTokens, Sighting seen) {
      spellings.merge(seen.name(), 1, Integer::sum);
      hosts++;
      tokens += hostTokens;
      if (seen.firstSeen().isBefore(firstSeen)) {
        firstSeen = seen.firstSeen();
      }
      if (hostTokens > exampleTokens) {
        example = host;
        exampleTokens = hostTokens;
        sighting = seen;
      }
    }

    Row row() {
      int most = spellings.values().stream().mapToInt(Integer::intValue).max().orElse(0);
      String name =
          spellings.entrySet().stream()
              .filter(entry -> entry.getValue() == most)
              .map(Map.Entry::getKey)
              .findFirst()
              .orElse(sighting.name());
      return new Row(name, hosts, tokens, firstSeen, example, sighting.captured(), sighting.line());
    }
  }
}
