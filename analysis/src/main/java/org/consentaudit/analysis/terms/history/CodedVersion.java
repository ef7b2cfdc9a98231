package org.consentaudit.analysis.terms.history;

import java.util.Objects;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;

/**
 * A version of a policy page, the time in which it was seen, and what it says.
 *
 * @param first the first capture that shows it
 * @param last the last that does, before another version or of all
 * @param version the version
 * @param read the content that the codes were read from: the first that had these words
 * @param codes what it says
 * @param recut whether others cut the text out of the same page anew: the page did not change
 */
public record CodedVersion(
    CaptureEntry first,
    CaptureEntry last,
    Digest version,
    Digest read,
    TermsCodes codes,
    boolean recut) {
  /** Checks that nothing is missing. */
  public CodedVersion {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(last, "last");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(read, "read");
    Objects.requireNonNull(codes, "codes");
  }

  CodedVersion upTo(CaptureEntry capture) {
    return new CodedVersion(first, capture, version, read, codes, recut);
  }
}
