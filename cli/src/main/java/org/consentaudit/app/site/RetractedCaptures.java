package org.consentaudit.app.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.Ingest;
import org.consentaudit.reports.page.RetractedCapture;

/** The captures of hosts that are out of every figure, and why. */
final class RetractedCaptures {

  private final Map<Host, List<RetractedCapture>> captures = new HashMap<>();

  /**
   * Reads them.
   *
   * @param asOf later captures are left out; empty for none
   */
  RetractedCaptures(Archive archive, Optional<LocalDate> asOf) {
    Map<Long, Ingest> retracted =
        archive.ingests().all().stream()
            .filter(ingest -> ingest.retraction().isPresent())
            .collect(Collectors.toMap(Ingest::id, ingest -> ingest));
    archive
        .captures()
        .forEachRetracted(
            capture -> {
              Ingest ingest =
                  retracted.get(archive.ingests().retractedWith(capture.id()).orElseThrow());
              if (asOf.filter(capture.day()::isAfter).isEmpty()) {
                captures
                    .computeIfAbsent(capture.host().bare(), host -> new ArrayList<>())
                    .add(
                        new RetractedCapture(
                            capture,
                            ingest.id(),
                            ingest.retraction().orElseThrow().made(),
                            ingest.retraction().orElseThrow().reason()));
              }
            });
  }

  /** Newest first. */
  List<RetractedCapture> of(Host host) {
    return captures.getOrDefault(host, List.of());
  }
}
