package org.consentaudit.archive.store;

import java.io.Serial;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * When the newest captures of hosts were made: one that is later than all of its host and kind
 * cannot be held. Most come in their order, and need not be looked for. Belongs to the one thread
 * that writes at a time.
 */
final class NewestCaptures {

  /** Hosts are told apart that follow each other at this distance in a file. */
  private static final int LATELY = 50_000;

  private static final String NEWEST =
      "select max(captured) from capture where kind = ? and host_id = ?";

  private record Of(int host, int kind) {}

  private final Map<Of, Optional<LocalDateTime>> lately =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Serial private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Of, Optional<LocalDateTime>> eldest) {
          return size() > LATELY;
        }
      };

  /**
   * Whether all captures of a host and kind that are held are before an instant, or none is held.
   */
  boolean isBefore(Statements statements, int host, int kind, LocalDateTime captured) {
    return lately
        .computeIfAbsent(new Of(host, kind), of -> find(statements, of))
        .map(captured::isAfter)
        .orElse(true);
  }

  private static Optional<LocalDateTime> find(Statements statements, Of of) {
    return statements
        .first(
            NEWEST,
            row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)),
            of.kind(),
            of.host())
        .orElseThrow();
  }

  /** None is held of a host and kind. */
  void noneOf(int host, int kind) {
    lately.put(new Of(host, kind), Optional.empty());
  }

  /** A capture was added. */
  void note(int host, int kind, LocalDateTime captured) {
    lately.computeIfPresent(
        new Of(host, kind),
        (of, known) ->
            known.filter(captured::isBefore).isPresent() ? known : Optional.of(captured));
  }

  /** What a transaction that is rolled back added is not held. */
  void forget() {
    lately.clear();
  }
}
