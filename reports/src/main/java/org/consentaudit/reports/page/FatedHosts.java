package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;
import org.consentaudit.archive.Host;

/**
 * The hosts of a corpus that moved, are parked or gone.
 *
 * @param counts how many, with which share of its tokens; a fate that no host has is left out
 * @param largest those with the most tokens
 */
public record FatedHosts(List<Count> counts, List<Row> largest) {

  /** Of a corpus without such hosts. */
  public static final FatedHosts NONE = new FatedHosts(List.of(), List.of());

  /**
   * How many.
   *
   * @param fate what became of them
   * @param part the hosts, and their share of the corpus's tokens
   */
  public record Count(Fate fate, Slice part) {}

  /**
   * One of them.
   *
   * @param host the host
   * @param tokens its tokens in the corpus
   * @param stage what became of it
   */
  public record Row(Host host, long tokens, FateStage stage) {
    /** Checks that nothing is missing. */
    public Row {
      Objects.requireNonNull(host, "host");
      Objects.requireNonNull(stage, "stage");
    }
  }

  /** Freezes the lists. */
  public FatedHosts {
    counts = List.copyOf(counts);
    largest = List.copyOf(largest);
  }
}
