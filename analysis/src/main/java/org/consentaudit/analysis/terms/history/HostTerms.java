package org.consentaudit.analysis.terms.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.StudyCodes;
import org.consentaudit.analysis.terms.codes.Value;

/**
 * What the policy pages of a host come to on a day.
 *
 * <p>Of the pages that bind every reader the strictest clause counts; a page for somebody else only
 * where they say nothing, and then as a condition; privacy policies only where there is no other
 * page. The study's codes are the smallest of each axis, of all pages but those on privacy. Source:
 * docs/metrics.md, "Terms"; Longpre et al., appendix.
 *
 * @param axes what decides on each axis
 * @param study the study's codes
 * @param pages how many pages had terms that held, those on privacy among them
 */
public record HostTerms(Map<Axis, Said> axes, StudyCodes study, int pages) {

  /** Checks that no axis is missing. */
  public HostTerms {
    axes = Map.copyOf(axes);
    Objects.requireNonNull(study, "study");
    if (axes.size() != Axis.values().length) {
      throw new IllegalArgumentException("axes " + axes.keySet());
    }
  }

  /**
   * What holds on an axis, and where it stands.
   *
   * @param value the value for the host
   * @param page the page that decides
   * @param version its version
   */
  public record Said(Value value, PolicyPage page, CodedVersion version) {}

  /** The value on an axis. */
  public Value value(Axis axis) {
    return axes.get(axis).value();
  }

  /** What holds on a day; empty where no page with terms is known to have held then. */
  public static Optional<HostTerms> at(List<PolicyPage> pages, LocalDate day) {
    List<Held> held = new ArrayList<>();
    for (PolicyPage page : pages) {
      page.at(day).ifPresent(version -> held.add(new Held(page, version)));
    }
    List<Held> better = held.stream().filter(one -> one.page().kind() != PageKind.PRIVACY).toList();
    List<Held> counted = better.isEmpty() ? held : better;
    if (counted.isEmpty()) {
      return Optional.empty();
    }
    Map<Axis, Said> axes = new EnumMap<>(Axis.class);
    for (Axis axis : Axis.values()) {
      axes.put(axis, HostAxis.of(axis, counted));
    }
    StudyCodes study =
        StudyCodes.strictest(
            counted.stream().map(one -> one.version().codes().studyCodes()).toList());
    return Optional.of(new HostTerms(axes, study, held.size()));
  }

  /** A page with the version that holds. */
  record Held(PolicyPage page, CodedVersion version) {
    Value value(Axis axis) {
      return version.codes().value(axis);
    }

    Said says(Value value) {
      return new Said(value, page, version);
    }
  }
}
