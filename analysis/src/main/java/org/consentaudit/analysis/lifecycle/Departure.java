package org.consentaudit.analysis.lifecycle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Redirect;
import org.consentaudit.archive.Trail;

/** Where the redirects of a capture lead, seen from the registrable domain that was asked. */
sealed interface Departure {

  /** Nowhere else: to https, to www, to another page, or back again. */
  record Stays() implements Departure {}

  /** Elsewhere, but not for good: some hop said so (302, 303, 307). */
  record Leaves() implements Departure {}

  /** Elsewhere for good (301, 308). */
  record Moves(String host) implements Departure {}

  /** To a page of a parking service or a dealer, for good or not. */
  record ToParking(HomeSign sign) implements Departure {}

  /** Redirects beyond this number are not looked at. */
  int MOST_HOPS = 20;

  /**
   * Of a trail.
   *
   * @param host the host that was asked
   */
  static Departure of(Trail trail, String host) {
    if (trail.hops().isEmpty()) {
      return new Stays();
    }
    String asked = RegistrableDomain.of(host);
    List<Redirect> hops = trail.hops().subList(0, Math.min(MOST_HOPS, trail.hops().size()));
    List<String> addresses = new ArrayList<>(hops.stream().map(Redirect::url).toList());
    trail.end().ifPresent(addresses::add);
    List<String> domains =
        addresses.stream()
            .map(RegistrableDomain::hostIn)
            .map(name -> name.isEmpty() ? asked : RegistrableDomain.of(name))
            .toList();
    Optional<HomeSign> parking = parking(addresses, domains, asked);
    if (parking.isPresent()) {
      return new ToParking(parking.get());
    }
    int last = domains.size() - 1;
    if (last < 0 || domains.get(last).equals(asked)) {
      return new Stays();
    }
    return isForGood(hops, domains, asked)
        ? new Moves(RegistrableDomain.hostIn(addresses.get(last)))
        : new Leaves();
  }

  private static Optional<HomeSign> parking(
      List<String> addresses, List<String> domains, String asked) {
    for (int i = 0; i < addresses.size(); i++) {
      if (!domains.get(i).equals(asked)) {
        Optional<HomeSign> sign = HomeSigns.BUNDLED.atRedirect(addresses.get(i));
        if (sign.isPresent()) {
          return sign;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Whether every hop is permanent until the domain is left, and every one from domain to domain.
   * How the new place leads on within itself, say to a language, takes nothing back.
   */
  private static boolean isForGood(List<Redirect> hops, List<String> domains, String asked) {
    boolean left = false;
    for (int i = 0; i + 1 < domains.size(); i++) {
      boolean crosses = !domains.get(i).equals(domains.get(i + 1));
      int status = hops.get(i).status();
      if ((!left || crosses) && status != 301 && status != 308) {
        return false;
      }
      left |= !domains.get(i + 1).equals(asked);
    }
    return true;
  }
}
