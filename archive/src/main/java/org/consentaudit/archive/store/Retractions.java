package org.consentaudit.archive.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Which captures are retracted: a few ranges of numbers, none of them in another. */
final class Retractions {

  static final Retractions NONE = new Retractions(List.of());

  /** Captures of a retracted ingest. */
  record Entry(long ingest, long first, long last) {}

  private final List<Entry> entries;
  private final List<Entry> joined;

  /** Of entries by ascending number of captures. */
  Retractions(List<Entry> entries) {
    this.entries = List.copyOf(entries);
    this.joined = joined(entries);
  }

  /** Neighbours as one, so that a hundred files retracted one by one are one condition. */
  private static List<Entry> joined(List<Entry> entries) {
    List<Entry> joined = new ArrayList<>();
    for (Entry entry : entries) {
      Entry last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && entry.first() <= last.last() + 1) {
        long end = Math.max(last.last(), entry.last());
        joined.set(joined.size() - 1, new Entry(last.ingest(), last.first(), end));
      } else {
        joined.add(entry);
      }
    }
    return List.copyOf(joined);
  }

  /** What a query adds to a condition to leave them out; empty while there are none. */
  String except(String column) {
    var condition = new StringBuilder();
    for (Entry entry : joined) {
      condition
          .append(" and not ")
          .append(column)
          .append(" between ")
          .append(entry.first())
          .append(" and ")
          .append(entry.last());
    }
    return condition.append(' ').toString();
  }

  /** A condition that holds of them alone; empty while there are none. */
  Optional<String> only(String column) {
    return joined.isEmpty()
        ? Optional.empty()
        : Optional.of(
            joined.stream()
                .map(entry -> column + " between " + entry.first() + " and " + entry.last())
                .collect(Collectors.joining(" or ", "(", ")")));
  }

  /** The retracted ingest that a capture is of. */
  OptionalLong ingestOf(long capture) {
    return entries.stream()
        .filter(entry -> entry.first() <= capture && capture <= entry.last())
        .mapToLong(Entry::ingest)
        .findFirst();
  }

  @Override
  public String toString() {
    return joined.stream().map(entry -> entry.first() + "-" + entry.last()).toList().toString();
  }
}
