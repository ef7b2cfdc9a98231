package org.consentaudit.app.evidence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.terms.TermsText;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.FindingStore;

/**
 * The texts of single terms pages, for questions about one host: what the archive has read before
 * is looked up, the rest read and kept there. The last few stay in memory.
 */
public final class TermsTexts {

  private static final int IN_MEMORY = 32;

  private final Archive archive;
  private final String version = Integer.toString(TermsText.VERSION);
  private final Map<Digest, TermsEvidence.Text> texts =
      new LinkedHashMap<>(IN_MEMORY, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Digest, TermsEvidence.Text> eldest) {
          return size() > IN_MEMORY;
        }
      };

  /** Those of an archive. */
  public TermsTexts(Archive archive) {
    this.archive = archive;
  }

  /** What the content of a capture says, where it holds one. */
  public Optional<TermsEvidence.Text> of(CaptureEntry capture) {
    return capture.digest().flatMap(digest -> of(capture, digest));
  }

  private Optional<TermsEvidence.Text> of(CaptureEntry capture, Digest digest) {
    TermsEvidence.Text known = texts.get(digest);
    if (known != null) {
      return Optional.of(known);
    }
    Optional<TermsEvidence.Text> text =
        TermsEvidence.kept(archive, digest).or(() -> read(capture, digest));
    text.ifPresent(found -> texts.put(digest, found));
    return text;
  }

  private Optional<TermsEvidence.Text> read(CaptureEntry capture, Digest digest) {
    Optional<TermsEvidence.Text> text =
        TermsEvidence.read(archive, capture).map(TermsEvidence::text);
    text.ifPresent(
        read ->
            archive
                .findings()
                .put(
                    TermsEvidence.ANALYSER,
                    version,
                    List.of(new FindingStore.Finding(digest, TermsEvidence.packed(read)))));
    return text;
  }
}
