package org.consentaudit.reports.page;

import java.util.Objects;

/**
 * Why the readings differ, and how often.
 *
 * @param words what the study's reading does, without a full stop
 * @param verdicts verdicts that it turns: a capture and an agent each
 * @param closures those of them that one of the readings calls closed
 * @param contents distinct files in which it does so
 */
public record ReadingCause(String words, long verdicts, long closures, int contents) {
  /** Checks that nothing is missing. */
  public ReadingCause {
    Objects.requireNonNull(words, "words");
  }
}
