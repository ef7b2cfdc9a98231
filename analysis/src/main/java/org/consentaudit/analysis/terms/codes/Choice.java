package org.consentaudit.analysis.terms.codes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chains that all have to be there for a clause to be of a kind, in one of the ways it can be. */
final class Choice {

  private final List<Chain> chains;

  /** The links of all chains, those with the fewest names first: they are the rarest, mostly. */
  private final Concepts[] links;

  Choice(List<Chain> chains) {
    this.chains = List.copyOf(chains);
    List<Concepts> all = new ArrayList<>();
    chains.forEach(chain -> all.addAll(chain.links()));
    all.sort(Comparator.comparingInt(Concepts::size));
    this.links = all.toArray(Concepts[]::new);
  }

  /** Concepts of which a clause has one, as its own, where all these chains are there. */
  Concepts deciding() {
    return chains.get(0).last();
  }

  /** Groups of concepts, of each of which one is there where all these chains are. */
  List<Concepts> links() {
    return List.of(links);
  }

  /** Whether all links are there at all. */
  private boolean possible(Named there) {
    for (Concepts link : links) {
      if (!link.anyIn(there)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the links of each chain follow each other. The first chain has to end in the clause
   * itself: else the lead-in would speak for each item.
   *
   * @param first word from which on they count
   * @param own the first word of the clause itself
   */
  boolean matches(Hits hits, int first, int own) {
    if (!possible(hits.concepts())) {
      return false;
    }
    for (int i = 0; i < chains.size(); i++) {
      if (!chains.get(i).matches(hits, first, i == 0 ? own : first)) {
        return false;
      }
    }
    return true;
  }
}
