package org.consentaudit.analysis.terms.history;

import java.util.Objects;
import java.util.Optional;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;

/**
 * A capture of a policy page and what it shows.
 *
 * @param capture the capture
 * @param terms the terms; empty where it shows none
 * @param otherwise what it shows instead; empty where it shows terms
 * @param recut whether others cut the text out of the same page anew
 */
public record SeenPage(
    CaptureEntry capture, Optional<Terms> terms, String otherwise, boolean recut) {
  /** Checks that nothing is missing. */
  public SeenPage {
    Objects.requireNonNull(capture, "capture");
    Objects.requireNonNull(terms, "terms");
    Objects.requireNonNull(otherwise, "otherwise");
  }

  /**
   * Terms as they were read.
   *
   * @param version the version
   * @param read the content that the codes were read from
   * @param codes what it says
   */
  public record Terms(Digest version, Digest read, TermsCodes codes) {}
}
