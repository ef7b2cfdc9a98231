package org.consentaudit.reports.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A site in the making, in a directory beside the one it is for; it takes that one's place only
 * when it is complete. What is replaced must be an earlier site or empty: nobody's other files are
 * deleted.
 */
final class Staging implements AutoCloseable {

  /** The file that a complete site holds, and that is written last. */
  static final String SEAL = "manifest.json";

  private final Path target;
  private final Path stage;
  private final Set<Path> made = ConcurrentHashMap.newKeySet();

  Staging(Path out) throws IOException {
    target = out.toAbsolutePath().normalize();
    if (Files.exists(target) && !replaceable(target)) {
      throw new IOException(
          target + " holds something else than a site of this program; choose another directory");
    }
    Path parent = target.getParent();
    if (parent == null) {
      throw new IOException("a site cannot be written to " + target);
    }
    Files.createDirectories(parent);
    stage = Files.createTempDirectory(parent, "." + target.getFileName() + "-");
  }

  /** Writes a file of text, UTF-8. */
  void write(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file; several threads may do so at once. */
  void write(String path, byte[] bytes) throws IOException {
    Path file = stage.resolve(path).normalize();
    if (!file.startsWith(stage)) {
      throw new IOException("outside the site: " + path);
    }
    if (!made.contains(file.getParent())) {
      Files.createDirectories(file.getParent());
      made.add(file.getParent());
    }
    Files.write(file, bytes);
  }

  /** Puts the finished site in its place. */
  void publish() throws IOException {
    openToReaders();
    if (Files.exists(target)) {
      Path old =
          Files.createTempDirectory(target.getParent(), "." + target.getFileName() + "-old-");
      Files.move(target, old.resolve("site"));
      try {
        Files.move(stage, target);
      } catch (IOException e) {
        Files.move(old.resolve("site"), target);
        throw e;
      } finally {
        delete(old);
      }
    } else {
      Files.move(stage, target);
    }
  }

  /** Clears away what was not published. */
  @Override
  public void close() throws IOException {
    delete(stage);
  }

  /** A temporary directory is its owner's alone; a site is for everyone the parent lets in. */
  private void openToReaders() throws IOException {
    var view =
        Files.getFileAttributeView(stage, java.nio.file.attribute.PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private static boolean replaceable(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (var entries = Files.list(directory)) {
      return entries.findAny().isEmpty() || Manifest.isOurs(directory.resolve(SEAL));
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attrs)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
