package org.consentaudit.archive.warc;

import java.util.Map;
import java.util.TreeMap;

/** Counts what a WARC file holds beside captures, by what it is. */
final class PassedOver {

  private final Map<String, Long> counts = new TreeMap<>();

  void count(String what) {
    counts.merge(what, 1L, Long::sum);
  }

  Map<String, Long> counts() {
    return Map.copyOf(counts);
  }
}
