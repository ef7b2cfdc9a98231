package org.consentaudit.app;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.consentaudit.archive.Digest;

/** Says which bytes a file held, in the words of an ingest. */
final class InputDigest {

  private static final int PIECE = 1 << 16;

  private InputDigest() {}

  /** Empty for what is no regular file: a pipe can be read only once. */
  static Optional<String> of(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    MessageDigest digest = Digest.sha256();
    try (InputStream in = Files.newInputStream(file)) {
      byte[] piece = new byte[PIECE];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    return Optional.of("sha256:" + Digest.ofBytes(digest.digest()).hex());
  }
}
