package org.consentaudit.archive.imports.git;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.revwalk.RevCommit;

/**
 * One commit of a history.
 *
 * @param id its name
 * @param tree what it holds
 * @param parents what it follows, in order
 * @param authored when its content was made; empty where it does not say
 * @param committed when it was put into this history; empty where it does not say
 * @param message its message, whole
 */
public record Commit(
    ObjectId id,
    ObjectId tree,
    List<ObjectId> parents,
    Optional<Instant> authored,
    Optional<Instant> committed,
    String message) {

  /** No commit of people or programs is larger; it would be held in memory. */
  private static final int LARGEST = 4 << 20;

  /** Freezes the list. */
  public Commit {
    parents = List.copyOf(parents);
  }

  /** Whether it brings several lines of history together. */
  public boolean isMerge() {
    return parents.size() > 1;
  }

  /** Its name in hexadecimal. */
  public String name() {
    return id.name();
  }

  /** When it was made, by one of its two dates. */
  public Optional<Instant> at(CommitTime time) {
    return time == CommitTime.AUTHOR ? authored : committed;
  }

  static Commit read(ObjectReader reader, ObjectId id) throws UnusableObjectException {
    RevCommit commit;
    try {
      byte[] raw = reader.open(id, Constants.OBJ_COMMIT).getCachedBytes(LARGEST);
      commit = RevCommit.parse(raw);
      return new Commit(
          id.copy(),
          commit.getTree().copy(),
          List.of(commit.getParents()).stream().map(ObjectId::copy).toList(),
          instant(commit.getAuthorIdent()),
          instant(commit.getCommitterIdent()),
          commit.getFullMessage());
    } catch (IOException | RuntimeException e) {
      throw new UnusableObjectException(
          "commit " + id.name() + " cannot be read: " + Damage.words(e));
    }
  }

  private static Optional<Instant> instant(PersonIdent ident) {
    return Optional.ofNullable(ident).map(PersonIdent::getWhenAsInstant);
  }
}
