package org.consentaudit.archive.imports.git;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;

/** The history of a branch, opened to be read commit by commit. */
public final class History implements Closeable {

  private final GitRepository repository;
  private final ObjectReader reader;
  private final CommitHistory commits;
  private final ChangeReader changes;
  private final BlobReader blobs;

  private History(
      GitRepository repository, ObjectReader reader, CommitHistory commits, boolean firstParent) {
    this.repository = repository;
    this.reader = reader;
    this.commits = commits;
    this.changes = new ChangeReader(reader, firstParent);
    this.blobs = new BlobReader(reader);
  }

  /**
   * Opens that of a branch.
   *
   * @param firstParent whether to keep to the main line, as merges see it
   * @param unreadable is told of commits that cannot be read
   * @throws NoRepositoryException when there is no such branch
   */
  public static History of(
      GitRepository repository,
      String branch,
      boolean firstParent,
      Consumer<UnusableObjectException> unreadable,
      HistoryListener listener)
      throws IOException {
    ObjectId newest = repository.commit(branch);
    CommitHistory commits = HistoryWalk.from(repository, newest, firstParent, unreadable, listener);
    return new History(repository, repository.reader(), commits, firstParent);
  }

  /** How many commits there are. */
  public int size() {
    return commits.size();
  }

  /** Whether older commits are missing from the repository. */
  public boolean isShallow() {
    return commits.isShallow();
  }

  /** Whether what a commit changed cannot be told, since a shallow clone ends with it. */
  public boolean endsAt(Commit commit) {
    return commits.endsAt(commit.id());
  }

  /**
   * A commit.
   *
   * @param n its place, counted from the oldest and from 0
   */
  public Commit commit(int n) throws UnusableObjectException {
    return changes.commit(commits.oldest(n));
  }

  /** What a commit changed; quickest in the order of the history. */
  public CommitChanges changes(Commit commit) throws UnusableObjectException {
    return changes.changes(commit);
  }

  /** What a commit gave another name. */
  public List<ChangeReader.Rename> renames(Commit commit) throws UnusableObjectException {
    return changes.renames(commit, repository);
  }

  /** Reads the contents of files. */
  public BlobReader blobs() {
    return blobs;
  }

  @Override
  public void close() {
    reader.close();
  }
}
