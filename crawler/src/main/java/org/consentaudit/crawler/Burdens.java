package org.consentaudit.crawler;

import java.time.Duration;
import org.consentaudit.crawler.frontier.Burden;
import org.consentaudit.crawler.frontier.BurdenStore;
import org.consentaudit.crawler.frontier.Lanes;
import org.consentaudit.crawler.frontier.Visit;
import org.jdbi.v3.core.Handle;

/**
 * Carries what a visit has asked of each host over an interruption: written down with the evidence,
 * so that a host is asked no more, and no faster, because we stopped in between.
 */
final class Burdens {

  private final BurdenStore store;
  private final Visit visit;
  private final Allowance allowance;
  private final Lanes lanes;
  private final Politeness manners;

  Burdens(BurdenStore store, Visit visit, Allowance allowance, Lanes lanes, Politeness manners) {
    this.store = store;
    this.visit = visit;
    this.allowance = allowance;
    this.lanes = lanes;
    this.manners = manners;
  }

  /** Takes up what an earlier run of the visit has asked. */
  void takeUp() {
    store.of(visit).forEach(this::takeUp);
  }

  private void takeUp(String hostName, Burden burden) {
    allowance.takeUp(hostName, burden);
    Duration longest = manners.maxDelay();
    lanes.slowDown(hostName, burden.delay().compareTo(longest) > 0 ? longest : burden.delay());
  }

  /** Writes down how it stands with a host, in a transaction that ends a request. */
  void note(Handle handle, String hostName) {
    Burden burden = allowance.burden(hostName);
    Duration delay = lanes.delay(hostName);
    boolean usual = delay.compareTo(manners.minDelay()) <= 0;
    if (burden.requests() > 0) {
      store.put(handle, visit, hostName, usual ? burden : burden.sparedBy(delay));
    }
  }
}
