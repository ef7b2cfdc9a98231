package org.consentaudit.app.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.consentaudit.analysis.terms.history.CodedVersion;
import org.consentaudit.analysis.terms.history.PageKind;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.SeenPage;
import org.consentaudit.analysis.timeline.PreferredOfDay;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.OtaRecord;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.store.Archive;

/** The policy pages of an archive's hosts: their versions over time, and what each says. */
public final class TermsPages {

  private static final int WORTH_TERMS = 1;

  private static final PreferredOfDay<Seen> PREFERRED =
      new PreferredOfDay<>(seen -> seen.page().capture(), Seen::worth);

  private final Archive archive;
  private final Function<CaptureEntry, Optional<TermsEvidence.Text>> texts;
  private final VersionCodes codes;

  /** What others call pages, by capture: it stands in fields that listings leave out. */
  private final Map<Long, Optional<OtaRecord>> records = new HashMap<>();

  /**
   * Of an archive.
   *
   * @param texts what the content of a capture says, where it holds one
   */
  public TermsPages(Archive archive, Function<CaptureEntry, Optional<TermsEvidence.Text>> texts) {
    this.archive = archive;
    this.texts = texts;
    this.codes = new VersionCodes(archive);
  }

  /** A capture with what others call the page, and the address that it goes by here. */
  private record Seen(SeenPage page, Optional<OtaRecord> ota) {
    int worth() {
      return page.terms().isPresent() ? WORTH_TERMS : 0;
    }

    /** A text that others cut out is never compared with one that we read. */
    String document() {
      return ota.filter(record -> record.form() == OtaRecord.Form.VERSION)
          .map(record -> record.service() + "\n" + record.document())
          .orElse("");
    }
  }

  private record Key(String document, String address) {}

  /** The policy pages of a host, those that bind everybody first, then by address. */
  public List<PolicyPage> of(Host host) {
    List<CaptureEntry> captures =
        new ArrayList<>(archive.captures().of(host.bare(), ResourceKind.TERMS));
    captures.addAll(
        archive.captures().of(new Host("www." + host.bare().name()), ResourceKind.TERMS));
    return of(host.bare(), captures);
  }

  /**
   * The policy pages of a host out of its captures.
   *
   * @param captures of any kinds; those of terms count
   */
  public List<PolicyPage> of(Host host, List<CaptureEntry> captures) {
    Map<Key, List<Seen>> pages = new LinkedHashMap<>();
    captures.stream()
        .filter(capture -> capture.kind() == ResourceKind.TERMS)
        .filter(capture -> !(capture.outcome() instanceof Outcome.NoEvidence))
        .sorted(Comparator.comparing(CaptureEntry::captured).thenComparingLong(CaptureEntry::id))
        .map(this::seen)
        .forEach(seen -> pages.computeIfAbsent(key(seen), key -> new ArrayList<>()).add(seen));
    return pages.values().stream()
        .map(seen -> page(host, PREFERRED.of(seen)))
        .sorted(Comparator.comparing(PolicyPage::kind).thenComparing(PolicyPage::url))
        .toList();
  }

  /**
   * The text that a version's codes were read from; where an archive that is read-only could not
   * keep it, another one with the same words.
   */
  public String text(CodedVersion version) {
    return texts
        .apply(version.first())
        .filter(text -> version.first().digest().equals(Optional.of(version.read())))
        .or(() -> TermsEvidence.kept(archive, version.read()))
        .or(() -> texts.apply(version.first()))
        .map(TermsEvidence.Text::text)
        .orElseThrow();
  }

  private static Key key(Seen seen) {
    String document = seen.document();
    return new Key(document, document.isEmpty() ? address(seen.page().capture().url()) : "");
  }

  /** One page under both schemes, with and without www. */
  private static String address(String url) {
    String rest = url.substring(url.indexOf("//") + 1);
    String address = rest.startsWith("/www.") ? "/" + rest.substring("/www.".length()) : rest;
    int fragment = address.indexOf('#');
    return fragment < 0 ? address : address.substring(0, fragment);
  }

  private static PolicyPage page(Host host, List<Seen> captures) {
    Seen newest = captures.get(captures.size() - 1);
    String url = newest.page().capture().url();
    String document = newest.ota().map(OtaRecord::document).orElse("");
    String name = document.isEmpty() ? url.substring(endOfHost(url)) : document;
    return PolicyPage.of(
        host, url, document, PageKind.of(name), captures.stream().map(Seen::page).toList());
  }

  private static int endOfHost(String url) {
    int start = url.indexOf("//") + 2;
    int slash = url.indexOf('/', start);
    return slash < 0 ? url.length() : slash;
  }

  private Seen seen(CaptureEntry capture) {
    Optional<OtaRecord> ota =
        capture.source().equals(Source.OTA)
            ? records.computeIfAbsent(
                capture.id(), id -> archive.captures().full(id).flatMap(OtaRecord::of))
            : Optional.empty();
    boolean recut = ota.filter(o -> o.reason() == OtaRecord.Reason.UPGRADE).isPresent();
    boolean readable =
        capture.outcome() instanceof Outcome.Readable
            && capture.outcome() != Outcome.Readable.ABSENT;
    Optional<TermsEvidence.Text> text = readable ? texts.apply(capture) : Optional.empty();
    Optional<SeenPage.Terms> terms =
        text.flatMap(
            found ->
                found
                    .version()
                    .map(version -> codes.of(version, capture.digest().get(), found.text())));
    String otherwise =
        terms.isPresent()
            ? ""
            : text.map(found -> found.text().split(":", 2)[0]).orElse(outcome(capture));
    return new Seen(new SeenPage(capture, terms, otherwise, recut), ota);
  }

  private static String outcome(CaptureEntry capture) {
    String reason = capture.outcome().reason();
    return reason.isEmpty() ? capture.outcome().code() : capture.outcome().code() + ":" + reason;
  }
}
