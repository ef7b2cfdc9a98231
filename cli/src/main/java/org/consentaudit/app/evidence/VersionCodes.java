package org.consentaudit.app.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.terms.TermsText;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.analysis.terms.codes.TermsReader;
import org.consentaudit.analysis.terms.history.SeenPage;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.FindingStore;

/**
 * What versions of terms say, each read once: what was read stays in the archive beside the first
 * content that had these words, by the versions of the reader and of what makes the text; see
 * docs/decisions/0056-codes-by-version.md. Some thousand stay in memory, for pages that many hosts
 * share.
 */
public final class VersionCodes {

  static final String ANALYSER = "terms-codes";

  private static final int IN_MEMORY = 4_096;
  private static final int LARGEST = 1_000_000;

  private final Archive archive;
  private final Map<Digest, SeenPage.Terms> known =
      new LinkedHashMap<>(IN_MEMORY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, SeenPage.Terms> eldest) {
          return size() > IN_MEMORY;
        }
      };

  /** Those of an archive. */
  public VersionCodes(Archive archive) {
    this.archive = archive;
  }

  /** Changes whenever the same bytes may give other codes. */
  static String version() {
    return TermsText.VERSION + "." + TermsReader.NAME;
  }

  /**
   * What a version says.
   *
   * @param version the version
   * @param content a content that has these words
   * @param text its text
   */
  public SeenPage.Terms of(Digest version, Digest content, String text) {
    SeenPage.Terms before = known.get(version);
    if (before != null) {
      return before;
    }
    Optional<TermsCodes> kept =
        archive.findings().find(ANALYSER, version(), content).map(CodesForm::unpacked);
    var terms = new SeenPage.Terms(version, content, kept.orElseGet(() -> read(content, text)));
    known.put(version, terms);
    return terms;
  }

  private TermsCodes read(Digest content, String text) {
    TermsCodes codes = TermsReader.read(text);
    byte[] body = CodesForm.packed(codes);
    if (body.length <= LARGEST) { // else it is read anew each time
      archive.findings().put(ANALYSER, version(), List.of(new FindingStore.Finding(content, body)));
    }
    return codes;
  }
}
