package org.consentaudit.archive.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.io.Serial;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.ResourceKind;
import org.jdbi.v3.core.Handle;

/** Contents, once per SHA-256, compressed with zstd, in pieces. */
public final class ContentStore {

  /** Bytes of the longest piece. */
  private static final int PIECE = 1_000_000;

  /** More pieces than any content has: their numbers begin with that of their content. */
  private static final long PIECES = 4096;

  /** Most captures of a year find the same contents again. */
  private static final int LATELY = 50_000;

  /** None before the first content is added: it takes a native library. */
  private Optional<Compressor> compressor = Optional.empty();

  private final Database database;
  private final HeldDigests held = new HeldDigests();
  private final RowNumbers numbers = new RowNumbers("content");
  private final Map<Digest, Place> lately =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            @Serial private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Digest, Place> eldest) {
              return size() > LATELY;
            }
          });

  /** Where a content stands, and which kinds of captures have it. */
  private record Place(int id, int kinds) {}

  ContentStore(Database database) {
    this.database = database;
  }

  /**
   * The bytes of a content, exactly as received.
   *
   * @throws ArchiveException when the content is damaged
   */
  public Optional<byte[]> bytes(Digest digest) {
    return database.read(handle -> read(handle, digest));
  }

  Optional<byte[]> read(Handle handle, Digest digest) {
    record Entry(int id, long length) {}
    return handle
        .createQuery("select id, length from content where digest = :digest")
        .bind("digest", digest.bytes())
        .map((row, context) -> new Entry(row.getInt(1), row.getLong(2)))
        .findOne()
        .map(entry -> expand(handle, digest, entry.id(), entry.length()));
  }

  private static byte[] expand(Handle handle, Digest digest, int id, long length) {
    var pieces =
        handle
            .createQuery(
                "select data from content_piece where id between :from and :to order by id")
            .bind("from", id * PIECES)
            .bind("to", id * PIECES + PIECES - 1)
            .mapTo(byte[].class)
            .list();
    int size = pieces.stream().mapToInt(piece -> piece.length).sum();
    byte[] compressed = new byte[size];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, compressed, at, piece.length);
      at += piece.length;
    }
    if (length == 0 && size == 0) {
      return new byte[0];
    }
    if (size == 0 || Zstd.getFrameContentSize(compressed) != length) {
      throw new ArchiveException("content " + digest + " is damaged: its length is not " + length);
    }
    try {
      return Zstd.decompress(compressed, Math.toIntExact(length));
    } catch (ZstdException e) {
      throw new ArchiveException("content " + digest + " is damaged: " + e.getMessage(), e);
    }
  }

  /** Keeps bytes that are not held yet, for a capture of a kind; answers the content's number. */
  int add(Statements statements, Digest digest, byte[] bytes, ResourceKind kind) {
    int id = numbers.next(statements);
    statements.update(
        "insert into content (id, digest, length, kinds) values (?, ?, ?, ?)",
        id,
        digest.bytes(),
        (long) bytes.length,
        bit(kind));
    byte[] compressed = bytes.length == 0 ? bytes : compress(bytes);
    long piece = id * PIECES;
    for (int from = 0; from < compressed.length; from += PIECE) {
      int to = Math.min(compressed.length, from + PIECE);
      boolean whole = to - from == compressed.length;
      statements.update(
          "insert into content_piece (id, data) values (?, ?)",
          piece++,
          whole ? compressed : Arrays.copyOfRange(compressed, from, to));
    }
    held.added(digest);
    lately.put(digest, new Place(id, bit(kind)));
    return id;
  }

  private byte[] compress(byte[] bytes) {
    if (compressor.isEmpty()) {
      compressor = Optional.of(new Compressor());
    }
    return compressor.get().compress(bytes);
  }

  /** The number of a content that is held; notes that a capture of a kind has it. */
  Optional<Integer> find(Statements statements, Digest digest, ResourceKind kind) {
    Place place = lately.get(digest);
    if (place == null && !held.isCertainlyAbsent(digest)) {
      place =
          statements
              .first(
                  "select id, kinds from content where digest = ?",
                  row -> new Place(row.getInt(1), row.getInt(2)),
                  (Object) digest.bytes())
              .orElse(null);
      if (place == null) {
        held.missed(statements);
      }
    }
    if (place == null) {
      return Optional.empty();
    }
    int kinds = place.kinds() | bit(kind);
    if (kinds != place.kinds()) {
      statements.update("update content set kinds = ? where id = ?", kinds, place.id());
    }
    lately.put(digest, new Place(place.id(), kinds));
    return Optional.of(place.id());
  }

  /** Numbers of a transaction that is rolled back came never to be. */
  void forget() {
    lately.clear();
    held.forget();
    numbers.forget();
  }

  /** Stands for a kind in a content's column of kinds. */
  static int bit(ResourceKind kind) {
    return 1 << kind.ordinal();
  }
}
