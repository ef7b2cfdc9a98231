package org.consentaudit.archive.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;

/**
 * A robots.txt as collections passed it on before there were capture lines: already decoded text,
 * and a status that is an HTTP status, {@code "success"}, or the source's own words for a failure
 * of its own, which says nothing about the site.
 */
final class OlderLine {

  private static final int MAX_REASON = 200;

  private OlderLine() {}

  static ImportedCapture read(JsonNode line) throws BadLineException {
    String domain = CaptureLine.text(line, "domain");
    Instant captured = CaptureLine.instant(CaptureLine.text(line, "timestamp"));
    Optional<byte[]> content = CaptureLine.content(line);
    JsonNode status = line.path("status");
    OptionalInt http = httpStatus(status);
    Outcome outcome = outcome(http, status, content.isPresent());
    boolean keep = http.isPresent() && content.isPresent();
    return robots(
        domain,
        captured,
        source(line.path("source").asText("unnamed")),
        outcome,
        http,
        keep ? content : Optional.empty());
  }

  /** A robots.txt capture of a host that is known by name only. */
  static ImportedCapture robots(
      String domain,
      Instant captured,
      Source source,
      Outcome outcome,
      OptionalInt status,
      Optional<byte[]> content)
      throws BadLineException {
    try {
      Host host = Host.of(domain);
      var capture =
          new Capture(
              host,
              "https://" + host + "/robots.txt",
              ResourceKind.ROBOTS,
              captured,
              source,
              outcome,
              status,
              List.of(),
              List.of(),
              content.map(Digest::of),
              "",
              "");
      return CaptureLine.bounded(capture, content);
    } catch (IllegalArgumentException e) {
      throw new BadLineException(e.getMessage());
    }
  }

  private static OptionalInt httpStatus(JsonNode status) {
    if (status.isInt() && status.intValue() >= 100 && status.intValue() <= 599) {
      return OptionalInt.of(status.intValue());
    }
    return status.asText("").equals("success") ? OptionalInt.of(200) : OptionalInt.empty();
  }

  private static Outcome outcome(OptionalInt http, JsonNode status, boolean hasContent) {
    if (http.isEmpty()) {
      String words = status.isNull() || status.isMissingNode() ? "no answer" : status.asText();
      return Outcome.sourceFailed(
          words.length() > MAX_REASON ? words.substring(0, MAX_REASON) : words);
    }
    int code = http.getAsInt();
    if (code < 200 || code >= 300 && code < 400) {
      return Outcome.failed(Outcome.Failure.NOT_EXPECTED, Integer.toString(code));
    }
    Outcome implied = Outcome.ofStatus(code);
    return implied == Outcome.Readable.CONTENT && !hasContent
        ? Outcome.sourceFailed("no content handed on")
        : implied;
  }

  /** The collection without the file in it. */
  private static Source source(String words) throws BadLineException {
    int colon = words.indexOf(':');
    String name = colon > 0 ? words.substring(0, colon) : words;
    try {
      return Source.file(name.length() > 150 ? name.substring(0, 150) : name);
    } catch (IllegalArgumentException e) {
      throw new BadLineException("\"source\" is " + e.getMessage());
    }
  }
}
