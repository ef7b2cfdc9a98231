package org.consentaudit.crawler.backfill;

import java.time.Duration;
import java.time.Instant;

/** Is told how a back-fill goes on, from its thread. Must be quick. */
public interface WaybackListener {

  /** Tells nobody. */
  WaybackListener SILENT = new WaybackListener() {};

  /**
   * How far it has come.
   *
   * @param questions questions to the index that are answered
   * @param questionsLeft those that are not, as far as they are known
   * @param captures captures that are kept
   * @param replaysLeft replays that are known to be needed
   * @param left how long the rest may take, judged by what came so far
   */
  record Progress(
      long questions, long questionsLeft, long captures, long replaysLeft, Duration left) {}

  /** Something was asked, or kept without asking. */
  default void progressed(Progress progress) {}

  /**
   * The archive refuses to answer, or fails, and is left alone.
   *
   * @param reason in a word: 429, connect, 503
   * @param until when it is asked again
   */
  default void waits(String reason, Instant until) {}
}
