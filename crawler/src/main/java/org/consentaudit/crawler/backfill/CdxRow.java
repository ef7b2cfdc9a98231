package org.consentaudit.crawler.backfill;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.consentaudit.archive.Capture;

/**
 * A capture as the index names it.
 *
 * @param stamp when it was made, 14 digits
 * @param original the address as it was asked
 * @param media its media type as the archive recorded it; {@code warc/revisit} for a revisit
 * @param status the HTTP status; empty where the index has none, as for a revisit
 * @param payload the SHA-1 of its payload in base 32, or whatever stands in its place
 * @param size of the record in the archive, compressed, in bytes; 0 when not known
 */
record CdxRow(
    String stamp, String original, String media, OptionalInt status, String payload, long size) {

  /** The columns that are asked for, in this order. */
  static final String COLUMNS = "timestamp,original,mimetype,statuscode,digest,length";

  static final String REVISIT = "warc/revisit";

  private static final int FIELDS = 6;
  private static final int LONGEST_MEDIA = 200;
  private static final int LONGEST_PAYLOAD = 40;
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://[^\\s]+");
  private static final Pattern STATUS = Pattern.compile("[1-9][0-9]{2}");
  private static final Pattern SIZE = Pattern.compile("[0-9]{1,15}");

  /** Reads a line of the index; empty when it is none. */
  static Optional<CdxRow> read(String line) {
    String[] fields = line.split(" ", -1);
    if (fields.length != FIELDS
        || Stamps.read(fields[0]).isEmpty()
        || !ADDRESS.matcher(fields[1]).matches()
        || fields[1].length() > Capture.MAX_URL
        || fields[2].length() > LONGEST_MEDIA
        || fields[4].length() > LONGEST_PAYLOAD) {
      return Optional.empty();
    }
    boolean status = STATUS.matcher(fields[3]).matches();
    if (!status && !fields[3].equals("-")) {
      return Optional.empty();
    }
    return Optional.of(
        new CdxRow(
            fields[0],
            fields[1],
            fields[2],
            status ? OptionalInt.of(Integer.parseInt(fields[3])) : OptionalInt.empty(),
            fields[4],
            SIZE.matcher(fields[5]).matches() ? Long.parseLong(fields[5]) : 0));
  }

  boolean isRevisit() {
    return media.equals(REVISIT);
  }

  boolean isRedirect() {
    return status.isPresent() && status.getAsInt() >= 300 && status.getAsInt() < 400;
  }
}
