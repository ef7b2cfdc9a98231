package org.consentaudit.archive.store;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.ResourceKind;

/**
 * What analysers have read from contents, by analyser and version. Derived: it can be thrown away
 * and made again, so a new version simply starts from nothing.
 */
public final class FindingStore {

  private static final String ALL =
      """
      select t.digest, f.body from finding f join content t on t.id = f.content_id
      where f.analyser = :analyser and f.version = :version
      """;

  private static final String TELLING = ALL + " and octet_length(f.body) > 0";

  private final Database database;

  FindingStore(Database database) {
    this.database = database;
  }

  /** The contents of a kind of resource that this analyser's version has not read yet. */
  public List<Digest> unread(String analyser, String version, ResourceKind kind) {
    return database.read(
        handle ->
            handle
                .createQuery(
                    """
                    select t.digest from content t
                    where bitand(t.kinds, cast(:kind as int)) <> 0
                      and not exists (select 1 from finding f where f.content_id = t.id
                        and f.analyser = :analyser and f.version = :version)
                    order by t.id
                    """)
                .bind("kind", ContentStore.bit(kind))
                .bind("analyser", analyser)
                .bind("version", version)
                .map((row, context) -> Digest.ofBytes(row.getBytes(1)))
                .list());
  }

  /**
   * Keeps findings, and drops those of other versions of the same analyser. An archive that is
   * read-only keeps none: they are made anew each time.
   */
  public void put(String analyser, String version, List<Finding> findings) {
    if (findings.isEmpty() || database.isReadOnly()) {
      return;
    }
    database.write(
        handle -> {
          handle.execute(
              "delete from finding where analyser = ? and version <> ?", analyser, version);
          var batch =
              handle.prepareBatch(
                  """
                  merge into finding (analyser, version, content_id, body)
                  key (analyser, version, content_id)
                  values (:analyser, :version,
                    (select id from content where digest = :digest), :body)
                  """);
          for (Finding finding : findings) {
            batch
                .bind("analyser", analyser)
                .bind("version", version)
                .bind("digest", finding.content().bytes())
                .bind("body", finding.body())
                .add();
          }
          batch.execute();
        });
  }

  /** What an analyser's version read from one content; empty when it has not read it. */
  public Optional<byte[]> find(String analyser, String version, Digest content) {
    return database.read(
        handle ->
            handle
                .createQuery(ALL + " and t.digest = :digest")
                .bind("analyser", analyser)
                .bind("version", version)
                .bind("digest", content.bytes())
                .map((row, context) -> row.getBytes(2))
                .findOne());
  }

  /**
   * Passes the findings of an analyser's version that are not empty: for analysers that find
   * nothing in most contents and say so by an empty body.
   */
  public void forEachTelling(String analyser, String version, BiConsumer<Digest, byte[]> consumer) {
    stream(TELLING, analyser, version, consumer);
  }

  /** Passes every finding of an analyser's version. */
  public void forEach(String analyser, String version, BiConsumer<Digest, byte[]> consumer) {
    stream(ALL, analyser, version, consumer);
  }

  private void stream(
      String query, String analyser, String version, BiConsumer<Digest, byte[]> consumer) {
    database.read(
        handle -> {
          try (var rows =
              handle
                  .createQuery(query)
                  .bind("analyser", analyser)
                  .bind("version", version)
                  .map(
                      (row, context) ->
                          new Finding(Digest.ofBytes(row.getBytes(1)), row.getBytes(2)))
                  .iterator()) {
            rows.forEachRemaining(f -> consumer.accept(f.content(), f.body()));
          }
          return null;
        });
  }

  /**
   * What an analyser read from a content.
   *
   * @param content the content
   * @param body the analyser's own form, at most 1,000,000 bytes
   */
  public record Finding(Digest content, byte[] body) {}
}
