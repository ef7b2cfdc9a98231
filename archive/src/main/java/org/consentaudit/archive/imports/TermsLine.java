package org.consentaudit.archive.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.OtaRecord;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;

/**
 * Terms of a service at a time, as collections of them are handed on: a page {@code
 * {service,document,timestamp,url,html}}, or a text already cut out of one {@code
 * {service,document,timestamp,url,format,content}}. Where a line has both, the page is taken: the
 * text follows from it.
 */
final class TermsLine {

  /**
   * Collections of Open Terms Archive are named so: {@code OpenTermsArchive/contrib-versions:…}.
   */
  private static final Pattern OTA = Pattern.compile("(?i)OpenTermsArchive/[^:@]*[:@]?(.*)");

  private TermsLine() {}

  static boolean looksLike(JsonNode line) {
    return line.has("service")
        && line.has("document")
        && line.has("timestamp")
        && (line.has("html") || line.has("content"));
  }

  static ImportedCapture read(JsonNode line) throws BadLineException {
    String service = CaptureLine.text(line, "service");
    String document = CaptureLine.text(line, "document");
    Instant captured = CaptureLine.instant(CaptureLine.text(line, "timestamp"));
    boolean page = line.path("html").isTextual();
    byte[] content =
        CaptureLine.text(line, page ? "html" : "content").getBytes(StandardCharsets.UTF_8);
    if (content.length == 0) {
      throw new BadLineException("an empty text of terms");
    }
    String source = line.path("source").asText("unnamed");
    try {
      String url = url(line, service, document);
      var capture =
          new Capture(
              Host.of(url),
              url,
              ResourceKind.TERMS,
              captured,
              source(source),
              Outcome.Readable.CONTENT,
              OptionalInt.empty(),
              fields(page, type(line, page), service, document, source),
              List.of(),
              Optional.of(Digest.of(content)),
              "",
              "");
      return CaptureLine.bounded(capture, Optional.of(content));
    } catch (IllegalArgumentException e) {
      throw new BadLineException(e.getMessage());
    }
  }

  private static String url(JsonNode line, String service, String document)
      throws BadLineException {
    String url = line.path("url").asText("");
    if (line.path("url").isNull() || url.isEmpty()) {
      return UnlocatedService.url(service, document);
    }
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      throw new BadLineException("\"url\" is no http or https address");
    }
    return url;
  }

  private static String type(JsonNode line, boolean page) {
    if (page) {
      return "text/html; charset=utf-8";
    }
    return switch (line.path("format").asText("markdown")) {
      case "html" -> "text/html; charset=utf-8";
      case "text", "plain" -> "text/plain; charset=utf-8";
      default -> "text/markdown; charset=utf-8";
    };
  }

  /** The decoded text is UTF-8 whatever the page says of itself. */
  private static List<Header> fields(
      boolean page, String type, String service, String document, String source) {
    OtaRecord.Form form = page ? OtaRecord.Form.SNAPSHOT : OtaRecord.Form.VERSION;
    Matcher ota = OTA.matcher(source);
    String place = ota.matches() ? source : "";
    return new OtaRecord(form, OtaRecord.Reason.UNKNOWN, service, document, type, place).headers();
  }

  private static Source source(String words) {
    if (OTA.matcher(words).matches()) {
      return Source.OTA;
    }
    int colon = words.indexOf(':');
    String name = colon > 0 ? words.substring(0, colon) : words;
    return Source.file(name.length() > 150 ? name.substring(0, 150) : name);
  }
}
