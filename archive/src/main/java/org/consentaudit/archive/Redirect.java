package org.consentaudit.archive;

import java.util.Objects;

/**
 * One hop on the way to an answer.
 *
 * @param url the address that answered with a redirect
 * @param status its HTTP status
 */
public record Redirect(String url, int status) {
  /** Checks that nothing is missing. */
  public Redirect {
    Objects.requireNonNull(url);
  }
}
