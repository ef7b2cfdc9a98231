package org.consentaudit.crawler.frontier;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Redirect;
import org.consentaudit.crawler.fetch.WebAddress;

/**
 * An errand under way: where redirects have led it so far. Belongs to one thread at a time. After
 * an interruption it begins anew.
 */
public final class Trip {

  private final Errand errand;
  private final List<Redirect> hops = new ArrayList<>();
  private final Deque<InetSocketAddress> peers = new ArrayDeque<>();
  private WebAddress at;
  private Optional<Instant> departed = Optional.empty();

  /** A trip that has not begun. */
  public Trip(Errand errand) {
    this.errand = errand;
    this.at = errand.address();
  }

  /** What it is to bring. */
  public Errand errand() {
    return errand;
  }

  /** The address that is to be asked next. */
  public WebAddress at() {
    return at;
  }

  /** The redirects so far. */
  public List<Redirect> hops() {
    return hops;
  }

  /** The socket addresses of the next request that have not been tried; empty before resolution. */
  public Deque<InetSocketAddress> peers() {
    return peers;
  }

  /** Notes where the next request may connect to. */
  public void resolved(Collection<InetSocketAddress> addresses) {
    peers.clear();
    peers.addAll(addresses);
  }

  /** When the first request was made: the instant of the capture. */
  public Instant departed(Instant now) {
    if (departed.isEmpty()) {
      departed = Optional.of(now);
    }
    return departed.get();
  }

  /** Whether an address was asked before on this trip. */
  public boolean passed(WebAddress address) {
    String url = address.url();
    return url.equals(at.url()) || hops.stream().anyMatch(hop -> hop.url().equals(url));
  }

  /** Goes where a redirect points. */
  public void follow(int status, WebAddress next) {
    hops.add(new Redirect(at.url(), status));
    peers.clear();
    at = next;
  }
}
