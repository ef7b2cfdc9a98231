package org.consentaudit.archive.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Redirect;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;

/** Captures for tests. */
final class Captures {

  static final Instant NOON = Instant.parse("2026-05-03T12:00:00.123456789Z");

  private Captures() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Capture robots(String host, Instant when) {
    return robots(host, when, Outcome.Readable.CONTENT);
  }

  static Capture robots(String host, Instant when, Outcome outcome) {
    return new Capture(
        Host.of(host),
        "https://" + host + "/robots.txt",
        ResourceKind.ROBOTS,
        when,
        Source.CRAWL,
        outcome,
        OptionalInt.of(200),
        List.of(new Header("Content-Type", "text/plain"), new Header("x-odd", "ü \" \\ \n")),
        List.of(new Redirect("http://" + host + "/robots.txt", 301)),
        Optional.empty(),
        "Audit/1.0",
        "lab");
  }

  static boolean append(Archive archive, Capture capture, byte[] content) {
    var added = new boolean[1];
    archive
        .database()
        .write(
            handle -> added[0] = archive.captures().append(handle, capture, Optional.of(content)));
    return added[0];
  }
}
