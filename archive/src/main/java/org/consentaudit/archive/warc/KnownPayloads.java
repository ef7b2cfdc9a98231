package org.consentaudit.archive.warc;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;

/**
 * What revisit records may refer to: the answers of the same file, the latest {@value #MOST} of
 * them, and what the archive holds.
 */
final class KnownPayloads {

  private static final int MOST = 100_000;
  private static final int LONGEST_NAME = 200;

  private final HeldPayloads held;
  private final Map<String, Known> latest = new Latest<>(MOST);

  KnownPayloads(HeldPayloads held) {
    this.held = held;
  }

  /**
   * An answer that a revisit may refer to.
   *
   * @param kind what it answered
   * @param status its HTTP status
   * @param outcome what it was read as
   * @param digest its content, where one was kept
   */
  record Known(ResourceKind kind, OptionalInt status, Outcome outcome, Optional<Digest> digest) {}

  /** Remembers an answer of this file under a name: a digest's spelling, or a record's number. */
  void remember(String name, Known known) {
    if (name.length() <= LONGEST_NAME) {
      latest.put(name, known);
    }
  }

  Optional<Known> inFile(String name) {
    return Optional.ofNullable(latest.get(name));
  }

  Optional<HeldPayloads.Held> inArchive(StatedDigest digest) {
    return held.find(digest.algorithm(), digest.bytes());
  }

  /** Whether a content is in this file or in the archive. */
  boolean has(Digest digest) {
    return latest.containsKey(digest.hex()) || held.find("sha256", digest.bytes()).isPresent();
  }

  /** A map that forgets what was put into it first. */
  static final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1L;
    private final int most;

    Latest(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
      return size() > most;
    }
  }
}
