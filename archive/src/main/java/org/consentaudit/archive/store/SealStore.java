package org.consentaudit.archive.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.consentaudit.archive.Digest;

/**
 * The seals of an archive: a chain of digests, each over the one before it and all rows since. Who
 * has published a seal's digest can prove later that nothing before it was changed or removed.
 */
public final class SealStore {

  private static final String ALL =
      """
      select id, made, last_capture, last_ingest, last_retraction, digest from seal order by id
      """;

  private static final String NEWEST_ROWS =
      """
      select (select coalesce(max(id), 0) from capture), (select coalesce(max(id), 0) from ingest),
        (select coalesce(max(id), 0) from retraction)
      """;

  private static final String ADD =
      """
      insert into seal (made, last_capture, last_ingest, last_retraction, digest)
      values (?, ?, ?, ?, ?)
      """;

  private final Database database;
  private final CaptureStore captures;

  SealStore(Database database, CaptureStore captures) {
    this.database = database;
    this.captures = captures;
  }

  /**
   * The digest of an archive.
   *
   * @param digest the newest seal's where one covers all rows, else one over the captures alone
   * @param sealed which of them
   */
  public record ArchiveDigest(Digest digest, boolean sealed) {
    /** The digest, and that it is not sealed where it is not. */
    public String words() {
      return digest + (sealed ? "" : " (not sealed)");
    }
  }

  /** What names the archive as it is. */
  public ArchiveDigest archiveDigest() {
    return covering()
        .map(seal -> new ArchiveDigest(seal.digest(), true))
        .orElseGet(() -> new ArchiveDigest(captures.digest(), false));
  }

  /** The newest seal, if it covers all rows. */
  public Optional<Seal> covering() {
    Seal.Marks newest = newestRows();
    return newest().filter(seal -> seal.upTo().equals(newest));
  }

  /** All, oldest first. */
  public List<Seal> all() {
    return database.rows(
        ALL,
        row ->
            new Seal(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                new Seal.Marks(row.getLong(3), row.getLong(4), row.getLong(5)),
                Digest.ofBytes(row.getBytes(6))));
  }

  private Optional<Seal> newest() {
    List<Seal> all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * Seals what came since the last seal; where nothing did, changes nothing.
   *
   * @param progress told how many captures were read
   * @return the newest seal
   */
  public Seal seal(Instant made, LongConsumer progress) {
    Optional<Seal> covering = covering();
    if (covering.isPresent()) {
      return covering.get();
    }
    Seal.Marks upTo = newestRows();
    Digest digest = SealDigest.of(database, newest(), made, upTo, progress);
    database.<RuntimeException>write(
        handle ->
            Statements.in(handle)
                .update(
                    ADD,
                    IngestStore.utc(made),
                    upTo.capture(),
                    upTo.ingest(),
                    upTo.retraction(),
                    digest.bytes()));
    database.settle();
    return newest().orElseThrow();
  }

  /**
   * The first seal whose digest is not what the rows give.
   *
   * @param progress told how many captures were read of the seal at hand
   */
  public Optional<Seal> firstBroken(LongConsumer progress) {
    Optional<Seal> before = Optional.empty();
    for (Seal seal : all()) {
      Digest actual = SealDigest.of(database, before, seal.made(), seal.upTo(), progress);
      if (!actual.equals(seal.digest())) {
        return Optional.of(seal);
      }
      before = Optional.of(seal);
    }
    return Optional.empty();
  }

  private Seal.Marks newestRows() {
    return database
        .rows(NEWEST_ROWS, row -> new Seal.Marks(row.getLong(1), row.getLong(2), row.getLong(3)))
        .get(0);
  }
}
