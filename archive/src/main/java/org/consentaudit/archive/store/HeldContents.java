package org.consentaudit.archive.store;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;

/** What our own visits last received whole from an address: what a 304 would confirm. */
public final class HeldContents {

  private final Database database;

  /** Those of an archive. */
  public HeldContents(Archive archive) {
    this.database = archive.database();
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
    return database
        .<Optional<Row>, RuntimeException>read(
            handle ->
                handle
                    .createQuery(
                        """
                        select t.digest, c.headers, c.redirects
                        from capture c join content t on t.id = c.content_id
                        where c.kind = :kind and c.host_id = (select id from host where name = :host)
                          and c.source_id = (select id from source where name = :source)
                          and c.url = :url and c.outcome = :outcome
                        order by c.captured desc, c.id desc limit 1
                        """)
                    .bind("kind", kind.ordinal())
                    .bind("host", host.name())
                    .bind("source", Source.CRAWL.name())
                    .bind("url", url)
                    .bind("outcome", Readable.CONTENT.code())
                    .map((row, c) -> new Row(row.getBytes(1), row.getString(2), row.getString(3)))
                    .findOne())
        .filter(row -> row.redirects() == null)
        .map(
            row ->
                new Held(Digest.ofBytes(row.digest()), HttpFields.headersFromJson(row.headers())));
  }
}
