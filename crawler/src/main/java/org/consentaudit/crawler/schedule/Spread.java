package org.consentaudit.crawler.schedule;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;

/** The place of a host in its period. */
final class Spread {

  private static final int UNUSED_BITS = 11;

  private Spread() {}

  /** From 0 to less than 1, evenly spread over hosts, always the same for one. */
  static double of(Host host) {
    byte[] digest = Digest.of(host.name().getBytes(StandardCharsets.UTF_8)).bytes();
    return (ByteBuffer.wrap(digest).getLong() >>> UNUSED_BITS) * 0x1.0p-53;
  }
}
