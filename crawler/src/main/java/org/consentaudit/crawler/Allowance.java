package org.consentaudit.crawler;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consentaudit.crawler.fetch.Answer;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.fetch.Answer.Silent;

/**
 * Which host names may still be asked in a visit: not those that opted out, nor those that want to
 * be left alone for longer than we wait, nor those whose budget is spent. Kept in memory: a visit
 * that is taken up again begins with a budget that is whole, and with errands that are not.
 */
final class Allowance {

  private final Politeness.Budget budget;
  private final OptOuts never;
  private final Map<String, Spent> spent = new HashMap<>();
  private final Set<String> leftAlone = new HashSet<>();

  private record Spent(int requests, long bytes) {
    Spent plus(Spent more) {
      return new Spent(requests + more.requests, bytes + more.bytes);
    }
  }

  Allowance(Politeness.Budget budget, OptOuts never) {
    this.budget = budget;
    this.never = never;
  }

  /** Why a host must not be asked, in the word of the capture that is not made. */
  synchronized Optional<String> obstacle(String hostName) {
    if (never.cover(hostName)) {
      return Optional.of("opt_out");
    }
    if (leftAlone.contains(hostName)) {
      return Optional.of("retry_after");
    }
    Spent sum = spent.getOrDefault(hostName, new Spent(0, 0));
    boolean over = sum.requests() >= budget.requests() || sum.bytes() >= budget.bytes();
    return over ? Optional.of("budget") : Optional.empty();
  }

  /** Notes a request and what it brought; a connection that was not made is no request. */
  synchronized void charge(String hostName, Answer answer) {
    if (answer instanceof Silent silent && !silent.connected()) {
      return;
    }
    long bytes = answer instanceof Received received ? received.body().length : 0;
    spent.merge(hostName, new Spent(1, bytes), Spent::plus);
  }

  /** Asks a host no more in this visit. */
  synchronized void leaveAlone(String hostName) {
    leftAlone.add(hostName);
  }
}
