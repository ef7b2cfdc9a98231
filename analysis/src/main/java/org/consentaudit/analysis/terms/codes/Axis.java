package org.consentaudit.analysis.terms.codes;

import java.util.List;
import java.util.Locale;

/** A question put to a page of terms. */
public enum Axis {
  /** May content be collected by automated means? */
  SCRAPING(Value.PROHIBITED, Value.CONDITIONAL, Value.PERMITTED, Value.SILENT),
  /** May content serve to train or develop models? */
  AI(Value.PROHIBITED, Value.CONDITIONAL, Value.PERMITTED, Value.SILENT),
  /** For what kind of use is the content there? */
  LICENCE(Value.NON_COMMERCIAL, Value.CONDITIONAL, Value.OPEN, Value.SILENT),
  /** May it be copied on, and may it be used to compete? */
  COMPETE(Value.BOTH, Value.NON_COMPETE, Value.NO_REDISTRIBUTION, Value.NONE);

  private final List<Value> values;

  Axis(Value... values) {
    this.values = List.of(values);
  }

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a page can say, the strictest first and the value of nothing said last. {@link
   * Value#UNSURE} is not among them and may stand on any axis.
   */
  public List<Value> allowed() {
    return values;
  }

  /** The value of a page that says nothing on it. */
  public Value nothingSaid() {
    return values.get(values.size() - 1);
  }

  /** Whether a finding on this axis can have the value. */
  public boolean allows(Value value) {
    return value == Value.UNSURE || values.contains(value);
  }

  /**
   * The axis of a word used in files.
   *
   * @throws IllegalArgumentException when no axis is called so
   */
  public static Axis of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
