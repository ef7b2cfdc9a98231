package org.consentaudit.app.site;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.verdict.Profile;

/**
 * What a site is to be about.
 *
 * @param profile whose reading
 * @param asOf captures up to this day count; empty for the day of the newest
 * @param release this program's release
 * @param invented whether the hosts are invented
 */
public record SiteOptions(
    Profile profile, Optional<LocalDate> asOf, String release, boolean invented) {
  /** Checks that nothing is missing. */
  public SiteOptions {
    Objects.requireNonNull(profile);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(release);
  }
}
