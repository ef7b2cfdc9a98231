package org.consentaudit.archive.imports.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;

/** Reads the contents of files, each bounded, and hashed again where it is read whole. */
public final class BlobReader {

  /**
   * The largest file that is looked into at all. Above it JGit would unpack into the repository,
   * which is not ours to write to.
   */
  static final int LARGEST = 50 << 20;

  private static final byte[] LFS =
      "version https://git-lfs.github.com/spec/".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_LFS = 1024;

  private final ObjectReader reader;
  private final ObjectInserter.Formatter hash = new ObjectInserter.Formatter();

  BlobReader(ObjectReader reader) {
    this.reader = reader;
  }

  /**
   * The first bytes of a file.
   *
   * @param most how many are wanted; one more is given where there are more
   * @throws UnusableObjectException when it cannot be read, or stands for something else than
   *     itself
   */
  public byte[] bytes(FileChange file, int most) throws UnusableObjectException {
    checkMode(file.mode());
    byte[] bytes;
    boolean whole;
    try {
      ObjectLoader loader = reader.open(file.blob(), Constants.OBJ_BLOB);
      if (loader.getSize() > LARGEST) {
        throw new UnusableObjectException(
            "it has " + (loader.getSize() >> 20) + " MiB; files up to 50 MiB are read");
      }
      whole = loader.getSize() <= most;
      try (InputStream in = loader.openStream()) {
        bytes = in.readNBytes(most + 1);
      }
    } catch (IOException | RuntimeException e) {
      throw new UnusableObjectException(Damage.words(e));
    }
    if (whole) {
      checkHash(file.blob(), bytes);
    }
    if (bytes.length < LONGEST_LFS && startsWith(bytes, LFS)) {
      throw new UnusableObjectException(
          "it is a pointer of Git LFS: the file itself is not in the repository");
    }
    return bytes;
  }

  private static void checkMode(FileMode mode) throws UnusableObjectException {
    if (FileMode.SYMLINK.equals(mode)) {
      throw new UnusableObjectException("it is a symbolic link, which is not followed");
    }
    if (FileMode.GITLINK.equals(mode)) {
      throw new UnusableObjectException("it is a submodule: import that repository by itself");
    }
  }

  private void checkHash(ObjectId blob, byte[] bytes) throws UnusableObjectException {
    if (!hash.idFor(Constants.OBJ_BLOB, bytes).equals(blob)) {
      throw new UnusableObjectException("it is damaged (its digest is another)");
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
