package org.consentaudit.archive.store;

import java.time.Instant;
import org.jdbi.v3.core.Handle;

/**
 * An ingest that is under way. Its row is changed in the transactions that add captures, and by
 * increments, so that it is true whatever is rolled back or cut off.
 */
public final class OpenIngest implements AutoCloseable {

  /** Both ends of the range come from an end of the index: captures may be millions. */
  private static final String NOTE =
      """
      update ingest set added = added + ?, held = held + ?, rejected = rejected + ?,
        first_capture = coalesce(first_capture,
          (select id from capture where id > ? order by id limit 1)),
        last_capture = nullif(greatest((select max(id) from capture), cast(? as bigint)), ?)
      where id = ?
      """;

  private static final String FINISH =
      "update ingest set finished = ?, rejected = rejected + ? where id = ?";

  private final IngestStore store;
  private final long id;
  private final long newestBefore;

  OpenIngest(IngestStore store, long id, long newestBefore) {
    this.store = store;
    this.id = id;
    this.newestBefore = newestBefore;
  }

  /** Its number. */
  public long id() {
    return id;
  }

  /**
   * Notes what a transaction did, at its end.
   *
   * @param handle that transaction
   */
  public void note(Handle handle, Ingest.Counts done) {
    Statements.in(handle)
        .update(
            NOTE,
            done.added(),
            done.held(),
            done.rejected(),
            newestBefore,
            newestBefore,
            newestBefore,
            id);
  }

  /**
   * Notes that it ended by itself.
   *
   * @param rejected pieces that could not be taken in and were not noted yet
   */
  public void finish(Instant finished, long rejected) {
    store.close(
        this,
        handle -> Statements.in(handle).update(FINISH, IngestStore.utc(finished), rejected, id));
  }

  /** Leaves it as one that was cut off, unless it is finished. */
  @Override
  public void close() {
    store.leave(this);
  }
}
