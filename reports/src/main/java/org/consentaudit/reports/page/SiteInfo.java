package org.consentaudit.reports.page;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What every page's foot says.
 *
 * @param asOf captures up to this day (UTC) count
 * @param profile {@code rfc9309} or {@code paper}
 * @param otherProfile the other one
 * @param engineVersion of the analysis
 * @param registryVersion of the agent registry
 * @param programVersion of this program
 * @param archive what it was computed from
 * @param invented whether the hosts are invented, as in the demonstration
 */
public record SiteInfo(
    LocalDate asOf,
    String profile,
    Optional<OtherProfile> otherProfile,
    String engineVersion,
    String registryVersion,
    String programVersion,
    ArchiveExtent archive,
    boolean invented) {
  /** Checks that nothing is missing. */
  public SiteInfo {
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(profile, "profile");
    Objects.requireNonNull(otherProfile, "otherProfile");
    Objects.requireNonNull(engineVersion, "engineVersion");
    Objects.requireNonNull(registryVersion, "registryVersion");
    Objects.requireNonNull(programVersion, "programVersion");
    Objects.requireNonNull(archive, "archive");
  }
}
