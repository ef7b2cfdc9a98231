package org.consentaudit.app.demo;

/** What goes wrong below HTTP while a host answers. */
enum Fault {
  /** Nothing does. */
  NONE,
  /** The connection closes without an answer. */
  HANGUP,
  /** The connection closes in the middle of the body that was announced. */
  CUT;

  static Fault of(String word) {
    return switch (word) {
      case "hangup" -> HANGUP;
      case "cut" -> CUT;
      default -> throw new IllegalArgumentException("fault=" + word + " is unknown");
    };
  }
}
