package org.consentaudit.analysis.terms.codes;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a page of terms says on every axis.
 *
 * @param language ISO 639-1 code of the language that it was read in; "und" when that is not known
 * @param findings one for each axis
 */
public record TermsCodes(String language, Map<Axis, Finding> findings) {
  /** Checks that no axis is missing. */
  public TermsCodes {
    Objects.requireNonNull(language, "language");
    var copy = new EnumMap<Axis, Finding>(Axis.class);
    for (Axis axis : Axis.values()) {
      copy.put(axis, Objects.requireNonNull(findings.get(axis), axis.code()));
    }
    findings = Collections.unmodifiableMap(copy);
  }

  /** Codes of a page that could not be read. */
  static TermsCodes unsure(String language) {
    var findings = new EnumMap<Axis, Finding>(Axis.class);
    for (Axis axis : Axis.values()) {
      findings.put(axis, Finding.unsure(axis));
    }
    return new TermsCodes(language, findings);
  }

  /** The finding on an axis. */
  public Finding finding(Axis axis) {
    return findings.get(axis);
  }

  /** The value on an axis. */
  public Value value(Axis axis) {
    return finding(axis).value();
  }

  /** The study's codes of these values. */
  public StudyCodes studyCodes() {
    return StudyCodes.of(
        value(Axis.SCRAPING), value(Axis.AI), value(Axis.LICENCE), value(Axis.COMPETE));
  }
}
