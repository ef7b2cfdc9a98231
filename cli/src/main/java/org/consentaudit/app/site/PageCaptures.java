package org.consentaudit.app.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.terms.TermsChange;
import org.consentaudit.analysis.terms.history.CodeChange;
import org.consentaudit.analysis.timeline.PreferredOfDay;
import org.consentaudit.app.evidence.TermsEvidence;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.OtaRecord;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.reports.page.DiffLine;
import org.consentaudit.reports.page.HostEvent;

/** The captured home and terms pages of hosts, and the versions of their terms. */
final class PageCaptures {

  private final Archive archive;
  private final TermsEvidence terms;
  private final Map<Host, List<CaptureEntry>> captures = new HashMap<>();

  PageCaptures(Archive archive, TermsEvidence terms, LocalDate asOf) {
    this.archive = archive;
    this.terms = terms;
    for (ResourceKind kind : List.of(ResourceKind.HOME, ResourceKind.TERMS)) {
      archive
          .captures()
          .forEach(
              kind,
              capture -> {
                if (!capture.day().isAfter(asOf)) {
                  captures
                      .computeIfAbsent(capture.host().bare(), host -> new ArrayList<>())
                      .add(capture);
                }
              });
    }
  }

  /** By time. */
  List<CaptureEntry> of(Host host) {
    return captures.getOrDefault(host, List.of());
  }

  /** A capture of terms that has a text. */
  private record Version(CaptureEntry capture, Optional<OtaRecord> ota, TermsEvidence.Text text) {}

  private static final PreferredOfDay<Version> PREFERRED =
      new PreferredOfDay<>(Version::capture, version -> 1);

  /**
   * The first version of each terms page and every later one; a redesign is none, nor is another
   * way of cutting the text out of the same page. Of a day on which several sources captured a page
   * the preferred one's count.
   *
   * @param codes what the versions say otherwise that are first seen in these captures
   */
  List<HostEvent> termsEvents(Host host, Map<Long, List<CodeChange>> codes) {
    Map<String, List<Version>> documents = new LinkedHashMap<>();
    for (CaptureEntry capture : of(host)) {
      if (capture.kind() == ResourceKind.TERMS) {
        terms
            .of(capture)
            .filter(text -> text.version().isPresent())
            .map(text -> new Version(capture, ota(capture), text))
            .ifPresent(
                version ->
                    documents
                        .computeIfAbsent(document(version), document -> new ArrayList<>())
                        .add(version));
      }
    }
    List<HostEvent> events = new ArrayList<>();
    documents.values().forEach(versions -> events.addAll(events(PREFERRED.of(versions), codes)));
    return events;
  }

  private static List<HostEvent> events(List<Version> versions, Map<Long, List<CodeChange>> codes) {
    Optional<Version> before = Optional.empty();
    List<HostEvent> events = new ArrayList<>();
    for (Version version : versions) {
      boolean first = before.isEmpty();
      boolean differs = !first && !before.get().text().version().equals(version.text().version());
      boolean upgrade =
          version.ota().filter(ota -> ota.reason() == OtaRecord.Reason.UPGRADE).isPresent();
      if (first || differs && !upgrade) {
        events.add(
            event(
                version.capture(),
                before.map(old -> old.capture().captured()),
                before.map(Version::text),
                version.text(),
                codes.getOrDefault(version.capture().id(), List.of())));
      }
      before = Optional.of(version);
    }
    return events;
  }

  private Optional<OtaRecord> ota(CaptureEntry capture) {
    return capture.source().equals(Source.OTA)
        ? archive.captures().full(capture.id()).flatMap(OtaRecord::of)
        : Optional.empty();
  }

  /** What a text is compared within: one that others cut out never with one that we read. */
  private static String document(Version version) {
    return version
        .ota()
        .filter(record -> record.form() == OtaRecord.Form.VERSION)
        .map(record -> "version\n" + record.service() + "\n" + record.document())
        .orElse(version.capture().url());
  }

  private static HostEvent event(
      CaptureEntry capture,
      Optional<Instant> previous,
      Optional<TermsEvidence.Text> earlier,
      TermsEvidence.Text text,
      List<CodeChange> codes) {
    List<List<DiffLine>> hunks =
        earlier.map(old -> Differences.of(old.text(), text.text())).orElse(List.of());
    boolean dateOnly =
        earlier
            .map(old -> TermsChange.between(old.text(), text.text()) == TermsChange.DATE_ONLY)
            .orElse(false);
    return new HostEvent(
        ResourceKind.TERMS, capture, previous, Optional.empty(), List.of(), hunks, dateOnly, codes);
  }
}
