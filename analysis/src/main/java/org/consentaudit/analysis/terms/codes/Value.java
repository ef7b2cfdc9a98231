package org.consentaudit.analysis.terms.codes;

import java.util.Locale;

/** What a page says on an axis. Which values an axis can take, {@link Axis#allowed} tells. */
public enum Value {
  /** Forbidden, also where consent or the law may lift it. */
  PROHIBITED,
  /** Allowed or forbidden under a condition, for a part, a purpose or a kind of user. */
  CONDITIONAL,
  /** Expressly allowed. */
  PERMITTED,
  /** Nothing on it. */
  SILENT,
  /** Personal or non-commercial use only. */
  NON_COMMERCIAL,
  /** An open licence for the content in general. */
  OPEN,
  /** May not serve to build something that competes. */
  NON_COMPETE,
  /** May not be copied, published, sold or distributed further. */
  NO_REDISTRIBUTION,
  /** Neither compete nor redistribute. */
  BOTH,
  /** Neither is forbidden. */
  NONE,
  /** Could not be told: never to be taken for silence. */
  UNSURE;

  /** The word used in files. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The value of a word used in files.
   *
   * @throws IllegalArgumentException when no value is called so
   */
  public static Value of(String code) {
    for (Value value : values()) {
      if (value.code().equals(code)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no value of terms: " + code);
  }
}
