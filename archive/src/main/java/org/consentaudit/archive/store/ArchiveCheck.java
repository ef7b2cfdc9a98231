package org.consentaudit.archive.store;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
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
    long done = 0;
    int last = 0;
    record Entry(int id, byte[] digest) {}
    while (true) {
      int after = last;
      List<Entry> entries =
          archive
              .database()
              .read(
                  handle ->
                      handle
                          .createQuery(
                              "select id, digest from content where id > :after order by id"
                                  + " limit :page")
                          .bind("after", after)
                          .bind("page", PAGE)
                          .map((row, c) -> new Entry(row.getInt(1), row.getBytes(2)))
                          .list());
      if (entries.isEmpty()) {
        return done;
      }
      for (Entry entry : entries) {
        checkContent(Digest.ofBytes(entry.digest()), damage);
        last = entry.id();
      }
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

  private long checkCaptures(Damage damage, LongConsumer progress) {
    long done = 0;
    long last = 0;
    record Entry(long id, byte[] fingerprint) {}
    while (true) {
      long after = last;
      List<Entry> entries =
          archive
              .database()
              .read(
                  handle ->
                      handle
                          .createQuery(
                              "select id, fingerprint from capture where id > :after order by id"
                                  + " limit :page")
                          .bind("after", after)
                          .bind("page", PAGE)
                          .map((row, c) -> new Entry(row.getLong(1), row.getBytes(2)))
                          .list());
      if (entries.isEmpty()) {
        return done;
      }
      for (Entry entry : entries) {
        checkCapture(entry.id(), entry.fingerprint(), damage);
        last = entry.id();
      }
      done += entries.size();
      progress.accept(done);
    }
  }

  private void checkCapture(long id, byte[] fingerprint, Damage damage) {
    Capture capture;
    try {
      capture = archive.captures().full(id).orElseThrow();
    } catch (ArchiveException | IllegalArgumentException | IndexOutOfBoundsException e) {
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
