package org.consentaudit.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.CrawlerAccess;
import org.consentaudit.app.HostQuestion;
import org.consentaudit.archive.Outcome;
import org.consentaudit.reports.words.Texts;

/** What was seen of a host's robots.txt, and what a crawler may do by it, in words. */
final class HostQuestionWords {

  private static final int LONGEST_SHOWN = 160;

  private HostQuestionWords() {}

  /** Fit to be shown, whatever the addresses and reasons in it. */
  static List<String> of(HostQuestion question) {
    List<String> lines = new ArrayList<>();
    lines.add(
        question
            .readable()
            .map(HostQuestionWords::readable)
            .orElseGet(() -> "No answer of " + question.origin() + " could be read."));
    question
        .last()
        .filter(last -> !question.readable().equals(question.last()))
        .ifPresent(
            last ->
                lines.add(
                    "The last attempt, on "
                        + last.capture().captured()
                        + ", failed: "
                        + failure(last)
                        + "."));
    lines.add(access(question));
    return lines.stream().map(Texts::visible).toList();
  }

  private static String readable(Answer answer) {
    String what = answer.capture().url();
    return answer.outcome() == Outcome.Readable.ABSENT
        ? what
            + " was not there on "
            + answer.capture().captured()
            + ": open, nothing is disallowed (no_robots)."
        : what + " as captured on " + answer.capture().captured();
  }

  private static String failure(Answer answer) {
    String reason = answer.outcome().reason();
    OptionalInt status = answer.capture().status();
    String more =
        reason.isEmpty() && status.isPresent() ? Integer.toString(status.getAsInt()) : reason;
    String what =
        answer.outcome() instanceof Outcome.Failed failed
            ? switch (failed.failure()) {
              case REFUSED -> "we were refused";
              case UNAVAILABLE -> "the server had an error";
              case UNREACHABLE -> "no answer came";
              case REDIRECT_LOOP -> "redirects lead in a circle";
              case TOO_MANY_REDIRECTS -> "too many redirects";
              case NOT_EXPECTED -> "something else was sent";
            }
            : answer.outcome().code();
    return what + (more.isEmpty() ? "" : " (" + Texts.visible(more, LONGEST_SHOWN) + ")");
  }

  private static String access(HostQuestion question) {
    CrawlerAccess access = question.access();
    String stale =
        access.isStale(question.at())
            ? " That was more than 24 hours before; it has to ask again first (2.4)."
            : "";
    String may = "A crawler may, by RFC 9309, fetch ";
    return switch (access.permission()) {
      case BY_RULES ->
          isPage(access)
              ? may
                  + "everything, as the page that was sent has no rule in it (2.3.1.1). That is no"
                  + " consent."
                  + stale
              : may + "what the rules allow (2.3.1.1)." + stale;
      case EVERYTHING ->
          may
              + "everything, as "
              + (isRedirect(access)
                  ? "redirects led to no file (2.3.1.2)"
                  : "there is no file for it (2.3.1.3)")
              + ". That is no consent."
              + stale;
      case NOTHING -> may + nothing(access, question.at());
      case EVERYTHING_OR_COPY ->
          may
              + "everything, as the file has not been reached for 30 days (2.3.1.4)"
              + copy(access, ", or go by the copy of ", "")
              + ". That is no consent."
              + stale;
      case NOT_ASKED -> "What a crawler may fetch is not known: no answer of the host is held.";
    };
  }

  private static String nothing(CrawlerAccess access, Instant at) {
    Instant end = access.until().orElseThrow();
    String copy = copy(access, "; a crawler that still holds the copy of ", " may use that (2.4)");
    return end.isAfter(at)
        ? "nothing, as the file cannot be reached (2.3.1.4), until " + end + copy + "."
        : "nothing before it has asked again: the last attempt failed, and nobody has made one since "
            + access.answer().orElseThrow().capture().captured()
            + copy
            + ". When that fails, too, the file has not been reached for 30 days, and it may fetch"
            + " everything (2.3.1.4).";
  }

  private static boolean isPage(CrawlerAccess access) {
    return access.answer().filter(answer -> answer.outcome() instanceof Outcome.Failed).isPresent();
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
