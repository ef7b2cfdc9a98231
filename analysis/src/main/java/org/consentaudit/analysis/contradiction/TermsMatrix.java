package org.consentaudit.analysis.contradiction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.analysis.contradiction.RobotsStance.Towards;
import org.consentaudit.analysis.terms.codes.TermsVerdict;

/** The study's matrix: what robots.txt says by what terms say, in hosts and in tokens. */
public final class TermsMatrix {

  private final Map<Towards, Map<TermsVerdict, Cell>> cells = new EnumMap<>(Towards.class);
  private long hosts;
  private long tokens;

  /**
   * A cell that some host is in.
   *
   * @param robots what robots.txt says
   * @param terms what terms say
   * @param hosts how many hosts
   * @param tokens their tokens
   */
  public record Cell(Towards robots, TermsVerdict terms, long hosts, long tokens) {}

  /** Counts a host. */
  public void add(Towards robots, TermsVerdict terms, long hostTokens) {
    cells
        .computeIfAbsent(robots, row -> new EnumMap<>(TermsVerdict.class))
        .merge(
            terms,
            new Cell(robots, terms, 1, hostTokens),
            (one, other) ->
                new Cell(
                    robots, terms, one.hosts() + other.hosts(), one.tokens() + other.tokens()));
    hosts++;
    tokens += hostTokens;
  }

  /** The cells that some host is in, the strictest robots.txt first, then in the study's order. */
  public List<Cell> cells() {
    List<Cell> all = new ArrayList<>();
    cells.values().forEach(row -> all.addAll(row.values()));
    return all;
  }

  /** A cell, of no hosts where none is in it. */
  public Cell cell(Towards robots, TermsVerdict terms) {
    return cells.getOrDefault(robots, Map.of()).getOrDefault(terms, new Cell(robots, terms, 0, 0));
  }

  /** The verdicts on terms that some host has, the most restrictive first, those unsure last. */
  public List<TermsVerdict> verdicts() {
    return cells.values().stream()
        .flatMap(row -> row.keySet().stream())
        .distinct()
        .sorted(
            Comparator.comparing((TermsVerdict verdict) -> verdict == TermsVerdict.UNSURE)
                .thenComparing(Comparator.<TermsVerdict>naturalOrder().reversed()))
        .toList();
  }

  /** All hosts that were counted. */
  public long hosts() {
    return hosts;
  }

  /** Their tokens. */
  public long tokens() {
    return tokens;
  }
}
