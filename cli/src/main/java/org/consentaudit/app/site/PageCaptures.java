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
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.reports.page.DiffLine;
import org.consentaudit.reports.page.HostEvent;

/** The captured home and terms pages of hosts, and the versions of their terms. */
final class PageCaptures {

  private final TermsEvidence terms;
  private final Map<Host, List<CaptureEntry>> captures = new HashMap<>();

  PageCaptures(Archive archive, TermsEvidence terms, LocalDate asOf) {
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

  /** The first version of each terms page and every later one; a redesign is none. */
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
      Optional<CaptureEntry> before = Optional.ofNullable(newest.get(capture.url()));
      Optional<TermsEvidence.Text> earlier = before.flatMap(terms::of);
      if (earlier.isEmpty() || !earlier.get().version().equals(text.get().version())) {
        events.add(event(capture, before.map(CaptureEntry::captured), earlier, text.get()));
      }
      newest.put(capture.url(), capture);
    }
    return events;
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
