package org.consentaudit.analysis.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.robots.RobotsFinding;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Outcome;

/** Captures of a host's robots.txt as answers, oldest first. */
final class AnswersInOrder {

  private AnswersInOrder() {}

  static List<Answer> of(List<CaptureEntry> captures, Findings findings) {
    List<CaptureEntry> ordered = new ArrayList<>(captures);
    // The order of arrival decides nothing: the same captures give the same figures. Of one instant
    // https stands before http, which is asked only where https gave no answer.
    ordered.sort(
        Comparator.comparing(CaptureEntry::captured)
            .thenComparing(CaptureEntry::url, Comparator.reverseOrder())
            .thenComparing(capture -> capture.source().name())
            .thenComparing(capture -> capture.digest().map(Digest::hex).orElse(""))
            .thenComparing(capture -> capture.outcome().code())
            .thenComparingLong(CaptureEntry::id));
    Map<String, Answer> held = new HashMap<>();
    List<Answer> answers = new ArrayList<>(ordered.size());
    for (CaptureEntry capture : ordered) {
      Answer answer = answer(capture, Optional.ofNullable(held.get(capture.url())), findings);
      if (answer.finding().isPresent()) {
        held.put(capture.url(), answer);
      }
      answers.add(answer);
    }
    return answers;
  }

  private static Answer answer(CaptureEntry capture, Optional<Answer> held, Findings findings) {
    boolean cut = capture.outcome() == Outcome.Readable.TRUNCATED;
    // The page that comes with a 404 is no robots.txt, whatever stands in it.
    boolean absent = capture.outcome() == Outcome.Readable.ABSENT;
    Optional<ReadContent> content =
        absent ? Optional.empty() : capture.digest().map(digest -> new ReadContent(digest, cut));
    Optional<RobotsFinding> finding =
        content.map(ReadContent::digest).flatMap(cut ? findings::ofCut : findings::of);
    if (capture.outcome() == Outcome.Readable.NOT_MODIFIED && finding.isEmpty()) {
      content = held.flatMap(Answer::read);
      finding = held.flatMap(Answer::finding);
    }
    boolean page =
        finding.isPresent()
            && finding.get().isPage()
            && capture.outcome() instanceof Outcome.Readable;
    Outcome outcome =
        page ? Outcome.failed(Outcome.Failure.NOT_EXPECTED, "html") : capture.outcome();
    return new Answer(capture, outcome, content, finding);
  }
}
