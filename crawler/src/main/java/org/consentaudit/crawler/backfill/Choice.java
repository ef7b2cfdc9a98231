package org.consentaudit.crawler.backfill;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of the index are taken: the first of each period, though the index was asked to leave
 * out the others, and the last of all where the newest is wanted.
 *
 * @param asked the question
 * @param alone whether its span is the first of its question; if not, an earlier one may have a
 *     capture of the periods at its ends
 * @param keeping what the archive has
 */
record Choice(Asked asked, boolean alone, Keeping keeping) {

  List<CdxRow> of(CdxPage page) {
    Question question = asked.question();
    List<CdxRow> meant =
        page.rows().stream().filter(question::means).filter(this::isInSpan).toList();
    if (question.taken() == Taken.NEWEST) {
      return meant.isEmpty() ? List.of() : List.of(meant.get(meant.size() - 1));
    }
    var chosen = new ArrayList<CdxRow>();
    Optional<String> last = asked.span().period();
    for (CdxRow row : meant) {
      Optional<String> period = Optional.of(question.every().period(row.stamp()));
      if (!period.equals(last) && !isTakenBefore(row)) {
        chosen.add(row);
      }
      last = period;
    }
    return chosen;
  }

  private boolean isInSpan(CdxRow row) {
    return row.stamp().compareTo(asked.span().first()) >= 0
        && row.stamp().compareTo(asked.span().last()) <= 0;
  }

  private boolean isTakenBefore(CdxRow row) {
    Every every = asked.question().every();
    String period = every.period(row.stamp());
    boolean outer =
        period.equals(every.period(asked.span().first()))
            || period.equals(every.period(asked.span().last()));
    return !alone && outer && keeping.hasInPeriod(asked.question(), row);
  }
}
