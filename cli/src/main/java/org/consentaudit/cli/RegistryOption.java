package org.consentaudit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.consentaudit.analysis.agents.AgentRegistry;

/** The one place that yields the registry: ours, and the user's own file over it. */
final class RegistryOption {

  /** The user's file within an archive's directory. */
  private static final String IN_ARCHIVE = "agents.csv";

  /** A file is read up to one byte more than the registry takes, so that it can say so. */
  private static final int MOST_BYTES = (4 << 20) + 1;

  private RegistryOption() {}

  /** The registry with the file that was named, or else with none. */
  static AgentRegistry named(Optional<Path> file) throws IOException {
    return file.isEmpty() ? AgentRegistry.bundled() : merged(file.get());
  }

  /** The registry with the file that was named, or else with the archive's. */
  static AgentRegistry namedOrIn(Optional<Path> file, Path archive) throws IOException {
    Path inArchive = archive.resolve(IN_ARCHIVE);
    return named(file.isEmpty() && Files.isRegularFile(inArchive) ? Optional.of(inArchive) : file);
  }

  private static AgentRegistry merged(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new WrongUseException("--registry " + file + " is a directory, not a file");
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    try (InputStream in = Files.newInputStream(file)) {
      return AgentRegistry.bundledUnder(file.toString(), in.readNBytes(MOST_BYTES));
    }
  }
}
