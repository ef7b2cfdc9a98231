package org.consentaudit.archive.warc;

import java.util.List;
import java.util.OptionalLong;
import org.netpreserve.jwarc.MessageHeaders;

/** A piece of a WARC file: a record, or a place where there should be one. */
sealed interface WarcPiece {

  /** Where it begins in the file. */
  long offset();

  /**
   * A record that ended where it says it does.
   *
   * @param headers its fields
   * @param type what kind of record it is, empty where it does not say
   * @param block as much of its block as was wanted
   * @param whole whether that is all of it
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared; copying megabytes would cost
  record Whole(long offset, MessageHeaders headers, String type, byte[] block, boolean whole)
      implements WarcPiece {

    private static final byte[] NOTHING = new byte[0];

    /**
     * One whose block has not been read.
     *
     * @param length of its block
     */
    static Whole head(long offset, MessageHeaders headers, long length) {
      return new Whole(offset, headers, first(headers, "WARC-Type"), NOTHING, length == 0);
    }

    /** The same with so much of its block. */
    Whole with(byte[] read, boolean all) {
      return new Whole(offset, headers, type, read, all);
    }

    /** A field that stands in its header, empty where it does not. */
    String field(String name) {
      return first(headers, name);
    }

    private static String first(MessageHeaders headers, String name) {
      List<String> values = headers.all(name);
      return values.isEmpty() ? "" : values.get(0);
    }

    String id() {
      return field("WARC-Record-ID");
    }

    /** The address it is about, empty where it names none; WARC 1.0 has it in angle brackets. */
    String target() {
      String uri = field("WARC-Target-URI");
      return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }

    /** Whether this record and another belong to one event. */
    boolean isConcurrentTo(Whole other) {
      return concurrentTo().contains(other.id()) || other.concurrentTo().contains(id());
    }

    /** The numbers of records that it names as of the same event. */
    List<String> concurrentTo() {
      return headers.all("WARC-Concurrent-To");
    }
  }

  /**
   * Octets that are no record.
   *
   * @param what what is wrong, for a person
   * @param resumed where reading goes on; empty when nothing like a record follows
   */
  record Damage(long offset, String what, OptionalLong resumed) implements WarcPiece {}
}
