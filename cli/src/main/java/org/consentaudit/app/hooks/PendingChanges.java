package org.consentaudit.app.hooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;

/**
 * Up to which capture each hook has been told, for hooks that have not been told all: a small file
 * in the archive's directory, so that a change outlives a crash, and a receiver that is away.
 */
final class PendingChanges {

  private static final String FILE = "hooks-pending.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  PendingChanges(Path archive) {
    this.file = archive.resolve(FILE);
  }

  /** The newest capture that a hook has been told of; empty when it has been told all. */
  OptionalLong toldUpTo(String hook) throws IOException {
    var at = read().get(hook);
    return at == null ? OptionalLong.empty() : OptionalLong.of(at.asLong());
  }

  /** Notes it. */
  void note(String hook, long capture) throws IOException {
    ObjectNode all = read();
    all.put(hook, capture);
    write(all);
  }

  /** Notes that a hook has been told all. */
  void done(String hook) throws IOException {
    ObjectNode all = read();
    all.remove(hook);
    if (all.isEmpty()) {
      Files.deleteIfExists(file);
    } else {
      write(all);
    }
  }

  private ObjectNode read() throws IOException {
    if (!Files.exists(file)) {
      return JSON.createObjectNode();
    }
    if (JSON.readTree(file.toFile()) instanceof ObjectNode all) {
      return all;
    }
    throw new IOException(file + " is no JSON object: delete it, and hooks begin anew");
  }

  private void write(ObjectNode all) throws IOException {
    Path fresh = file.resolveSibling(FILE + ".new");
    JSON.writeValue(fresh.toFile(), all);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
