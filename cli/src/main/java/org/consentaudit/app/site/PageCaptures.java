package org.consentaudit.app.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  /**
   * The first version of each terms page and every later one; a redesign is none, nor is another
   * way of cutting the text out of the same page.
   */
  List<HostEvent> termsEvents(Host host) {
    Map<String, CaptureEntry> newest = new HashMap<>();
    List<HostEvent> events = new ArrayList<>();
    for (CaptureEntry capture : of(host)) {
      Optional<TermsEvidence.Text> text =
          capture.kind() == ResourceKind.TERMS
              ? terms.of(capture).filter(found -> found.version().isPresent())
              : Optional.empty();
      if (text.isEmpty()) {
        continue;
      }
      Optional<OtaRecord> ota = ota(capture);
      String document = document(capture, ota);
      Optional<CaptureEntry> before = Optional.ofNullable(newest.get(document));
      Optional<TermsEvidence.Text> earlier = before.flatMap(terms::of);
      boolean differs =
          earlier.isPresent() && !earlier.get().version().equals(text.get().version());
      boolean upgrade = ota.isPresent() && ota.get().reason() == OtaRecord.Reason.UPGRADE;
      if (earlier.isEmpty() || differs && !upgrade) {
        events.add(event(capture, before.map(CaptureEntry::captured), earlier, text.get()));
      }
      newest.put(document, capture);
    }
    return events;
  }

  private Optional<OtaRecord> ota(CaptureEntry capture) {
    return capture.source().equals(Source.OTA)
        ? archive.captures().full(capture.id()).flatMap(OtaRecord::of)
        : Optional.empty();
  }

  /** What a text is compared within: one that others cut out never with one that we read. */
  private static String document(CaptureEntry capture, Optional<OtaRecord> ota) {
    return ota.filter(record -> record.form() == OtaRecord.Form.VERSION)
        .map(record -> "version\n" + record.service() + "\n" + record.document())
        .orElse(capture.url());
  }

  private static HostEvent event(
      CaptureEntry capture,
      Optional<Instant> previous,
      Optional<TermsEvidence.Text> earlier,
      TermsEvidence.Text text) {
    List<List<DiffLine>> hunks =
        earlier.map(old -> Differences.of(old.text(), text.text())).orElse(List.of());
    return new HostEvent(ResourceKind.TERMS, capture, previous, Optional.empty(), List.of(), hunks);
  }
}
