package org.consentaudit.crawler.commoncrawl;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.store.Archive;

/**
 * Held contents by their SHA-1, by which indexes of web archives name them. The SHA-1 of what came
 * in since it was last asked is computed then, and remembered.
 */
public final class ContentSha1 {

  private static final int NEWEST_MIGRATION = 1;
  private static final int PAGE = 500;

  private final Archive archive;

  /** Those of an archive. */
  public ContentSha1(Archive archive) {
    this.archive = archive;
    archive
        .database()
        .migrate("commoncrawl", "org/consentaudit/crawler/commoncrawl/migration", NEWEST_MIGRATION);
  }

  /** The content with a SHA-1; empty when none is held, or more than one. */
  public Optional<Digest> find(byte[] sha1) {
    Optional<Digest> found = lookUp(sha1);
    return found.isEmpty() && remember() ? lookUp(sha1) : found;
  }

  /** The SHA-1 of bytes. */
  public static byte[] of(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private Optional<Digest> lookUp(byte[] sha1) {
    List<byte[]> digests =
        archive
            .database()
            .read(
                handle ->
                    handle
                        .createQuery(
                            """
                            select t.digest from content_sha1 s join content t on t.id = s.content_id
                            where s.sha1 = :sha1
                            """)
                        .bind("sha1", sha1)
                        .mapTo(byte[].class)
                        .list());
    return digests.size() == 1 ? Optional.of(Digest.ofBytes(digests.get(0))) : Optional.empty();
  }

  private record Content(int id, Digest digest) {}

  /** Computes what is missing; whether that was anything. */
  private boolean remember() {
    boolean any = false;
    List<Content> fresh = fresh();
    while (!fresh.isEmpty()) {
      any = true;
      List<Content> page = fresh;
      List<byte[]> sha1s =
          page.stream()
              .map(content -> of(archive.contents().bytes(content.digest()).orElseThrow()))
              .toList();
      archive
          .database()
          .<RuntimeException>write(
              handle -> {
                var batch =
                    handle.prepareBatch(
                        "insert into content_sha1 (content_id, sha1) values (:id, :sha1)");
                for (int i = 0; i < page.size(); i++) {
                  batch.bind("id", page.get(i).id()).bind("sha1", sha1s.get(i)).add();
                }
                batch.execute();
              });
      fresh = fresh();
    }
    return any;
  }

  private List<Content> fresh() {
    return archive
        .database()
        .read(
            handle ->
                handle
                    .createQuery(
                        """
                        select id, digest from content
                        where id > (select coalesce(max(content_id), 0) from content_sha1)
                        order by id limit :page
                        """)
                    .bind("page", PAGE)
                    .map((row, c) -> new Content(row.getInt(1), Digest.ofBytes(row.getBytes(2))))
                    .list());
  }
}
