package org.consentaudit.crawler.schedule;

import java.util.Objects;

/**
 * What time, or a visit, made of a host's state.
 *
 * @param state the state now
 * @param rounds the rounds that ended without the visit they owed
 * @param pages the periods that ended without the visit for pages they owed
 */
public record Lapse(HostState state, Missed rounds, Missed pages) {
  /** Checks that nothing is missing. */
  public Lapse {
    Objects.requireNonNull(state);
    Objects.requireNonNull(rounds);
    Objects.requireNonNull(pages);
  }

  Lapse with(HostState other) {
    return new Lapse(other, rounds, pages);
  }

  /**
   * Windows that were missed, one after the other.
   *
   * @param first the number of the first
   * @param last the number of the last; less than the first when there is none
   */
  public record Missed(long first, long last) {
    static final Missed NOTHING = new Missed(0, -1);

    /** How many. */
    public long count() {
      return Math.max(0, last - first + 1);
    }
  }

  /** The same of a host whose schedule rests: it was visited, and has missed nothing. */
  Lapse resting(HostState before) {
    return new Lapse(
        state.missing(before.missed() - state.missed()), Missed.NOTHING, Missed.NOTHING);
  }
}
