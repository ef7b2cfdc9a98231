package org.consentaudit.app.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.reports.page.HostEvent;

/** The captured home and terms pages of hosts. */
final class PageCaptures {

  private final Map<Host, List<CaptureEntry>> captures = new HashMap<>();

  PageCaptures(Archive archive, LocalDate asOf) {
    for (ResourceKind kind : List.of(ResourceKind.HOME, ResourceKind.TERMS)) {
      archive
          .captures()
          .forEach(
              kind,
              capture -> {
                if (!LocalDate.ofInstant(capture.captured(), ZoneOffset.UTC).isAfter(asOf)) {
                  captures
                      .computeIfAbsent(capture.host().bare(), host -> new ArrayList<>())
                      .add(capture);
                }
              });
    }
  }

  List<CaptureEntry> of(Host host) {
    return captures.getOrDefault(host, List.of());
  }

  List<HostEvent> termsEvents(Host host) {
    return List.of();
  }
}
