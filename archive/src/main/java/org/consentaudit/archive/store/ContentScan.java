package org.consentaudit.archive.store;

import java.util.List;
import org.consentaudit.archive.Digest;

/** Goes through the contents of an archive in the order in which they came. */
public final class ContentScan {

  private final Archive archive;

  /** Of an archive. */
  public ContentScan(Archive archive) {
    this.archive = archive;
  }

  /**
   * A content's place in that order.
   *
   * @param number ascending, from 1
   * @param digest its name
   */
  public record Place(int number, Digest digest) {}

  /** The next contents behind a number, at most so many; none at the end. */
  public List<Place> after(int number, int most) {
    return archive
        .database()
        .read(
            handle ->
                handle
                    .createQuery(
                        "select id, digest from content where id > :n order by id limit :most")
                    .bind("n", number)
                    .bind("most", most)
                    .map((row, c) -> new Place(row.getInt(1), Digest.ofBytes(row.getBytes(2))))
                    .list());
  }
}
