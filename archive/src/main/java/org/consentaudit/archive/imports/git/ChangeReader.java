package org.consentaudit.archive.imports.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.CanonicalTreeParser;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/** Tells what commits changed, best asked in the order of a history. */
public final class ChangeReader {

  private final ObjectReader reader;
  private final boolean firstParent;
  private Optional<Commit> last = Optional.empty();

  ChangeReader(ObjectReader reader, boolean firstParent) {
    this.reader = reader;
    this.firstParent = firstParent;
  }

  /** A commit of the history. */
  public Commit commit(ObjectId id) throws UnusableObjectException {
    return Commit.read(reader, id);
  }

  /**
   * What a commit changed against all that it follows.
   *
   * @throws UnusableObjectException when a tree that it takes cannot be read
   */
  public CommitChanges changes(Commit commit) throws UnusableObjectException {
    List<ObjectId> parents = commit.parents();
    if (firstParent && parents.size() > 1) {
      parents = parents.subList(0, 1);
    }
    List<ObjectId> before = new ArrayList<>();
    for (ObjectId parent : parents) {
      before.add(tree(parent, commit));
    }
    last = Optional.of(commit);
    try (TreeWalk walk = new TreeWalk(reader)) {
      return changes(walk, commit.tree(), before);
    } catch (IOException | RuntimeException e) {
      throw new UnusableObjectException(
          "a tree of commit " + commit.name() + " cannot be read: " + Damage.words(e));
    }
  }

  private ObjectId tree(ObjectId parent, Commit child) throws UnusableObjectException {
    if (last.isPresent() && last.get().id().equals(parent)) {
      return last.get().tree();
    }
    try {
      return commit(parent).tree();
    } catch (UnusableObjectException e) {
      throw new UnusableObjectException(
          "what commit " + child.name() + " changed cannot be told: " + e.getMessage());
    }
  }

  private CommitChanges changes(TreeWalk walk, ObjectId tree, List<ObjectId> before)
      throws IOException {
    walk.setRecursive(true);
    walk.setFilter(TreeFilter.ANY_DIFF);
    walk.addTree(new CanonicalTreeParser(null, reader, tree));
    for (ObjectId side : before) {
      walk.addTree(new CanonicalTreeParser(null, reader, side));
    }
    if (before.isEmpty()) {
      walk.addTree(new EmptyTreeIterator());
    }
    List<FileChange> changes = new ArrayList<>();
    while (walk.next()) {
      CommitChanges.change(walk).ifPresent(changes::add);
    }
    return new CommitChanges(changes);
  }

  /**
   * Files that a commit gave another name, with their content as it was or much like it.
   *
   * @throws UnusableObjectException when what it takes cannot be read
   */
  public List<Rename> renames(Commit commit, GitRepository repository)
      throws UnusableObjectException {
    if (commit.parents().isEmpty() || commit.isMerge()) {
      return List.of();
    }
    ObjectId before = tree(commit.parents().get(0), commit);
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      walk.addTree(before);
      walk.addTree(commit.tree());
      var detector = new RenameDetector(repository.jgit());
      detector.addAll(DiffEntry.scan(walk));
      return detector.compute().stream()
          .filter(entry -> entry.getChangeType() == DiffEntry.ChangeType.RENAME)
          .map(entry -> new Rename(entry.getOldPath(), entry.getNewPath()))
          .toList();
    } catch (IOException | RuntimeException e) {
      throw new UnusableObjectException(
          "what commit " + commit.name() + " renamed cannot be told: " + Damage.words(e));
    }
  }

  /**
   * A file's name and the one that it was given.
   *
   * @param from the old path
   * @param to the new path
   */
  public record Rename(String from, String to) {}
}
