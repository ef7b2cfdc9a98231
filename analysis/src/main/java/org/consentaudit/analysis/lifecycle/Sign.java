package org.consentaudit.analysis.lifecycle;

import java.util.Optional;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;

/** What one capture says about what became of its host. */
sealed interface Sign {

  /** Somebody else's parking page answers. */
  record Parked(String why) implements Sign {}

  /** What was asked is elsewhere for good. */
  record Moved(String to) implements Sign {}

  /**
   * The host showed a home page of its own.
   *
   * @param placeholder the sign of a server's default page, where it is one
   */
  record Shown(Optional<String> placeholder) implements Sign {}

  /** The host gave rules of its own. */
  record Ruled() implements Sign {}

  /** Something answers, and does not say whose it is. */
  record Present() implements Sign {}

  /**
   * Nothing answers.
   *
   * @param dns whether the name did not resolve
   */
  record Silent(boolean dns) implements Sign {}

  /** A server is there that could not be trusted or understood: TLS failed. */
  record Untrusted() implements Sign {}

  /** The home page may not be asked for, by the robots.txt that answers there now. */
  record Barred() implements Sign {}

  /** It says nothing about the host. */
  record Mute() implements Sign {}

  /** Of an observation. */
  static Sign of(Observation seen) {
    CaptureEntry capture = seen.capture();
    Optional<Departure> departure =
        seen.trail().map(trail -> Departure.of(trail, capture.host().name()));
    if (departure.orElse(null) instanceof Departure.ToParking parking) {
      return new Parked("redirects to a parking or sales page (" + parking.sign().id() + ")");
    }
    if (seen.home().isParked() && !isService(capture)) {
      return new Parked(
          (seen.home().kind() == HomeFinding.Kind.EXPIRED
                  ? "the home page says that the domain has expired ("
                  : "the home page is that of a parking service or dealer (")
              + String.join(", ", seen.home().signs())
              + ")");
    }
    if (departure.orElse(null) instanceof Departure.Moves moves) {
      return new Moved(moves.host());
    }
    return departure.orElse(null) instanceof Departure.Leaves
        ? new Present()
        : ofOutcome(seen, departure.isPresent());
  }

  private static boolean isService(CaptureEntry capture) {
    return HomeSigns.BUNDLED.isService(RegistrableDomain.of(capture.host().name()));
  }

  private static Sign ofOutcome(Observation seen, boolean redirected) {
    Outcome outcome = seen.capture().outcome();
    if (outcome instanceof Outcome.NoEvidence none) {
      boolean barred = none.reason().equals("robots") && seen.capture().kind() == ResourceKind.HOME;
      return redirected ? new Present() : barred ? new Barred() : new Mute();
    }
    if (outcome instanceof Outcome.Failed failed) {
      return failed.failure() == Outcome.Failure.UNREACHABLE && !redirected
          ? unreachable(failed.reason())
          : new Present();
    }
    if (outcome == Outcome.Readable.ABSENT) {
      return new Present();
    }
    if (seen.capture().kind() == ResourceKind.ROBOTS) {
      return new Ruled();
    }
    boolean isPlaceholder = seen.home().kind() == HomeFinding.Kind.PLACEHOLDER;
    return seen.capture().digest().isEmpty()
        ? new Present()
        : new Shown(isPlaceholder ? Optional.of(seen.home().signs().get(0)) : Optional.empty());
  }

  private static Sign unreachable(String reason) {
    return reason.startsWith("tls") ? new Untrusted() : new Silent(reason.equals("dns"));
  }
}
