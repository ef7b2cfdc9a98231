package org.consentaudit.crawler.backfill;

/**
 * A capture that the index named and that is not kept yet.
 *
 * @param id its number in the table
 * @param question by which it was found
 * @param row what the index says of it
 * @param tries how often the archive failed to deliver it in this run
 */
record ToReplay(long id, Question question, CdxRow row, int tries) {

  ToReplay again() {
    return new ToReplay(id, question, row, tries + 1);
  }
}
