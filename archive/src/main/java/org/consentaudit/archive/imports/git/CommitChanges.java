package org.consentaudit.archive.imports.git;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * What a commit changed against what it follows. Of a merge only what differs from every side: the
 * rest was changed by a commit of one of them.
 *
 * @param changes the paths whose content is another than before, in the tree's order
 */
public record CommitChanges(List<FileChange> changes) {

  /** Freezes the list. */
  public CommitChanges {
    changes = List.copyOf(changes);
  }

  /**
   * Additions and modifications, without files that were only moved: nobody looked at them anew.
   */
  public List<FileChange> contents() {
    Set<ObjectId> gone = new HashSet<>();
    for (FileChange change : changes) {
      if (change.isDeletion()) {
        gone.add(change.before());
      }
    }
    return changes.stream()
        .filter(change -> !change.isDeletion())
        .filter(change -> !change.isAddition() || !gone.contains(change.blob()))
        .toList();
  }

  /** Whether something is gone and something new: it may have been moved. */
  public boolean mayMove() {
    return changes.stream().anyMatch(FileChange::isDeletion)
        && changes.stream().anyMatch(FileChange::isAddition);
  }

  /**
   * What a walk over a commit's tree and those before it stands at; empty where a side is alike.
   */
  static Optional<FileChange> change(TreeWalk walk) {
    ObjectId now = walk.getObjectId(0);
    for (int side = 1; side < walk.getTreeCount(); side++) {
      if (walk.idEqual(0, side)) {
        return Optional.empty();
      }
    }
    return Optional.of(file(walk, now, walk.getObjectId(1)));
  }

  static FileChange file(TreeWalk walk, ObjectId now, ObjectId before) {
    byte[] raw = walk.getRawPath();
    String path = new String(raw, StandardCharsets.UTF_8);
    return new FileChange(path, isUtf8(raw), walk.getFileMode(0), now, before);
  }

  private static boolean isUtf8(byte[] raw) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
