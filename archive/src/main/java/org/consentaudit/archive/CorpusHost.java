package org.consentaudit.archive;

import java.util.Objects;

/**
 * A host's place in a corpus.
 *
 * @param host the host without {@code www.}
 * @param spelling the spelling in the corpus file; where it lists both, the one with more tokens
 * @param tokens its tokens in the corpus, both spellings together, at least 0
 * @param rank 1 for the host with the most tokens
 * @param stratum the sample it belongs to
 */
public record CorpusHost(Host host, Host spelling, long tokens, int rank, Stratum stratum) {
  /** Checks bounds. */
  public CorpusHost {
    Objects.requireNonNull(host);
    Objects.requireNonNull(spelling);
    Objects.requireNonNull(stratum);
    if (tokens < 0) {
      throw new IllegalArgumentException("negative tokens for " + host);
    }
  }
}
