package org.consentaudit.archive.imports.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The files of a commit, one after the other, in the order of their paths. */
final class WholeTree {

  private final TreeWalk walk;
  private final Commit commit;
  private boolean begun;

  WholeTree(TreeWalk walk, Commit commit) {
    this.walk = walk;
    this.commit = commit;
  }

  Optional<FileChange> next() throws UnusableObjectException {
    try {
      if (!begun) {
        begun = true;
        walk.addTree(commit.tree());
        walk.setRecursive(true);
      }
      return walk.next()
          ? Optional.of(CommitChanges.file(walk, walk.getObjectId(0), ObjectId.zeroId()))
          : Optional.empty();
    } catch (IOException | RuntimeException e) {
      throw new UnusableObjectException(
          "a tree of commit "
              + commit.name()
              + " cannot be read, nor what comes behind it: "
              + Damage.words(e));
    }
  }
}
