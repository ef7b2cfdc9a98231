package org.consentaudit.archive.imports.git;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The commits that a branch leads back to, each once and none before one that it follows, held by
 * their names alone (some 60 bytes each).
 */
public final class CommitHistory {

  private final List<? extends ObjectId> newestFirst;
  private final Set<ObjectId> cut;

  CommitHistory(List<? extends ObjectId> newestFirst, Set<ObjectId> cut) {
    this.newestFirst = newestFirst;
    this.cut = cut;
  }

  /** How many commits there are. */
  public int size() {
    return newestFirst.size();
  }

  /** Whether a shallow clone ends with this commit: what it changed cannot be told. */
  public boolean endsAt(ObjectId commit) {
    return cut.contains(commit);
  }

  /** Whether the clone is shallow, so that older commits are missing. */
  public boolean isShallow() {
    return !cut.isEmpty();
  }

  /** The newest first. */
  public List<ObjectId> newestFirst() {
    return Collections.unmodifiableList(newestFirst);
  }

  /** The n-th from the oldest, counted from 0. */
  public ObjectId oldest(int n) {
    return newestFirst.get(newestFirst.size() - 1 - n);
  }
}
