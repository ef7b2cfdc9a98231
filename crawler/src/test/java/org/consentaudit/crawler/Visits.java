package org.consentaudit.crawler;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.fetch.FetchLimits;

/** What the tests of visits share: a policy that reads prefixes only, and settings in a hurry. */
final class Visits {

  static final Clock MAY = Clock.fixed(Instant.parse("2026-05-03T10:00:00Z"), ZoneOffset.UTC);

  static final String AGENT = "TestAuditor/1.0 (+https://auditor.example/bot)";

  private static final Pattern LINK = Pattern.compile("href=\"([^\"]+)\">terms");

  private Visits() {}

  static CrawlSettings hasty() {
    return CrawlSettings.of(AGENT)
        .withDelays(Duration.ofMillis(1), Duration.ofSeconds(2))
        .withConnectionsPerAddress(2, true)
        .withPrivateAllowed(true)
        .withLimits(
            FetchLimits.DEFAULT
                .withBytes(2_000, 10_000)
                .withTimes(Duration.ofSeconds(3), Duration.ofSeconds(3), Duration.ofSeconds(6)));
  }

  /** Every Disallow line is a prefix for everyone; Crawl-delay is for everyone. */
  static final RobotsPolicy PREFIXES =
      bytes -> {
        List<String> lines = Arrays.asList(new String(bytes, StandardCharsets.UTF_8).split("\n"));
        return new RobotsPolicy.Reading() {
          @Override
          public boolean allows(String productToken, String url) {
            String path = url.replaceFirst("^https?://[^/]+", "");
            return lines.stream()
                .filter(line -> line.startsWith("Disallow: "))
                .noneMatch(line -> path.startsWith(line.substring(10)));
          }

          @Override
          public OptionalDouble crawlDelay(String productToken) {
            return lines.stream()
                .filter(line -> line.startsWith("Crawl-delay: "))
                .mapToDouble(line -> Double.parseDouble(line.substring(13)))
                .findFirst();
          }
        };
      };

  /** Finds {@code href="URL">terms}. */
  static final TermsLinkFinder LINKS =
      (url, html, type) ->
          LINK.matcher(new String(html, StandardCharsets.UTF_8))
              .results()
              .map(found -> found.group(1))
              .toList();

  static Crawl crawl(Archive archive, LoopbackWeb web, CrawlSettings settings) {
    return Crawl.into(archive, settings, MAY)
        .obeying(PREFIXES)
        .findingTermsBy(LINKS)
        .over(web.network());
  }

  static List<Host> hosts(String... names) {
    return Arrays.stream(names).map(Host::new).toList();
  }

  static List<Capture> captures(Archive archive, String host, ResourceKind kind) {
    var captures = new ArrayList<Capture>();
    for (CaptureEntry entry : archive.captures().of(new Host(host), kind)) {
      captures.add(archive.captures().full(entry.id()).orElseThrow());
    }
    return captures;
  }

  /** The captures of a host and kind as {@code URL outcome reason}. */
  static List<String> told(Archive archive, String host, ResourceKind kind) {
    return captures(archive, host, kind).stream()
        .map(c -> (c.url() + " " + c.outcome().code() + " " + c.outcome().reason()).strip())
        .toList();
  }
}
