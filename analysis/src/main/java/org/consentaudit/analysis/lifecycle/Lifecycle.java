package org.consentaudit.analysis.lifecycle;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a host, from its first capture that tells to its last.
 *
 * @param spans oldest first, one after the other without a gap; empty when nothing is known
 */
public record Lifecycle(List<LifecycleSpan> spans) {

  /** Of a host that was never seen to answer, nor long enough to be silent. */
  public static final Lifecycle UNKNOWN = new Lifecycle(List.of());

  /** Freezes the list. */
  public Lifecycle {
    spans = List.copyOf(spans);
  }

  /** The state at an instant. */
  public Optional<LifecycleSpan> at(Instant instant) {
    return spans.stream().filter(span -> span.holdsAt(instant)).findFirst();
  }

  /** The newest state. */
  public Optional<LifecycleSpan> latest() {
    return spans.isEmpty() ? Optional.empty() : Optional.of(spans.get(spans.size() - 1));
  }

  /** The stretches in which it was parked. */
  public List<LifecycleSpan> parked() {
    return spans.stream().filter(span -> span.state() == LifecycleState.PARKED).toList();
  }
}
