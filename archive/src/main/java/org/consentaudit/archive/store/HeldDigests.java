package org.consentaudit.archive.store;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;
import org.consentaudit.archive.Digest;

/**
 * Tells without the database that a content is not held, once many were looked for in vain: a file
 * of contents that are all new need not ask for each. Belongs to the one thread that writes at a
 * time.
 */
final class HeldDigests {

  /**
   * So many bits of a digest mark it, in eight megabytes: of a million held, one in 67 misleads.
   */
  private static final int BITS = 26;

  private static final int AT_ONCE = 5_000;

  private final Misses misses = new Misses();

  /** The marks of all that are held; none before they were read. */
  private Optional<BitSet> marks = Optional.empty();

  boolean isCertainlyAbsent(Digest digest) {
    return marks.isPresent() && !marks.get().get(mark(digest));
  }

  /** It was looked for and is not held. */
  void missed(Statements statements) {
    if (marks.isEmpty() && misses.pay(statements, "content")) {
      marks = Optional.of(read(statements));
    }
  }

  /** It is held from now on. */
  void added(Digest digest) {
    marks.ifPresent(all -> all.set(mark(digest)));
  }

  /** What a transaction that is rolled back added is not held. */
  void forget() {
    marks = Optional.empty();
    misses.forget();
  }

  private static BitSet read(Statements statements) {
    var all = new BitSet(1 << BITS);
    int[] last = {Integer.MIN_VALUE};
    int read;
    do {
      read =
          statements.each(
              "select id, digest from content where id > ? order by id limit " + AT_ONCE,
              row -> {
                last[0] = row.getInt(1);
                all.set(mark(ByteBuffer.wrap(row.getBytes(2)).getInt()));
              },
              last[0]);
    } while (read == AT_ONCE);
    return all;
  }

  private static int mark(Digest digest) {
    return mark(HexFormat.fromHexDigits(digest.hex(), 0, Integer.SIZE / 4));
  }

  /** The first bits of a digest, of its first octets. */
  private static int mark(int octets) {
    return octets >>> (Integer.SIZE - BITS);
  }
}
