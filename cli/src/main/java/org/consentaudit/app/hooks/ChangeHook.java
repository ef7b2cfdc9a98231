package org.consentaudit.app.hooks;

import java.util.List;

/** Somebody who wants to be told of changes. */
public interface ChangeHook {

  /** Which of the hooks it is; what it has been told is remembered by this word. */
  String name();

  /**
   * Tells changes, in the order in which they were seen. It may be told one again that it was told
   * before.
   *
   * @return how many of them, counted from the first, were taken
   */
  Delivery tell(List<SeenChange> changes);

  /**
   * How telling ended.
   *
   * @param taken how many, counted from the first, were taken
   * @param failure why the others were not; empty when all were
   */
  record Delivery(int taken, String failure) {
    /** All were taken. */
    static Delivery whole(int taken) {
      return new Delivery(taken, "");
    }
  }
}
