package org.consentaudit.archive.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Outcome;

/**
 * Proves that an archive is whole: every content still has the digest it is named by, and every
 * capture still has the fingerprint it was given when it came in.
 */
public final class ArchiveCheck {

  private static final int PAGE = 1000;

  private final Archive archive;

  /** Of an archive. */
  public ArchiveCheck(Archive archive) {
    this.archive = archive;
  }

  /** Is told of damage, a sentence each. */
  @FunctionalInterface
  public interface Damage {
    /** One thing that is not as it was. */
    void found(String sentence);
  }

  /**
   * Hashes all contents and captures again.
   *
   * @param progress told how many rows were looked at so far
   * @return how many rows were looked at
   */
  public long run(Damage damage, LongConsumer progress) {
    long contents = checkContents(damage, progress);
    return contents + checkCaptures(damage, done -> progress.accept(contents + done));
  }

  private long checkContents(Damage damage, LongConsumer progress) {
    return inPages(
        "select id, digest from content where id > :after order by id limit :page",
        entry -> checkContent(Digest.ofBytes(entry.bytes()), damage),
        progress);
  }

  private long checkCaptures(Damage damage, LongConsumer progress) {
    return inPages(
        "select id, fingerprint from capture where id > :after order by id limit :page",
        entry -> checkCapture(entry.id(), entry.bytes(), damage),
        progress);
  }

  private record Entry(long id, byte[] bytes) {}

  /** Passes all rows of a table by pages, so that none is held longer than it takes to check it. */
  private long inPages(String sql, Consumer<Entry> check, LongConsumer progress) {
    long done = 0;
    long last = 0;
    while (true) {
      long after = last;
      List<Entry> entries =
          archive
              .database()
              .read(
                  handle ->
                      handle
                          .createQuery(sql)
                          .bind("after", after)
                          .bind("page", PAGE)
                          .map((row, c) -> new Entry(row.getLong(1), row.getBytes(2)))
                          .list());
      if (entries.isEmpty()) {
        return done;
      }
      entries.forEach(check);
      last = entries.get(entries.size() - 1).id();
      done += entries.size();
      progress.accept(done);
    }
  }

  private void checkContent(Digest digest, Damage damage) {
    try {
      Digest actual = archive.contents().bytes(digest).map(Digest::of).orElse(digest);
      if (!actual.equals(digest)) {
        damage.found("content " + digest + " holds other bytes (" + actual + ")");
      }
    } catch (ArchiveException e) {
      damage.found(e.getMessage());
    }
  }

  private void checkCapture(long id, byte[] fingerprint, Damage damage) {
    Capture capture;
    try {
      capture = archive.captures().full(id).orElseThrow();
    } catch (ArchiveException
        | IllegalArgumentException
        | IndexOutOfBoundsException
        | NoSuchElementException e) {
      // A row that was tampered with may hold anything.
      damage.found("capture " + id + " can no longer be read: " + e.getMessage());
      return;
    }
    if (!Arrays.equals(Fingerprint.of(capture), fingerprint)) {
      damage.found(
          "capture "
              + id
              + " ("
              + capture.url()
              + ", "
              + capture.captured()
              + ") is not as it came in (fingerprint "
              + HexFormat.of().formatHex(fingerprint)
              + ")");
    }
    boolean needsContent =
        capture.outcome() == Outcome.Readable.CONTENT
            || capture.outcome() == Outcome.Readable.TRUNCATED;
    if (needsContent && capture.digest().isEmpty()) {
      damage.found("capture " + id + " (" + capture.url() + ") has lost its content");
    }
  }
}
