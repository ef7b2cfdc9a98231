package org.consentaudit.reports.page;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened, drawn as a thin annotation.
 *
 * @param date when
 * @param label what, in a few words: {@code GPTBot announced}
 * @param source an http(s) address to read it up
 */
public record TimelineEvent(LocalDate date, String label, Optional<String> source) {
  /** Checks that nothing is missing. */
  public TimelineEvent {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(source, "source");
  }
}
