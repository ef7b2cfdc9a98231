package org.consentaudit.analysis.verdict;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a robots.txt permits an agent, and the line that decides it.
 *
 * @param status the coarse word
 * @param detail the code of a {@link Detail} where the status is known, else the reason why it is
 *     not
 * @param line the 1-based line of the deciding rule, empty where no rule decides
 */
public record Verdict(Status status, String detail, OptionalInt line) {
  /** Checks that nothing is missing. */
  public Verdict {
    Objects.requireNonNull(status);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(line);
  }

  /** A verdict whose answer is known. */
  public static Verdict of(Status status, Detail detail, OptionalInt line) {
    return new Verdict(status, detail.code(), line);
  }

  /** The detail, where the status is known. */
  public Optional<Detail> knownDetail() {
    return status.isKnown() ? Optional.of(Detail.ofCode(detail)) : Optional.empty();
  }
}
