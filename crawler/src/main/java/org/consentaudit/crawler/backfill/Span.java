package org.consentaudit.crawler.backfill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A span of time for which the index is asked.
 *
 * @param first its first stamp
 * @param last its last stamp
 * @param resumeKey by which the index goes on where it was; empty at the beginning
 * @param period the period of which a capture was taken last; empty when none was
 */
record Span(String first, String last, Optional<String> resumeKey, Optional<String> period) {

  static Span of(String first, String last) {
    return new Span(first, last, Optional.empty(), Optional.empty());
  }

  /**
   * What of this span is not covered by others, in order. What is left of a period that the others
   * reach into is not worth a question.
   */
  List<Span> without(List<Span> covered, Every every) {
    List<Span> left = List.of(this);
    for (Span other : covered) {
      left = left.stream().flatMap(span -> span.without(other).stream()).toList();
    }
    return left.stream().filter(span -> !span.isRest(covered, every)).toList();
  }

  private boolean isRest(List<Span> covered, Every every) {
    return every.period(first).equals(every.period(last))
        && covered.stream()
            .anyMatch(
                other ->
                    every.period(other.last).equals(every.period(first))
                        || every.period(other.first).equals(every.period(last)));
  }

  private List<Span> without(Span other) {
    if (other.last.compareTo(first) < 0 || other.first.compareTo(last) > 0) {
      return List.of(this);
    }
    var left = new ArrayList<Span>();
    if (first.compareTo(other.first) < 0) {
      left.add(of(first, Stamps.plusSeconds(other.first, -1)));
    }
    if (last.compareTo(other.last) > 0) {
      left.add(of(Stamps.plusSeconds(other.last, 1), last));
    }
    return left;
  }
}
