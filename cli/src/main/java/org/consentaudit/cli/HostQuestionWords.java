package org.consentaudit.cli;

import java.util.ArrayList;
import java.util.List;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.CrawlerAccess;
import org.consentaudit.app.HostQuestion;
import org.consentaudit.archive.Outcome;
import org.consentaudit.reports.words.Texts;

/** What was seen of a host's robots.txt, and what a crawler may do by it, in words. */
final class HostQuestionWords {

  private static final int LONGEST_SHOWN = 160;

  private HostQuestionWords() {}

  static List<String> of(HostQuestion question) {
    List<String> lines = new ArrayList<>();
    if (question.readable().isEmpty()) {
      lines.add("No answer of " + question.origin() + " could be read.");
    } else {
      Answer answer = question.readable().get();
      lines.add(
          answer.outcome() == Outcome.Readable.ABSENT
              ? answer.capture().url()
                  + " was not there on "
                  + answer.capture().captured()
                  + ": open, nothing is disallowed (no_robots)."
              : answer.capture().url() + " as captured on " + answer.capture().captured());
    }
    question
        .last()
        .filter(last -> !question.readable().equals(question.last()))
        .ifPresent(
            last ->
                lines.add(
                    "The last attempt, on "
                        + last.capture().captured()
                        + ", failed: "
                        + last.outcome().code()
                        + (last.outcome().reason().isEmpty()
                            ? ""
                            : " (" + Texts.visible(last.outcome().reason(), LONGEST_SHOWN) + ")")
                        + "."));
    lines.add("A crawler may, by RFC 9309: " + access(question));
    return lines;
  }

  private static String access(HostQuestion question) {
    CrawlerAccess access = question.access();
    String stale =
        access.isStale(question.at())
            ? " That was more than 24 hours before; it has to ask again first (2.4)."
            : "";
    return switch (access.permission()) {
      case BY_RULES -> "fetch what the rules allow (2.3.1.1)." + stale;
      case EVERYTHING ->
          "fetch everything, as "
              + (isRedirect(access)
                  ? "redirects led to no file (2.3.1.2)"
                  : "the file is unavailable (2.3.1.3)")
              + ". That is no consent."
              + stale;
      case NOTHING ->
          "fetch nothing, as the file cannot be reached (2.3.1.4), until "
              + access.until().orElseThrow()
              + copy(access, "; a crawler that still holds the copy of ", " may use that (2.4)")
              + ".";
      case EVERYTHING_OR_COPY ->
          "fetch everything, as the file has not been reached for 30 days (2.3.1.4)"
              + copy(access, ", or go by the copy of ", "")
              + ". That is no consent.";
      case NOT_ASKED -> "not know yet: nobody has asked.";
    };
  }

  private static boolean isRedirect(CrawlerAccess access) {
    return access
        .answer()
        .map(Answer::outcome)
        .filter(
            outcome ->
                outcome instanceof Outcome.Failed failed
                    && (failed.failure() == Outcome.Failure.REDIRECT_LOOP
                        || failed.failure() == Outcome.Failure.TOO_MANY_REDIRECTS))
        .isPresent();
  }

  private static String copy(CrawlerAccess access, String before, String after) {
    return access.copy().map(copy -> before + copy.capture().captured() + after).orElse("");
  }
}
