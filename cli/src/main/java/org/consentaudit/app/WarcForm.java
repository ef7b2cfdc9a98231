package org.consentaudit.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.KnownTerms;
import org.consentaudit.archive.warc.TermsAddresses;
import org.consentaudit.archive.warc.WarcFile;
import org.consentaudit.archive.warc.WarcSettings;
import org.consentaudit.crawler.commoncrawl.HeldByDigest;

/**
 * WARC files as a form to import. Terms are the addresses that were pinned, or at which the archive
 * holds terms already; revisits may refer to contents that it holds.
 */
public final class WarcForm {

  private final Clock clock;
  private final WarcSettings settings;
  private final Map<String, Long> passedOver = new TreeMap<>();

  /**
   * Into an archive.
   *
   * @param kinds what becomes a capture
   * @param source who observed it; empty to tell it from each file
   * @throws IOException when the pins cannot be read
   */
  public WarcForm(Archive archive, Clock clock, Set<ResourceKind> kinds, Optional<Source> source)
      throws IOException {
    this.clock = clock;
    this.settings = new WarcSettings(kinds, source, terms(archive), new HeldByDigest(archive));
  }

  private static TermsAddresses terms(Archive archive) throws IOException {
    Set<String> known = new HashSet<>();
    Pins.in(archive.directory()).all().forEach(pin -> known.add(bare(pin.url())));
    new KnownTerms(archive).forEach(url -> known.add(bare(url)));
    return url -> known.contains(bare(url));
  }

  /** Neither the scheme nor {@code www.} makes another page of it. */
  private static String bare(String url) {
    String rest = url.substring(url.indexOf("://") + 3);
    rest = rest.split("#", 2)[0];
    return rest.startsWith("www.") ? rest.substring(4) : rest;
  }

  /** A file, to be read. */
  public ImportRun.Reading of(Path file) {
    return receiver -> read(file, receiver);
  }

  private void read(Path file, CaptureFile.Receiver receiver) throws IOException {
    new WarcFile(file, clock, settings)
        .read(receiver)
        .forEach((what, count) -> passedOver.merge(what, count, Long::sum));
  }

  /** How many records were no captures, by what they are. */
  public Map<String, Long> passedOver() {
    return Map.copyOf(passedOver);
  }
}
