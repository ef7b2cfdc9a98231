package org.consentaudit.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Stratum;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusFileTest {

  @TempDir Path directory;

  private CorpusFile.Loaded load(String csv, int head) throws IOException {
    return CorpusFile.read(Files.writeString(directory.resolve("t.csv"), csv), head, Map.of());
  }

  private Corpus only(String csv, int head) throws IOException {
    CorpusFile.Loaded loaded = load(csv, head);
    assertThat(loaded.rejects()).isEmpty();
    assertThat(loaded.corpora()).hasSize(1);
    return loaded.corpora().get(0);
  }

  private static CorpusHost host(
      String bare, String spelling, long tokens, int rank, Stratum stratum) {
    return new CorpusHost(new Host(bare), new Host(spelling), tokens, rank, stratum);
  }

  @Test
  void wwwIsMergedAndTheSpellingWithMoreTokensStays() throws IOException {
    assertThat(only("url,c4_tokens\na.example,3\nwww.a.example,5\nwww.b.example,1\n", 1).hosts())
        .containsExactly(
            host("a.example", "www.a.example", 8, 1, Stratum.HEAD),
            host("b.example", "www.b.example", 1, 2, Stratum.RANDOM));
  }

  @Test
  void headIsTakenAfterTheMerge() throws IOException {
    Corpus corpus = only("host,x_tokens\nbig.example,6\na.example,4\nwww.a.example,4\n", 1);
    assertThat(corpus.hosts().get(0).host()).isEqualTo(Host.of("a.example"));
    assertThat(corpus.hosts().get(0).stratum()).isEqualTo(Stratum.HEAD);
    assertThat(corpus.hosts().get(1).stratum()).isEqualTo(Stratum.RANDOM);
  }

  @Test
  void tiesAreRankedByNameAndTheFirstSpellingStays() throws IOException {
    assertThat(only("url,c4_tokens\nb.example,2\nwww.a.example,1\na.example,1\n", 1).hosts())
        .containsExactly(
            host("a.example", "www.a.example", 2, 1, Stratum.HEAD),
            host("b.example", "b.example", 2, 2, Stratum.RANDOM));
  }

  @Test
  void hostInAnotherHeadIsInNeitherSample() throws IOException {
    CorpusFile.Loaded loaded =
        load("url,c4_tokens,rf_tokens\na.example,9,1\nb.example,1,9\nc.example,0,0\n", 1);
    Map<String, List<Stratum>> strata =
        Map.of(
            "c4", loaded.corpora().get(0).hosts().stream().map(CorpusHost::stratum).toList(),
            "rf", loaded.corpora().get(1).hosts().stream().map(CorpusHost::stratum).toList());
    assertThat(strata.get("c4")).containsExactly(Stratum.HEAD, Stratum.OTHER, Stratum.RANDOM);
    assertThat(strata.get("rf")).containsExactly(Stratum.HEAD, Stratum.OTHER, Stratum.RANDOM);
  }

  @Test
  void portAndUnderscoreAreHosts() throws IOException {
    assertThat(only("url,c4_tokens\n192.0.2.7:7337,2\nmy_shop.example,1\n", 9).hosts())
        .extracting(placed -> placed.host().name())
        .containsExactly("192.0.2.7:7337", "my_shop.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b.example,-1|negative tokens in c4",
        "b.example,1.5|no whole number",
        "b.example,many|no whole number",
        "b.example,1e999999999|no whole number",
        "b.example,9223372036854775807|than any corpus holds",
        "b.example|1 columns where the header has 2",
        "b.example,1,2|3 columns where the header has 2",
        "no host,1|not a host",
        "a.example,1|listed already in line 2",
        ",1|not a host"
      })
  void badLineIsNamedAndTheRestIsTaken(String line, String reason) throws IOException {
    CorpusFile.Loaded loaded = load("url,c4_tokens\na.example,1\n" + line + "\nc.example,1\n", 9);
    assertThat(loaded.corpora().get(0).hosts()).hasSize(2);
    assertThat(loaded.rejects())
        .singleElement()
        .satisfies(reject -> assertThat(reject.message()).contains("t.csv:3: ").contains(reason));
  }

  @Test
  void countOfManyDigitsIsRejectedAtOnce() throws IOException {
    CorpusFile.Loaded loaded = load("url,c4_tokens\na.example," + "7".repeat(5_000_000) + "\n", 9);
    assertThat(loaded.rejects()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\uFEFFurl,c4_tokens\na.example,7\n",
        "\uFEFF\"url\",\"c4_tokens\"\r\n\"a.example\",\"7\"\r\n",
        "url , c4_tokens , note\n a.example , 7 , \"x, y\"\n",
        "host,c4_tokens\nhttps://A.example/,7",
        "url,c4_tokens\na.example,7.0\n",
        "url,c4_tokens\na.example,7e0\n"
      })
  void formsOfTheSameTable(String csv) throws IOException {
    assertThat(only(csv, 1).hosts())
        .containsExactly(host("a.example", "a.example", 7, 1, Stratum.HEAD));
  }

  @Test
  void emptyCountIsNone() throws IOException {
    assertThat(only("url,c4_tokens\na.example,\n", 1).hosts().get(0).tokens()).isZero();
  }

  @Test
  void gzipIsTaken() throws IOException {
    Path file = Files.write(directory.resolve("t.csv"), Taken.gzip("url,c4_tokens\na.example,7\n"));
    CorpusFile.Loaded loaded = CorpusFile.read(file, 1, Map.of("c4", 99L));
    assertThat(loaded.corpora().get(0).totalTokens()).isEqualTo(OptionalLong.of(99));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|first column",
        "domain,c4_tokens|first column",
        "url,c4|no column <name>_tokens",
        "url,_tokens|no column <name>_tokens",
        "'url,c4_tokens\n\"a.example,7'|no CSV table"
      })
  void whatIsNoTokenTableIsRefused(String csv, String reason) {
    assertThatIOException().isThrownBy(() -> load(csv, 1)).withMessageContaining(reason);
  }

  @Test
  void totalOfACorpusThatIsNotThereIsRefused() throws IOException {
    Path file = Files.writeString(directory.resolve("t.csv"), "url,c4_tokens\na.example,7\n");
    assertThatIOException()
        .isThrownBy(() -> CorpusFile.read(file, 1, Map.of("rf", 1L)))
        .withMessageContaining("has no column rf_tokens");
  }
}
