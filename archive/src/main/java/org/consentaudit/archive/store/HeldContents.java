package org.consentaudit.archive.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;

/**
 * What our own visits last received whole from an address: what a 304 would confirm; never what is
 * retracted, for nothing may rest on it. Made at the start of a visit; of hosts that were new to
 * the archive then it knows nothing, and asks nothing.
 */
public final class HeldContents {

  private static final String NEWEST =
      """
      select t.digest, c.headers, c.redirects
      from capture c join content t on t.id = c.content_id
      where c.kind = ? and c.host_id = (select id from host where name = ?)
        and c.source_id = (select id from source where name = ?) and c.url = ? and c.outcome = ?
      """;

  private static final String FIRST = "order by c.captured desc, c.id desc limit 1";

  private final Database database;
  private final Set<String> hosts;
  private final IngestStore ingests;

  /** Those of an archive. */
  public HeldContents(Archive archive) {
    this.database = archive.database();
    this.ingests = archive.ingests();
    this.hosts = Set.copyOf(database.rows("select name from host", row -> row.getString(1)));
  }

  /** Whether the archive had captures of a host, of any kind and source, when this was made. */
  public boolean hasSeen(Host host) {
    return hosts.contains(host.name());
  }

  /**
   * A content that is held, and the fields it came with.
   *
   * @param digest its name
   * @param headers the fields of the answer that brought it
   */
  public record Held(Digest digest, List<Header> headers) {
    /** Freezes the fields. */
    public Held {
      Objects.requireNonNull(digest);
      headers = List.copyOf(headers);
    }
  }

  /**
   * The newest content that our own crawler received from exactly this address; empty when there is
   * none, when it was cut short, or when redirects led elsewhere for it.
   */
  public Optional<Held> newest(Host host, ResourceKind kind, String url) {
    record Row(byte[] digest, String headers, String redirects) {}
    if (!hasSeen(host)) {
      return Optional.empty();
    }
    return database
        .rows(
            NEWEST + ingests.exceptRetracted("c.id") + FIRST,
            row -> new Row(row.getBytes(1), row.getString(2), row.getString(3)),
            kind.ordinal(),
            host.name(),
            Source.CRAWL.name(),
            url,
            Readable.CONTENT.code())
        .stream()
        .findFirst()
        .filter(row -> row.redirects() == null)
        .map(
            row ->
                new Held(Digest.ofBytes(row.digest()), HttpFields.headersFromJson(row.headers())));
  }
}
