package org.consentaudit.crawler;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.CaptureStore;
import org.consentaudit.archive.store.HeldContents;

/** What the archive remembers of a host's terms pages: where they were, and where they were not. */
public final class HeldTerms {

  /** An address at which nothing was found is not tried again for so long. */
  private static final Duration FORGETTING = Duration.ofDays(90);

  private final CaptureStore captures;
  private final HeldContents contents;
  private final Clock clock;

  /** Of these captures. */
  public HeldTerms(CaptureStore captures, HeldContents contents, Clock clock) {
    this.captures = captures;
    this.contents = contents;
    this.clock = clock;
  }

  /** The addresses that answered with a page when they were last asked, latest page first. */
  public List<String> found(Host host) {
    return newest(host).stream()
        .filter(entry -> entry.outcome() instanceof Readable && entry.outcome() != Readable.ABSENT)
        .sorted(Comparator.comparing(CaptureEntry::captured).reversed())
        .map(CaptureEntry::url)
        .toList();
  }

  /** The addresses at which, not long ago, there was no page that reads as terms. */
  Set<String> inVain(Host host) {
    Instant since = clock.instant().minus(FORGETTING);
    return newest(host).stream()
        .filter(entry -> TermsBroken.is(entry.outcome()) && entry.captured().isAfter(since))
        .map(CaptureEntry::url)
        .collect(Collectors.toSet());
  }

  private List<CaptureEntry> newest(Host host) {
    if (!contents.hasSeen(host)) {
      return List.of();
    }
    Map<String, CaptureEntry> byUrl = new LinkedHashMap<>();
    captures.of(host, ResourceKind.TERMS).forEach(entry -> byUrl.put(entry.url(), entry));
    return List.copyOf(byUrl.values());
  }
}
