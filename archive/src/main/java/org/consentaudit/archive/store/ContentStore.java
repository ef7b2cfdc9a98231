package org.consentaudit.archive.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import java.util.Arrays;
import java.util.Optional;
import org.consentaudit.archive.Digest;
import org.jdbi.v3.core.Handle;

/** Contents, once per SHA-256, compressed with zstd in chunks. */
public final class ContentStore {

  private static final int CHUNK = 1_000_000;
  private static final int LEVEL = 3;

  private final Database database;

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
    var chunks =
        handle
            .createQuery("select data from content_chunk where content_id = :id order by seq")
            .bind("id", id)
            .mapTo(byte[].class)
            .list();
    int size = chunks.stream().mapToInt(chunk -> chunk.length).sum();
    byte[] compressed = new byte[size];
    int at = 0;
    for (byte[] chunk : chunks) {
      System.arraycopy(chunk, 0, compressed, at, chunk.length);
      at += chunk.length;
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

  /** Keeps bytes, unless they are held already; answers the content's number. */
  int keep(Statements statements, Digest digest, byte[] bytes) {
    return find(statements, digest).orElseGet(() -> add(statements, digest, bytes));
  }

  private static int add(Statements statements, Digest digest, byte[] bytes) {
    long id =
        statements.insert(
            "insert into content (digest, length) values (?, ?)",
            digest.bytes(),
            (long) bytes.length);
    byte[] compressed = bytes.length == 0 ? bytes : Zstd.compress(bytes, LEVEL);
    for (int from = 0, seq = 0; from < compressed.length; from += CHUNK, seq++) {
      statements.update(
          "insert into content_chunk (content_id, seq, data) values (?, ?, ?)",
          id,
          seq,
          Arrays.copyOfRange(compressed, from, Math.min(compressed.length, from + CHUNK)));
    }
    return Math.toIntExact(id);
  }

  Optional<Integer> find(Statements statements, Digest digest) {
    return statements.first(
        "select id from content where digest = ?", row -> row.getInt(1), (Object) digest.bytes());
  }
}
