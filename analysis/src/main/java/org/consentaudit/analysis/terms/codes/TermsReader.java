package org.consentaudit.analysis.terms.codes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.terms.TermsLanguage;

/** Reads what terms say about collecting, training, kinds of use and copying on. */
public final class TermsReader {

  /** Changes whenever other code may give the same text other codes; rules are told apart too. */
  private static final int VERSION = 2;

  /**
   * Names the reader where codes are written down: codes of the same name are those of the same
   * code and rules.
   */
  public static final String NAME = "rules-" + VERSION + "-" + Rules.digest().brief();

  private TermsReader() {}

  /**
   * Reads a text.
   *
   * @param text Markdown-like lines, as {@link org.consentaudit.analysis.terms.TermsText} makes
   *     them; any text is taken
   */
  public static TermsCodes read(String text) {
    String language = TermsLanguage.of(text);
    Optional<Rules> rules = Rules.of(language);
    return rules.map(r -> read(r, language, text)).orElseGet(() -> TermsCodes.unsure(language));
  }

  private static TermsCodes read(Rules rules, String language, String text) {
    Map<Axis, List<Reading>> readings = PageReader.read(rules, text);
    var findings = new EnumMap<Axis, Finding>(Axis.class);
    for (Axis axis : Axis.values()) {
      findings.put(axis, Decision.of(text, axis, readings.get(axis), rules.precision()));
    }
    return new TermsCodes(language, findings);
  }
}
