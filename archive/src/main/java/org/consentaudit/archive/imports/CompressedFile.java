package org.consentaudit.archive.imports;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Opens a file that may be plain, gzip or zstd; its first bytes tell, not its name. */
public final class CompressedFile {

  private static final int BUFFER = 1 << 16;

  private CompressedFile() {}

  /**
   * The expanded bytes of a file.
   *
   * @throws IOException when it cannot be read
   */
  public static InputStream open(Path file) throws IOException {
    var raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    raw.mark(4);
    byte[] magic = raw.readNBytes(4);
    raw.reset();
    if (magic.length >= 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b) {
      return new BufferedInputStream(new Unhurried(new GZIPInputStream(raw, BUFFER)), BUFFER);
    }
    if (magic.length == 4
        && (magic[0] & 0xff) == 0x28
        && (magic[1] & 0xff) == 0xb5
        && (magic[2] & 0xff) == 0x2f
        && (magic[3] & 0xff) == 0xfd) {
      return new BufferedInputStream(new Unhurried(new ZstdInputStream(raw)), BUFFER);
    }
    return raw;
  }

  /**
   * Promises nothing ahead, so that a buffer above hands out what was expanded before it asks for
   * more: where a stream breaks off, what stands before the break is not lost.
   */
  private static final class Unhurried extends FilterInputStream {
    Unhurried(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }
}
