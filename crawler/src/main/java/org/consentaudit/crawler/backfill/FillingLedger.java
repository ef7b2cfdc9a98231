package org.consentaudit.crawler.backfill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Database;
import org.consentaudit.crawler.backfill.Keeping.Kept;
import org.consentaudit.crawler.backfill.Replayed.Delivered;
import org.jdbi.v3.core.Handle;

/**
 * Writes down what a request brought and what follows from it, in one transaction, so that a
 * process that is killed has at most that request to repeat.
 */
final class FillingLedger {

  private final Database database;
  private final Questions questions;
  private final Keeping keeping;
  private final Plan plan;
  private final Work work;
  private final Tally tally;

  FillingLedger(
      Database database, Questions questions, Keeping keeping, Plan plan, Work work, Tally tally) {
    this.database = database;
    this.questions = questions;
    this.keeping = keeping;
    this.plan = plan;
    this.work = work;
    this.tally = tally;
  }

  /** What one transaction came to; told only once it is certain. */
  private static final class Deed {
    private final List<Runnable> counted = new ArrayList<>();
    private Questions.Opened opened = Questions.Opened.NOTHING;
    private boolean settled;
  }

  private interface Writing {
    void on(Handle handle, Deed deed);
  }

  /** What a request brought stands on the disk before the next one is made. */
  private void writeForGood(Writing writing) {
    write(writing);
    database.settle();
  }

  private Deed write(Writing writing) {
    var deed = new Deed();
    database.<RuntimeException>write(handle -> writing.on(handle, deed));
    deed.counted.forEach(Runnable::run);
    work.add(deed.opened);
    return deed;
  }

  /** Settles a capture whose content has become known since; says whether it was one. */
  boolean settledWithoutAsking(ToReplay waiting) {
    return write(
            (handle, deed) -> {
              settle(handle, deed, waiting.question(), waiting.row());
              if (deed.settled) {
                questions.kept(handle, waiting);
              }
            })
        .settled;
  }

  private void settle(Handle handle, Deed deed, Question question, CdxRow row) {
    if (keeping.has(handle, question, row)) {
      deed.settled = true;
      return;
    }
    Optional<Kept> kept = keeping.withoutAsking(handle, question, row);
    kept.ifPresent(k -> follow(handle, deed, question, row, k, false));
    deed.settled = kept.isPresent();
  }

  private void follow(
      Handle handle, Deed deed, Question question, CdxRow row, Kept kept, boolean replayed) {
    deed.counted.add(() -> tally.kept(question, kept.outcome(), replayed));
    if (question.kind() == ResourceKind.HOME) {
      Questions.Opened terms = plan.termsOn(handle, question.host(), row, kept);
      deed.opened = deed.opened.and(terms);
      if (terms.isEmpty()) {
        deed.counted.add(() -> tally.withoutTerms(question.host()));
      }
    }
  }

  /** An answer of the index. */
  void indexed(Asked asked, CdxPage page) {
    writeForGood(
        (handle, deed) -> {
          List<CdxRow> chosen =
              new Choice(asked, questions.isFirst(handle, asked), keeping).of(page);
          for (CdxRow row : chosen) {
            deed.settled = false;
            settle(handle, deed, asked.question(), row);
            if (!deed.settled) {
              ToReplay waiting = questions.add(handle, asked, row);
              deed.opened = deed.opened.and(new Questions.Opened(List.of(), List.of(waiting)));
            }
          }
          Optional<Asked> rest = rest(handle, asked, page, chosen);
          rest.ifPresent(
              more ->
                  deed.opened = deed.opened.and(new Questions.Opened(List.of(more), List.of())));
          deed.counted.add(() -> tally.answered(rest.isEmpty(), page.strange()));
          if (asked.question().kind() == ResourceKind.HOME && chosen.isEmpty()) {
            deed.counted.add(() -> tally.withoutTerms(asked.question().host()));
          }
        });
  }

  /** What of a question is still open after an answer. */
  private Optional<Asked> rest(Handle handle, Asked asked, CdxPage page, List<CdxRow> chosen) {
    Every every = asked.question().every();
    Span span = asked.span();
    Optional<String> period =
        chosen.isEmpty()
            ? span.period()
            : Optional.of(every.period(chosen.get(chosen.size() - 1).stamp()));
    boolean goesOn = page.resumeKey().isPresent() && !page.resumeKey().equals(span.resumeKey());
    if (goesOn) {
      var then = new Span(span.first(), span.last(), page.resumeKey(), period);
      questions.goOn(handle, asked, then);
      return Optional.of(asked.at(then));
    }
    Optional<String> silence = page.silentFrom(asked.question(), span);
    if (silence.isPresent()) {
      var then = new Span(silence.get(), span.last(), Optional.empty(), period);
      return Optional.of(questions.split(handle, asked, then));
    }
    questions.done(handle, asked);
    return Optional.empty();
  }

  /** A capture as the archive delivered it. */
  void delivered(ToReplay waiting, Delivered delivered) {
    writeForGood(
        (handle, deed) -> {
          Kept kept = keeping.delivered(handle, waiting.question(), waiting.row(), delivered);
          questions.kept(handle, waiting);
          follow(handle, deed, waiting.question(), waiting.row(), kept, true);
        });
  }

  /** A capture that the archive could not deliver in this run, or never will. */
  void undelivered(ToReplay waiting, String reason, boolean lasting) {
    writeForGood(
        (handle, deed) -> {
          Kept kept = keeping.undelivered(handle, waiting.question(), waiting.row(), reason);
          questions.undelivered(handle, waiting, reason, lasting);
          follow(handle, deed, waiting.question(), waiting.row(), kept, true);
        });
  }

  /** Captures that the archive does not give out. */
  void excluded(Asked asked) {
    questions.excluded(asked);
    database.settle();
    tally.excluded(asked.question().host());
    if (asked.question().kind() == ResourceKind.HOME) {
      tally.withoutTerms(asked.question().host());
    }
  }
}
