package org.consentaudit.archive;

import java.util.Objects;

/**
 * One field of an HTTP answer, as received.
 *
 * @param name the field's name, its case as received
 * @param value the field's value
 */
public record Header(String name, String value) {
  /** Checks that nothing is missing. */
  public Header {
    Objects.requireNonNull(name);
    Objects.requireNonNull(value);
  }
}
