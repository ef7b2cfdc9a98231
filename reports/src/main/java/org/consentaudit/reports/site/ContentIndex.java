package org.consentaudit.reports.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.reports.page.ChangeRow;
import org.consentaudit.reports.page.Holding;
import org.consentaudit.reports.page.HostEvent;
import org.consentaudit.reports.page.HostPage;
import org.consentaudit.reports.page.ReadingsPage;
import org.consentaudit.reports.page.StateStrip;
import org.consentaudit.reports.page.StripCell;

/** Which contents pages link to, and where each was met: their pages are written last. */
final class ContentIndex {

  /** How many hosts a content's page names. */
  static final int NAMED = 20;

  private final Map<Digest, Met> met = new HashMap<>();

  /** Where a content was met. */
  static final class Met {
    private final List<Host> hosts = new ArrayList<>();
    private Instant first = Instant.MAX;
    private Instant last = Instant.MIN;
    private long captures;
    private ResourceKind kind = ResourceKind.SIGNAL;

    private void at(Host host) {
      if (hosts.size() < NAMED && !hosts.contains(host)) {
        hosts.add(host);
      }
    }

    private void captured(CaptureEntry capture) {
      Instant when = capture.captured();
      kind = capture.kind();
      captures++;
      first = when.isBefore(first) ? when : first;
      last = when.isAfter(last) ? when : last;
    }

    List<Host> hosts() {
      return hosts;
    }

    ResourceKind kind() {
      return kind;
    }

    long captures() {
      return captures;
    }

    Instant first() {
      return first;
    }

    Instant last() {
      return last;
    }
  }

  void add(HostPage page) {
    for (CaptureEntry capture : page.captures()) {
      capture.digest().ifPresent(d -> at(d, page.host()).captured(capture));
    }
    for (HostEvent event : page.history()) {
      event.capture().digest().ifPresent(d -> at(d, page.host()));
    }
    for (Holding holding : page.today()) {
      holding.evidence().flatMap(e -> e.content()).ifPresent(d -> at(d, page.host()));
    }
    page.strip().ifPresent(strip -> add(strip, page.host()));
  }

  void add(ChangeRow change) {
    change.content().ifPresent(d -> at(d, change.host()));
  }

  void add(ReadingsPage page) {
    page.examples().forEach(example -> at(example.content(), example.host()));
  }

  Map<Digest, Met> met() {
    return met;
  }

  private void add(StateStrip strip, Host host) {
    strip.rows().stream()
        .flatMap(row -> row.cells().stream())
        .map(StripCell::evidence)
        .forEach(e -> e.flatMap(evidence -> evidence.content()).ifPresent(d -> at(d, host)));
  }

  private Met at(Digest digest, Host host) {
    Met place = met.computeIfAbsent(digest, d -> new Met());
    place.at(host);
    return place;
  }
}
