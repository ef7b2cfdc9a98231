package org.consentaudit.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.consentaudit.app.demo.PastCapture;
import org.consentaudit.app.demo.PastFault;
import org.consentaudit.app.demo.PastWeb;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.TermsLinkFinder;
import org.consentaudit.crawler.backfill.Every;
import org.consentaudit.crawler.backfill.Wayback;
import org.consentaudit.crawler.backfill.WaybackListener;
import org.consentaudit.crawler.backfill.WaybackOrder;
import org.consentaudit.crawler.backfill.WaybackSettings;
import org.consentaudit.crawler.backfill.WaybackSummary;
import org.consentaudit.crawler.fetch.Network;

/** An archive, a stand-in of the Wayback Machine, and a clock that waits move on. */
final class PastWebTrial implements AutoCloseable {

  static final String USER_AGENT = "BackfillAudit/1.0 (+https://auditor.example/bot)";

  final MovingClock clock = new MovingClock(Instant.parse("2024-06-15T12:00:00Z"));
  final Archive archive;
  final PastWeb web;
  Network network = Network.system();
  TermsLinkFinder finder = (url, html, type) -> List.of();
  UnaryOperator<WaybackSettings> changes = settings -> settings;

  PastWebTrial(Path directory, List<PastCapture> captures) throws IOException {
    this(directory, captures, Integer.MAX_VALUE, asked -> Optional.empty());
  }

  PastWebTrial(
      Path directory,
      List<PastCapture> captures,
      int readLimit,
      Function<PastWeb.Asked, Optional<PastFault>> faults)
      throws IOException {
    archive = Archive.openOrCreate(Files.createDirectories(directory).resolve("archive"));
    web = PastWeb.start(clock, captures, readLimit, faults);
  }

  /** Fails the requests of these numbers. */
  static Function<PastWeb.Asked, Optional<PastFault>> failing(Map<Integer, PastFault> faults) {
    return asked -> Optional.ofNullable(faults.get(asked.number()));
  }

  WaybackSettings settings() {
    return changes.apply(
        WaybackSettings.of(USER_AGENT).at(web.endpoint(), true).withIndexRows(10_000));
  }

  Wayback wayback() {
    return Wayback.into(archive, settings(), clock)
        .over(network)
        .findingTermsBy(finder)
        .resting(clock::pass)
        .telling(WaybackListener.SILENT);
  }

  WaybackSummary robots(String... hosts) {
    return wayback().run(order(Set.of(ResourceKind.ROBOTS), false, hosts));
  }

  WaybackOrder order(Set<ResourceKind> kinds, boolean all, String... hosts) {
    return new WaybackOrder(
        List.of(hosts).stream().map(Host::new).toList(),
        kinds,
        Instant.parse("2016-01-01T00:00:00Z"),
        clock.instant(),
        Every.MONTH,
        all);
  }

  /** What is held of a host's robots.txt, oldest first: stamp, outcome, reason, digest or not. */
  List<String> held(String host, ResourceKind kind) {
    return entries(host, kind).stream()
        .map(
            e ->
                (e.captured() + " " + e.outcome().code() + " " + e.outcome().reason()).strip()
                    + (e.digest().isPresent() ? " bytes" : ""))
        .toList();
  }

  List<CaptureEntry> entries(String host, ResourceKind kind) {
    return archive.captures().of(new Host(host), kind);
  }

  Capture full(CaptureEntry entry) {
    return archive.captures().full(entry.id()).orElseThrow();
  }

  String text(CaptureEntry entry) {
    return new String(
        archive.contents().bytes(entry.digest().orElseThrow()).orElseThrow(),
        StandardCharsets.UTF_8);
  }

  List<PastWeb.Asked> index() {
    return web.log().stream().filter(PastWeb.Asked::isIndex).toList();
  }

  List<PastWeb.Asked> replays() {
    return web.log().stream().filter(asked -> !asked.isIndex()).toList();
  }

  static Duration between(PastWeb.Asked one, PastWeb.Asked next) {
    return Duration.between(one.when(), next.when());
  }

  @Override
  public void close() {
    web.close();
    archive.close();
  }
}
