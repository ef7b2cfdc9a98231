package org.consentaudit.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.consentaudit.crawler.backfill.WaybackListener;

/** Says on standard error how a back-fill goes on. */
record WaybackWords(StderrProgress progress) implements WaybackListener {

  @Override
  public void progressed(Progress now) {
    progress.say(
        () ->
            String.format(
                Locale.ROOT,
                "%,d captures; index: %,d of %,d questions answered; %,d replays to do; about %s to go",
                now.captures(),
                now.questions(),
                now.questions() + now.questionsLeft(),
                now.replaysLeft(),
                StderrProgress.duration(now.left().toSeconds())));
  }

  @Override
  public void waits(String reason, Instant until) {
    progress.end();
    System.err.printf(
        "The archive does not answer (%s); it is left alone until %s.%n",
        reason, until.truncatedTo(ChronoUnit.SECONDS));
  }
}
