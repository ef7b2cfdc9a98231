package org.consentaudit.crawler.commoncrawl;

import java.util.Optional;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.warc.HeldPayloads;

/** Finds held contents by the digests that WARC files and indexes name them by. */
public final class HeldByDigest implements HeldPayloads {

  private static final int SHA1_BYTES = 20;
  private static final int SHA256_BYTES = 32;

  private final Archive archive;
  private final ContentSha1 sha1;

  /** Those of an archive. */
  public HeldByDigest(Archive archive) {
    this.archive = archive;
    this.sha1 = new ContentSha1(archive);
  }

  @Override
  public Optional<Held> find(String algorithm, byte[] digest) {
    Optional<Digest> content = Optional.empty();
    if (algorithm.equals("sha256") && digest.length == SHA256_BYTES) {
      content = Optional.of(Digest.ofBytes(digest));
    } else if (algorithm.equals("sha1") && digest.length == SHA1_BYTES) {
      content = sha1.find(digest);
    }
    return content.flatMap(
        name -> archive.contents().bytes(name).map(bytes -> new Held(name, bytes)));
  }
}
