package org.consentaudit.archive.imports.ota;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Under which path a document is known today. Filled from the newest commit back; asked from the
 * oldest on, so that each commit sees the names given after it, and those alone.
 */
final class Renames {

  private final Map<String, String> newest = new HashMap<>();
  private final Deque<Step> steps = new ArrayDeque<>();

  /** A name given by a commit, and what the old one stood for after it. */
  private record Step(int commit, String path, Optional<String> after) {}

  /**
   * A commit moved a document.
   *
   * @param commit its place counted from the oldest; never larger than in the call before
   */
  void moved(int commit, String from, String to) {
    if (!from.equals(to)) {
      steps.push(new Step(commit, from, Optional.ofNullable(newest.get(from))));
      newest.put(from, newest.getOrDefault(to, to));
    }
  }

  /**
   * Goes on to a commit: what it renamed, and what was renamed before it, is no longer waiting.
   *
   * @param commit its place counted from the oldest; never smaller than in the call before
   */
  void reached(int commit) {
    while (!steps.isEmpty() && steps.peek().commit() <= commit) {
      Step step = steps.pop();
      step.after()
          .ifPresentOrElse(name -> newest.put(step.path(), name), () -> newest.remove(step.path()));
    }
  }

  /** The path by which a document goes today. */
  String today(String path) {
    return newest.getOrDefault(path, path);
  }
}
