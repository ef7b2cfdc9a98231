package org.consentaudit.crawler.frontier;

import java.util.Objects;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.crawler.fetch.WebAddress;

/**
 * One capture to be made in a visit.
 *
 * @param id its number in the frontier
 * @param host the host it is made for
 * @param kind what is asked for
 * @param address where it is asked for, before redirects
 * @param seed whether the host is one of the visit's list; if not, a redirect or a link led to it
 */
public record Errand(long id, Host host, ResourceKind kind, WebAddress address, boolean seed) {
  /** Checks that nothing is missing. */
  public Errand {
    Objects.requireNonNull(host);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(address);
  }
}
