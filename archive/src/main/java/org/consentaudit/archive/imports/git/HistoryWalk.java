package org.consentaudit.archive.imports.git;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdOwnerMap;
import org.eclipse.jgit.lib.ObjectReader;

/**
 * Finds the commits that a branch leads back to. Not JGit's own walk: that one keeps every commit
 * whole, and stops for good at one that is damaged. Here only what a damaged commit alone leads to
 * is out of reach.
 */
final class HistoryWalk {

  private static final int TOLD_EVERY = 1000;

  private final ObjectReader reader;
  private final boolean firstParent;
  private final Set<ObjectId> shallow;
  private final Consumer<UnusableObjectException> unreadable;
  private final ObjectIdOwnerMap<Found> found = new ObjectIdOwnerMap<>();
  private final PriorityQueue<Waiting> waiting = new PriorityQueue<>();
  private final List<Found> newestFirst = new ArrayList<>();
  private final Set<ObjectId> cut = new HashSet<>();
  private long order;

  private HistoryWalk(
      ObjectReader reader,
      boolean firstParent,
      Set<ObjectId> shallow,
      Consumer<UnusableObjectException> unreadable) {
    this.reader = reader;
    this.firstParent = firstParent;
    this.shallow = shallow;
    this.unreadable = unreadable;
  }

  /** A commit's name. */
  private static final class Found extends ObjectIdOwnerMap.Entry {
    Found(ObjectId id) {
      super(id);
    }
  }

  /** A commit whose parents are still to be looked at; newer ones come first. */
  private record Waiting(Instant time, long order, Found id, List<ObjectId> parents)
      implements Comparable<Waiting> {
    @Override
    public int compareTo(Waiting other) {
      int newer = other.time.compareTo(time);
      return newer != 0 ? newer : Long.compare(order, other.order);
    }
  }

  /**
   * Walks back from a commit.
   *
   * @param firstParent whether to keep to the main line, as merges see it
   * @param unreadable is told of commits that cannot be read
   */
  static CommitHistory from(
      GitRepository repository,
      ObjectId newest,
      boolean firstParent,
      Consumer<UnusableObjectException> unreadable,
      HistoryListener listener)
      throws IOException {
    try (ObjectReader reader = repository.reader()) {
      var walk = new HistoryWalk(reader, firstParent, repository.shallow(), unreadable);
      walk.enqueue(newest);
      while (!walk.waiting.isEmpty()) {
        walk.take(walk.waiting.remove());
        if (walk.newestFirst.size() % TOLD_EVERY == 0) {
          listener.read("commits found", walk.newestFirst.size(), 0);
        }
      }
      return new CommitHistory(walk.newestFirst, walk.cut);
    }
  }

  private void take(Waiting commit) {
    newestFirst.add(commit.id());
    if (shallow.contains(commit.id())) {
      cut.add(commit.id());
      return;
    }
    List<ObjectId> parents = commit.parents();
    (firstParent && parents.size() > 1 ? parents.subList(0, 1) : parents).forEach(this::enqueue);
  }

  private void enqueue(ObjectId id) {
    if (found.contains(id)) {
      return;
    }
    var name = new Found(id);
    found.add(name);
    try {
      Commit commit = Commit.read(reader, id);
      Instant time = commit.committed().orElse(Instant.EPOCH);
      waiting.add(new Waiting(time, order++, name, commit.parents()));
    } catch (UnusableObjectException e) {
      unreadable.accept(e);
    }
  }
}
