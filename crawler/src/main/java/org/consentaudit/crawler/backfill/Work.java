package org.consentaudit.crawler.backfill;

import java.util.ArrayDeque;
import java.util.Deque;

/** What is still to be asked, in the order in which it will be. For one thread. */
final class Work {

  private final Deque<Asked> spans = new ArrayDeque<>();
  private final Deque<ToReplay> replays = new ArrayDeque<>();

  void add(Questions.Opened opened) {
    spans.addAll(opened.spans());
    replays.addAll(opened.replays());
  }

  Deque<Asked> spans() {
    return spans;
  }

  Deque<ToReplay> replays() {
    return replays;
  }

  boolean isDone() {
    return spans.isEmpty() && replays.isEmpty();
  }
}
