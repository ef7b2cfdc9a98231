package org.consentaudit.crawler;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.crawler.fetch.Answer;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.fetch.Answer.Silent;
import org.consentaudit.crawler.frontier.Burden;

/**
 * Which host names may still be asked in a visit: not those that opted out, nor those that want to
 * be left alone for longer than we wait, nor those whose budget is spent.
 */
final class Allowance {

  private final Politeness.Budget budget;
  private final OptOuts never;
  private final Map<String, Burden> burdens = new HashMap<>();

  Allowance(Politeness.Budget budget, OptOuts never) {
    this.budget = budget;
    this.never = never;
  }

  /** What an earlier run of the visit has asked of a host. */
  synchronized void takeUp(String hostName, Burden burden) {
    burdens.put(hostName, burden);
  }

  /** What the visit has asked of a host. */
  synchronized Burden burden(String hostName) {
    return burdens.getOrDefault(hostName, Burden.NONE);
  }

  /** Why a host must not be asked, in the word of the capture that is not made. */
  synchronized Optional<String> obstacle(String hostName) {
    if (never.cover(hostName)) {
      return Optional.of("opt_out");
    }
    Burden sum = burden(hostName);
    if (sum.leftAlone()) {
      return Optional.of("retry_after");
    }
    boolean over = sum.requests() >= budget.requests() || sum.bytes() >= budget.bytes();
    return over ? Optional.of("budget") : Optional.empty();
  }

  /** Notes a request and what it brought; a connection that was not made is no request. */
  synchronized void charge(String hostName, Answer answer) {
    if (answer instanceof Silent silent && !silent.connected()) {
      return;
    }
    long bytes = answer instanceof Received received ? received.body().length : 0;
    burdens.put(hostName, burden(hostName).plus(bytes));
  }

  /** Asks a host no more in this visit. */
  synchronized void leaveAlone(String hostName) {
    burdens.put(hostName, burden(hostName).endured());
  }
}
