package org.consentaudit.crawler.frontier;

import java.util.Optional;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.crawler.fetch.WebAddress;
import org.jdbi.v3.core.Handle;

/**
 * The errands by which a visit sends for the robots.txt of an origin that it has none of, or none
 * that may still be used.
 */
public final class RobotsErrands {

  private final ErrandStore errands;
  private final Visit visit;

  /** Of a visit. */
  public RobotsErrands(ErrandStore errands, Visit visit) {
    this.errands = errands;
    this.visit = visit;
  }

  /**
   * Sends for a robots.txt within the caller's transaction: for the first time, or again when that
   * errand is done. Empty when it is under way.
   */
  public Optional<Errand> send(Handle handle, WebAddress robots) {
    Host host = robots.host();
    return errands
        .add(handle, visit, host, ResourceKind.ROBOTS, robots, false)
        .or(() -> sendAgain(handle, robots));
  }

  private Optional<Errand> sendAgain(Handle handle, WebAddress robots) {
    Optional<Errand> done =
        handle
            .createQuery(
                """
                select id, seed from crawl_errand
                where visit_id = :visit and kind = :kind and host = :host and url = :url
                  and outcome is not null
                """)
            .bind("visit", visit.id())
            .bind("kind", ResourceKind.ROBOTS.code())
            .bind("host", robots.host().name())
            .bind("url", robots.url())
            .map(
                (row, context) ->
                    new Errand(
                        row.getLong(1),
                        robots.host(),
                        ResourceKind.ROBOTS,
                        robots,
                        row.getBoolean(2)))
            .findOne();
    done.ifPresent(
        errand ->
            handle.execute("update crawl_errand set outcome = null where id = ?", errand.id()));
    return done;
  }
}
