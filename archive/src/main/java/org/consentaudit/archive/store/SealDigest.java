package org.consentaudit.archive.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.consentaudit.archive.Digest;

/** Computes the digest of a seal from the rows as they are; its form stands in docs/formats.md. */
final class SealDigest {

  private static final String FORM = "consent seal 1";

  private static final String INGESTS =
      """
      select id, command, input, input_digest, program, started, finished, added, held, rejected,
        first_capture, last_capture
      from ingest where id > ? and id <= ? order by id
      """;

  private static final String RETRACTIONS =
      """
      select id, ingest_id, made, retracted, reason
      from retraction where id > ? and id <= ? order by id
      """;

  private final Database database;
  private final MessageDigest digest = Digest.sha256();

  private SealDigest(Database database) {
    this.database = database;
  }

  /**
   * The digest of a seal.
   *
   * @param before the seal before it
   * @param progress told how many captures were read
   */
  static Digest of(
      Database database,
      Optional<Seal> before,
      Instant made,
      Seal.Marks upTo,
      LongConsumer progress) {
    var seal = new SealDigest(database);
    Seal.Marks from = before.map(Seal::upTo).orElse(new Seal.Marks(0, 0, 0));
    seal.add(FORM);
    seal.digest.update(before.map(s -> s.digest().bytes()).orElse(new byte[32]));
    seal.add(made.toString());
    seal.add(upTo.capture());
    seal.add(upTo.ingest());
    seal.add(upTo.retraction());
    Fingerprints.forEach(
        database,
        from.capture(),
        upTo.capture(),
        (id, fingerprint) -> {
          seal.add(id);
          seal.digest.update(fingerprint);
        },
        progress);
    seal.rows(INGESTS, 12, from.ingest(), upTo.ingest());
    seal.rows(RETRACTIONS, 5, from.retraction(), upTo.retraction());
    return Digest.ofBytes(seal.digest.digest());
  }

  private void rows(String sql, int columns, long after, long upTo) {
    database
        .rows(sql, row -> texts(row, columns), after, upTo)
        .forEach(
            row -> {
              for (String text : row) {
                add(text);
              }
            });
  }

  private static String[] texts(ResultSet row, int columns) throws SQLException {
    String[] texts = new String[columns];
    for (int i = 0; i < columns; i++) {
      texts[i] = text(row, i + 1);
    }
    return texts;
  }

  private static String text(ResultSet row, int column) throws SQLException {
    Object value = row.getObject(column);
    if (value == null) {
      return "-";
    }
    return value instanceof Timestamp
        ? "+" + row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC)
        : "+" + value;
  }

  private void add(long number) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
  }

  private void add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(bytes.length);
    digest.update(bytes);
  }
}
