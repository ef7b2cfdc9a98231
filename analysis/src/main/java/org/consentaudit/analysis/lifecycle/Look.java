package org.consentaudit.analysis.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.ResourceKind;

/**
 * The captures of a host that were made together: what one visit saw.
 *
 * @param seen the captures that say something, oldest first; one at least
 * @param barred whether the home page might not be asked for
 */
record Look(List<Seen> seen, boolean barred) {

  /** Captures within so long of the first are one look. */
  static final Duration LONGEST = Duration.ofHours(12);

  record Seen(CaptureEntry capture, Sign sign) {}

  Look {
    seen = List.copyOf(seen);
  }

  /** The looks among observations that are oldest first; captures that say nothing are left out. */
  static List<Look> among(List<Observation> observations) {
    List<Look> looks = new ArrayList<>();
    List<Seen> together = new ArrayList<>();
    boolean barred = false;
    for (Observation one : observations) {
      Sign sign = Sign.of(one);
      if (sign instanceof Sign.Mute) {
        continue;
      }
      Instant at = one.capture().captured();
      if (!together.isEmpty() && at.isAfter(together.get(0).capture().captured().plus(LONGEST))) {
        looks.add(new Look(together, barred));
        together.clear();
        barred = false;
      }
      if (sign instanceof Sign.Barred) {
        barred |= !together.isEmpty();
      } else {
        together.add(new Seen(one.capture(), sign));
      }
    }
    if (!together.isEmpty()) {
      looks.add(new Look(together, barred));
    }
    return looks;
  }

  Instant begin() {
    return seen.get(0).capture().captured();
  }

  Instant end() {
    return newest().capture().captured();
  }

  Seen newest() {
    return seen.get(seen.size() - 1);
  }

  /** The last capture that shows a kind of sign. */
  Optional<Seen> last(Class<? extends Sign> kind) {
    return seen.stream().filter(one -> kind.isInstance(one.sign())).reduce((older, newer) -> newer);
  }

  boolean shows(Class<? extends Sign> kind) {
    return last(kind).isPresent();
  }

  /** Whether nothing at all answered. */
  boolean isSilent() {
    return seen.stream().allMatch(one -> one.sign() instanceof Sign.Silent);
  }

  /** Whether all that was seen is that the name does not resolve. */
  boolean isUnresolved() {
    return seen.stream().allMatch(one -> one.sign() instanceof Sign.Silent silent && silent.dns());
  }

  /** The captures of the home page; where none answered, those of robots.txt. */
  private List<Seen> telling() {
    List<Seen> answered =
        seen.stream()
            .filter(one -> !(one.sign() instanceof Sign.Silent))
            .filter(one -> !(one.sign() instanceof Sign.Untrusted))
            .toList();
    List<Seen> home =
        answered.stream().filter(one -> one.capture().kind() == ResourceKind.HOME).toList();
    return home.isEmpty() ? answered : home;
  }

  /** Whether the home page was seen to answer. */
  boolean hasHome() {
    return telling().stream().anyMatch(one -> one.capture().kind() == ResourceKind.HOME);
  }

  /**
   * The capture by which the host has moved: all that was asked is elsewhere for good. Rules that
   * it still gives itself speak against that; that it has no robots.txt does not.
   */
  Optional<Seen> move() {
    List<Seen> telling = telling();
    boolean all =
        !telling.isEmpty()
            && telling.stream().allMatch(one -> one.sign() instanceof Sign.Moved)
            && !shows(Sign.Ruled.class);
    return all ? Optional.of(telling.get(telling.size() - 1)) : Optional.empty();
  }
}
