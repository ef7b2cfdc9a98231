package org.consentaudit.analysis.lifecycle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The spans of a host as they are found, one after the other. */
final class SpanList {

  private final List<LifecycleSpan> spans = new ArrayList<>();

  Optional<LifecycleSpan> last() {
    return spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(spans.size() - 1));
  }

  boolean isIn(LifecycleState state) {
    return last().map(LifecycleSpan::state).filter(state::equals).isPresent();
  }

  /** Goes on with the last span where the new one says the same, else ends it and begins that. */
  void take(LifecycleSpan span) {
    if (last().filter(now -> isSame(now, span)).isPresent()) {
      // Of a live host the newest look says how it answers; else the first is the evidence.
      String reason =
          span.state() == LifecycleState.LIVE ? span.reason() : last().orElseThrow().reason();
      replaceLast(span.lastShown(), Optional.empty(), reason);
      return;
    }
    last().ifPresent(now -> replaceLast(now.lastShown(), Optional.of(span.from()), now.reason()));
    spans.add(span);
  }

  /** Notes that the last span was shown again. */
  void showAgain(Instant at) {
    replaceLast(at, Optional.empty(), last().orElseThrow().reason());
  }

  Lifecycle done() {
    return new Lifecycle(spans);
  }

  private static boolean isSame(LifecycleSpan now, LifecycleSpan next) {
    return now.state() == next.state()
        && now.movedTo()
            .map(RegistrableDomain::of)
            .equals(next.movedTo().map(RegistrableDomain::of));
  }

  private void replaceLast(Instant lastShown, Optional<Instant> until, String reason) {
    LifecycleSpan span = last().orElseThrow();
    spans.set(
        spans.size() - 1,
        new LifecycleSpan(
            span.state(),
            span.before(),
            span.from(),
            lastShown,
            until,
            span.evidence(),
            span.movedTo(),
            reason));
  }
}
