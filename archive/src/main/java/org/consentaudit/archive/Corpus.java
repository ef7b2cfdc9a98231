package org.consentaudit.archive;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/**
 * A training corpus and the hosts of it that we know, {@code www.} merged.
 *
 * @param name the name, as in the column {@code <name>_tokens} it came from
 * @param headSize how many of the top hosts are the head
 * @param totalTokens the tokens of the whole corpus, where they were given
 * @param hosts the hosts of the token table, most tokens first; those with none in this corpus
 *     stand last, since the published study counts them as hosts
 */
public record Corpus(String name, int headSize, OptionalLong totalTokens, List<CorpusHost> hosts) {
  /** Checks that nothing is missing and freezes the list. */
  public Corpus {
    Objects.requireNonNull(name);
    Objects.requireNonNull(totalTokens);
    hosts = List.copyOf(hosts);
  }
}
