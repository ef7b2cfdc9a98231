package org.consentaudit.cli.endurance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.consentaudit.cli.endurance.ManyHosts.Asked;

/** All requests that a web saw, by host. */
final class RequestLog implements ManyHosts.Log {

  private final Map<String, Queue<Asked>> requests = new ConcurrentHashMap<>();

  @Override
  public void note(String host, Asked asked) {
    requests.computeIfAbsent(host, name -> new ConcurrentLinkedQueue<>()).add(asked);
  }

  /** The requests to a host, in the order in which their connections were taken. */
  List<Asked> of(String host) {
    var all = new ArrayList<>(requests.getOrDefault(host, new ConcurrentLinkedQueue<>()));
    all.sort(Comparator.comparingLong(Asked::from));
    return all;
  }
}
