package org.consentaudit.archive.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Stratum;

/** The corpora and their hosts. Loading a corpus again replaces it. */
public final class CorpusStore {

  private static final String HEAD = "select head_size, total_tokens from corpus where name = ?";

  private static final String HOSTS =
      """
      select host, spelling, tokens, rank_in_corpus, stratum
      from corpus_host where corpus = ? order by rank_in_corpus
      """;

  private final Database database;

  CorpusStore(Database database) {
    this.database = database;
  }

  /** Puts corpora in place of those of the same names, in one transaction. */
  public void put(List<Corpus> corpora) {
    database.write(
        handle -> {
          for (Corpus corpus : corpora) {
            handle.execute("delete from corpus where name = ?", corpus.name());
            handle
                .createUpdate(
                    "insert into corpus (name, head_size, total_tokens, digest)"
                        + " values (:n, :h, :t, :d)")
                .bind("d", Digest.of(corpus.toString().getBytes(StandardCharsets.UTF_8)).bytes())
                .bind("n", corpus.name())
                .bind("h", corpus.headSize())
                .bind(
                    "t",
                    corpus.totalTokens().isPresent()
                        ? (Long) corpus.totalTokens().getAsLong()
                        : null)
                .execute();
            var batch =
                handle.prepareBatch(
                    """
                    insert into corpus_host (corpus, host, spelling, tokens, rank_in_corpus, stratum)
                    values (:corpus, :host, :spelling, :tokens, :rank, :stratum)
                    """);
            for (CorpusHost host : byKey(corpus.hosts())) {
              batch
                  .bind("corpus", corpus.name())
                  .bind("host", host.host().name())
                  .bind("spelling", host.spelling().name())
                  .bind("tokens", host.tokens())
                  .bind("rank", host.rank())
                  .bind("stratum", host.stratum().code())
                  .add();
            }
            if (batch.size() > 0) {
              batch.execute();
            }
          }
        });
  }

  /** In the order of the table's key, in which H2 takes rows in fastest. */
  private static List<CorpusHost> byKey(List<CorpusHost> hosts) {
    return hosts.stream().sorted(Comparator.comparing(CorpusHost::host)).toList();
  }

  /** The names of all corpora, sorted. */
  public List<String> names() {
    return database.read(
        handle ->
            handle.createQuery("select name from corpus order by name").mapTo(String.class).list());
  }

  /** A digest over all corpora: changes when any is loaded anew with other figures. */
  public Digest digest() {
    MessageDigest digest = Digest.sha256();
    database
        .rows("select digest from corpus order by name", row -> row.getBytes(1))
        .forEach(digest::update);
    return Digest.ofBytes(digest.digest());
  }

  /** A corpus with all its hosts, most tokens first. */
  public Optional<Corpus> find(String name) {
    return database.rows(HEAD, CorpusStore::head, name).stream()
        .map(head -> new Corpus(name, head.size(), head.totalTokens(), hosts(name)))
        .findFirst();
  }

  private List<CorpusHost> hosts(String corpus) {
    return database.rows(HOSTS, CorpusStore::host, corpus);
  }

  private record Head(int size, OptionalLong totalTokens) {}

  private static Head head(ResultSet row) throws SQLException {
    int size = row.getInt(1);
    long total = row.getLong(2);
    return new Head(size, row.wasNull() ? OptionalLong.empty() : OptionalLong.of(total));
  }

  private static CorpusHost host(ResultSet row) throws SQLException {
    return new CorpusHost(
        new Host(row.getString(1)),
        new Host(row.getString(2)),
        row.getLong(3),
        row.getInt(4),
        Stratum.valueOf(row.getString(5).toUpperCase(Locale.ROOT)));
  }
}
