package org.consentaudit.analysis.terms.history;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.analysis.terms.history.HostTerms.Held;
import org.consentaudit.analysis.terms.history.HostTerms.Said;

/** What several pages come to on an axis. */
final class HostAxis {

  private HostAxis() {}

  /** Of one page or more. */
  static Said of(Axis axis, List<Held> pages) {
    List<Held> general =
        pages.stream().filter(held -> held.page().kind() != PageKind.NARROW).toList();
    List<Held> narrow =
        pages.stream().filter(held -> held.page().kind() == PageKind.NARROW).toList();
    Optional<Said> said =
        general.isEmpty() ? Optional.empty() : Optional.of(strictest(axis, general));
    if (narrow.isEmpty() || said.filter(s -> s.value() != axis.nothingSaid()).isPresent()) {
      return said.orElseThrow();
    }
    Said other = strictest(axis, narrow);
    return forSomebodyElse(axis, other)
        .or(() -> said)
        .orElse(new Said(axis.nothingSaid(), other.page(), other.version()));
  }

  /**
   * A page that could not be told leaves the host unsure, unless another has the strictest value.
   */
  private static Said strictest(Axis axis, List<Held> pages) {
    Held first =
        pages.stream()
            .min(Comparator.comparingInt(held -> rank(axis, held.value(axis))))
            .orElseThrow();
    Value value = first.value(axis);
    Optional<Held> unsure =
        pages.stream().filter(held -> held.value(axis) == Value.UNSURE).findFirst();
    if (axis == Axis.COMPETE
        && pages.stream().anyMatch(held -> held.value(axis) == Value.NON_COMPETE)
        && pages.stream().anyMatch(held -> held.value(axis) == Value.NO_REDISTRIBUTION)) {
      return first.says(Value.BOTH);
    }
    boolean decided = rank(axis, value) == 0 || unsure.isEmpty();
    return decided ? first.says(value) : unsure.get().says(Value.UNSURE);
  }

  private static int rank(Axis axis, Value value) {
    int rank = axis.allowed().indexOf(value);
    return rank < 0 ? axis.allowed().size() : rank;
  }

  private static Optional<Said> forSomebodyElse(Axis axis, Said said) {
    return switch (said.value()) {
      case PROHIBITED, CONDITIONAL, NON_COMMERCIAL ->
          Optional.of(new Said(Value.CONDITIONAL, said.page(), said.version()));
      case UNSURE -> axis == Axis.COMPETE ? Optional.empty() : Optional.of(said);
      default -> Optional.empty();
    };
  }
}
