package org.consentaudit.archive.store;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.Arrays;

/**
 * Compresses contents with zstd, one at a time: made anew for each, what it works with would take
 * longer to make than most contents to compress.
 */
final class Compressor {

  /** Of robots.txt files it takes a sixth less time than zstd's usual 3, and 2 % more room. */
  private static final int LEVEL = 1;

  /** What a larger content is compressed into is not kept for the next one. */
  private static final int MOST_KEPT = 1 << 20;

  private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL);
  private byte[] room = new byte[1 << 16];

  byte[] compress(byte[] bytes) {
    int most = Math.toIntExact(Zstd.compressBound(bytes.length));
    if (most > MOST_KEPT) {
      return context.compress(bytes);
    }
    if (most > room.length) {
      room = new byte[most];
    }
    int length = context.compressByteArray(room, 0, most, bytes, 0, bytes.length);
    return Arrays.copyOf(room, length);
  }
}
