package org.consentaudit.analysis.terms.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.archive.Host;

/**
 * A policy page of a host over time.
 *
 * @param host the host, without {@code www.}
 * @param url the address; of a text that others cut out, the one they gave it
 * @param document what others call it; empty for a page of our own
 * @param kind whom it binds
 * @param versions oldest first; the same words after others, or after the page was gone, are listed
 *     again
 * @param withoutTerms when it showed no terms, oldest first
 */
public record PolicyPage(
    Host host,
    String url,
    String document,
    PageKind kind,
    List<CodedVersion> versions,
    List<WithoutTerms> withoutTerms) {
  /** Checks that nothing is missing. */
  public PolicyPage {
    Objects.requireNonNull(host, "host");
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(kind, "kind");
    versions = List.copyOf(versions);
    withoutTerms = List.copyOf(withoutTerms);
  }

  /**
   * A page from what was seen of it.
   *
   * @param captures one or more, oldest first
   */
  public static PolicyPage of(
      Host host, String url, String document, PageKind kind, List<SeenPage> captures) {
    VersionRuns runs = VersionRuns.of(captures);
    return new PolicyPage(host, url, document, kind, runs.versions(), runs.withoutTerms());
  }

  /**
   * The version that holds on a day: the newest seen up to then, however long ago, unless the page
   * has been seen to be gone since. A page that cannot be read for a while says what it said.
   */
  public Optional<CodedVersion> at(LocalDate day) {
    Optional<CodedVersion> newest =
        versions.stream()
            .filter(version -> !version.first().day().isAfter(day))
            .reduce((earlier, later) -> later);
    return newest.filter(version -> !isGone(version, day));
  }

  /** The version since which the page says on an axis what a version says. */
  public CodedVersion since(CodedVersion version, Axis axis) {
    CodedVersion since = version;
    for (int i = versions.indexOf(version); i >= 0; i--) {
      if (versions.get(i).codes().value(axis) != version.codes().value(axis)) {
        break;
      }
      since = versions.get(i);
    }
    return since;
  }

  /** Words that come back after the page was gone are listed again. */
  private boolean isGone(CodedVersion version, LocalDate day) {
    return withoutTerms.stream()
        .anyMatch(
            time ->
                time.isGone()
                    && !time.first().day().isAfter(day)
                    && time.first().captured().isAfter(version.last().captured()));
  }
}
