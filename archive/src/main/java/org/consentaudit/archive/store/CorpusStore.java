package org.consentaudit.archive.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
    record Row(int headSize, OptionalLong total) {}
    return database.read(
        handle -> {
          Optional<Row> row =
              handle
                  .createQuery("select head_size, total_tokens from corpus where name = :name")
                  .bind("name", name)
                  .map(
                      (rs, context) -> {
                        int head = rs.getInt(1);
                        long total = rs.getLong(2);
                        return new Row(
                            head, rs.wasNull() ? OptionalLong.empty() : OptionalLong.of(total));
                      })
                  .findOne();
          if (row.isEmpty()) {
            return Optional.<Corpus>empty();
          }
          List<CorpusHost> hosts =
              handle
                  .createQuery(
                      """
                      select host, spelling, tokens, rank_in_corpus, stratum
                      from corpus_host where corpus = :name order by rank_in_corpus
                      """)
                  .bind("name", name)
                  .map(
                      (rs, context) ->
                          new CorpusHost(
                              new Host(rs.getString(1)),
                              new Host(rs.getString(2)),
                              rs.getLong(3),
                              rs.getInt(4),
                              Stratum.valueOf(rs.getString(5).toUpperCase(Locale.ROOT))))
                  .list();
          return Optional.of(new Corpus(name, row.get().headSize(), row.get().total(), hosts));
        });
  }
}
