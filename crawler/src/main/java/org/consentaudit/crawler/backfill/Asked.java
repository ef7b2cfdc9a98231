package org.consentaudit.crawler.backfill;

/**
 * A question to the index that is not answered to its end.
 *
 * @param questionId the question's number in the table
 * @param spanId the span's number in the table
 * @param question what is asked
 * @param span for which time, and how far it has come
 * @param tries how often the archive failed to answer it in this run
 */
record Asked(long questionId, long spanId, Question question, Span span, int tries) {

  Asked at(Span other) {
    return new Asked(questionId, spanId, question, other, 0);
  }

  Asked again() {
    return new Asked(questionId, spanId, question, span, tries + 1);
  }
}
