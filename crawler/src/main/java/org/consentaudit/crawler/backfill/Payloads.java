package org.consentaudit.crawler.backfill;

import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.ContentScan;
import org.jdbi.v3.core.Handle;

/**
 * Which content a payload's SHA-1 names: what is known is not asked for. Knows all contents of the
 * archive, whoever brought them.
 */
final class Payloads {

  private static final int BATCH = 500;

  private final Archive archive;

  Payloads(Archive archive) {
    this.archive = archive;
  }

  /**
   * A content that is held.
   *
   * @param digest its name in the archive
   * @param cut whether it was longer, and is kept up to the limit
   */
  record Held(Digest digest, boolean cut) {}

  /** Takes in the contents that came since the last time. */
  void scan() {
    var scan = new ContentScan(archive);
    int at = scanned();
    for (List<ContentScan.Place> next = scan.after(at, BATCH);
        !next.isEmpty();
        next = scan.after(at, BATCH)) {
      List<ContentScan.Place> batch = next;
      List<PayloadSha1> names =
          batch.stream()
              .map(place -> archive.contents().bytes(place.digest()).orElse(new byte[0]))
              .map(PayloadSha1::of)
              .toList();
      int end = batch.get(batch.size() - 1).number();
      write(batch, names, end);
      at = end;
    }
  }

  private void write(List<ContentScan.Place> batch, List<PayloadSha1> names, int end) {
    archive
        .database()
        .write(
            handle -> {
              for (int i = 0; i < batch.size(); i++) {
                if (isTelling(names.get(i))) {
                  keep(handle, names.get(i), "", new Held(batch.get(i).digest(), false));
                }
              }
              handle.execute("delete from wayback_scanned");
              handle.execute("insert into wayback_scanned (content_number) values (?)", end);
            });
  }

  private int scanned() {
    return archive
        .database()
        .read(
            handle ->
                handle
                    .createQuery("select coalesce(max(content_number), 0) from wayback_scanned")
                    .mapTo(Integer.class)
                    .one());
  }

  /** The content that the index means by a digest, in the captures of a host. */
  Optional<Held> find(Handle handle, String payload, Host host) {
    return PayloadSha1.read(payload)
        .flatMap(
            sha1 ->
                handle
                    .createQuery(
                        """
                        select content, cut from wayback_payload
                        where sha1 = :sha1 and scope in ('', :host) order by scope limit 1
                        """)
                    .bind("sha1", sha1.bytes())
                    .bind("host", host.bare().name())
                    .map((row, c) -> new Held(Digest.ofBytes(row.getBytes(1)), row.getBoolean(2)))
                    .findOne());
  }

  /**
   * Notes what the archive gave for a digest.
   *
   * @param proven whether the bytes have that SHA-1; if not, it holds in this host's captures alone
   */
  void learn(Handle handle, String payload, Host host, boolean proven, Held held) {
    PayloadSha1.read(payload)
        .ifPresent(
            sha1 -> keep(handle, sha1, proven && isTelling(sha1) ? "" : host.bare().name(), held));
  }

  /**
   * The payload of no bytes is believed of no other host: indexes name it, too, where a payload was
   * lost, and an empty robots.txt permits everything.
   */
  private static boolean isTelling(PayloadSha1 sha1) {
    return !sha1.equals(PayloadSha1.EMPTY);
  }

  private static void keep(Handle handle, PayloadSha1 sha1, String scope, Held held) {
    handle
        .createUpdate(
            """
            merge into wayback_payload (sha1, scope, content, cut) key (sha1, scope)
            values (:sha1, :scope, :content, :cut)
            """)
        .bind("sha1", sha1.bytes())
        .bind("scope", scope)
        .bind("content", held.digest().bytes())
        .bind("cut", held.cut())
        .execute();
  }
}
