package org.consentaudit.archive.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Stratum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusStoreTest {

  @TempDir Path directory;

  private static CorpusHost host(String name, long tokens, int rank) {
    return new CorpusHost(
        Host.of(name),
        Host.of("www." + name),
        tokens,
        rank,
        rank == 1 ? Stratum.HEAD : Stratum.OTHER);
  }

  @Test
  void corpusComesBackAndIsReplacedByTheNextOfItsName() {
    var first =
        new Corpus(
            "small",
            1,
            OptionalLong.of(99),
            List.of(host("a.example", 7, 1), host("b.example", 0, 2)));
    var other = new Corpus("other", 1, OptionalLong.empty(), List.of());
    var second = new Corpus("small", 2, OptionalLong.empty(), List.of(host("c.example", 1, 1)));
    try (var archive = Archive.openOrCreate(directory)) {
      archive.corpora().put(List.of(first, other));
      assertThat(archive.corpora().find("small")).hasValue(first);
      archive.corpora().put(List.of(second));
      assertThat(archive.corpora().find("small")).hasValue(second);
      assertThat(archive.corpora().names()).containsExactly("other", "small");
      assertThat(archive.corpora().find("none")).isEmpty();
    }
  }
}
