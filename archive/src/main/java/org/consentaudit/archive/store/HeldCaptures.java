package org.consentaudit.archive.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome.Cause;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.jdbi.v3.core.Handle;

/**
 * Which observations of a source the archive has: what need not be asked for again. Not those that
 * are retracted: what was wrong with them, a second answer may set right.
 */
public final class HeldCaptures {

  private final Database database;
  private final Source source;
  private final IngestStore ingests;

  /** Those of a source. */
  public HeldCaptures(Archive archive, Source source) {
    this.database = archive.database();
    this.source = source;
    this.ingests = archive.ingests();
  }

  /**
   * The addresses of which there are captures made at exactly this time, other than failures of the
   * source.
   *
   * @param handle reads within the caller's transaction
   */
  public List<String> at(Handle handle, Host host, ResourceKind kind, Instant captured) {
    return urls(handle, host, kind, captured, captured.plusNanos(1));
  }

  /** The same of a span of time, its end left out. */
  public List<String> within(Host host, ResourceKind kind, Instant from, Instant to) {
    return database.read(handle -> urls(handle, host, kind, from, to));
  }

  private List<String> urls(Handle handle, Host host, ResourceKind kind, Instant from, Instant to) {
    return handle
        .createQuery(
            """
            select url from capture
            where kind = :kind and host_id = (select id from host where name = :host)
              and captured >= :from and captured < :to
              and source_id = (select id from source where name = :source)
              and outcome <> :failed
            """
                + ingests.exceptRetracted("id"))
        .bind("kind", kind.ordinal())
        .bind("host", host.name())
        .bind("from", LocalDateTime.ofInstant(from, ZoneOffset.UTC))
        .bind("to", LocalDateTime.ofInstant(to, ZoneOffset.UTC))
        .bind("source", source.name())
        .bind("failed", Cause.SOURCE_FAILED.name().toLowerCase(Locale.ROOT))
        .mapTo(String.class)
        .list();
  }
}
