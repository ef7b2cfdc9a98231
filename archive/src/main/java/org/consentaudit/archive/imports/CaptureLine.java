package org.consentaudit.archive.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Redirect;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;

/**
 * Reads one line of a capture file: version 1, the older form {@code
 * {domain,timestamp,status,content,source,observed}} of robots.txt collections, or a line of terms.
 */
public final class CaptureLine {

  /** The status of a successful answer that has no body: its content is the empty one. */
  private static final int NO_CONTENT = 204;

  private static final ObjectMapper JSON = mapper();
  private static final Pattern SOURCE =
      Pattern.compile("(?:crawl|wayback|commoncrawl|ota)(?::[^\\p{Cntrl}]+)?|file:[^\\p{Cntrl}]+");

  private CaptureLine() {}

  private static ObjectMapper mapper() {
    var mapper = JsonMapper.builder().build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(LineReader.MAX_LINE).build());
    return mapper;
  }

  /**
   * Reads a line.
   *
   * @throws BadLineException when it is none, or contradicts itself
   */
  public static ImportedCapture read(String text) throws BadLineException {
    JsonNode line;
    try {
      line = JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new BadLineException("not JSON: " + e.getOriginalMessage());
    }
    if (line == null || !line.isObject()) {
      throw new BadLineException("not a JSON object");
    }
    if (line.has("v")) {
      if (line.get("v").asInt(-1) != 1) {
        throw new BadLineException(
            "capture lines of version " + line.get("v") + " are not known here (only 1 is)");
      }
      return versionOne(line, content(line));
    }
    if (TermsLine.looksLike(line)) {
      return TermsLine.read(line);
    }
    if (line.has("domain") && line.has("timestamp")) {
      return OlderLine.read(line);
    }
    throw new BadLineException(
        "neither a capture line (\"v\":1), an older line (\"domain\") nor one of terms (\"service\")");
  }

  /**
   * Reads a line of version 1 whose content stands elsewhere: the capture has the digest that the
   * line states, or none.
   *
   * @throws BadLineException when it is none, or contradicts itself
   */
  public static Capture readApart(String text) throws BadLineException {
    try {
      JsonNode line = JSON.readTree(text);
      if (line == null || line.path("v").asInt() != 1) {
        throw new BadLineException("not a capture line of version 1");
      }
      return versionOne(line, Optional.empty()).capture();
    } catch (JsonProcessingException e) {
      throw new BadLineException("not JSON: " + e.getOriginalMessage());
    }
  }

  private static ImportedCapture versionOne(JsonNode line, Optional<byte[]> content)
      throws BadLineException {
    Optional<Digest> digest = digest(line, content);
    try {
      ResourceKind kind = ResourceKind.ofCode(text(line, "kind"));
      Outcome outcome = Outcome.of(text(line, "outcome"), line.path("reason").asText(""));
      if ((outcome == Outcome.Readable.CONTENT || outcome == Outcome.Readable.TRUNCATED)
          && digest.isEmpty()) {
        throw new BadLineException("outcome \"" + outcome.code() + "\" without a content");
      }
      checkAgreement(line, outcome);
      var capture =
          new Capture(
              Host.of(text(line, "host")),
              text(line, "url"),
              kind,
              instant(text(line, "captured")),
              new Source(text(line, "source")),
              outcome,
              status(line),
              headers(line),
              redirects(line),
              digest,
              line.path("user_agent").asText(""),
              line.path("vantage").asText(""),
              finalUrl(line));
      return bounded(capture, content);
    } catch (IllegalArgumentException e) {
      throw new BadLineException(e.getMessage());
    }
  }

  /** A line that contradicts itself is no evidence. */
  private static void checkAgreement(JsonNode line, Outcome outcome) throws BadLineException {
    int status = line.path("status").asInt(0);
    if (status >= 400
        && (outcome == Outcome.Readable.CONTENT || outcome == Outcome.Readable.TRUNCATED)) {
      throw new BadLineException(
          "outcome \"" + outcome.code() + "\" contradicts the HTTP status " + status);
    }
    String url = text(line, "url");
    if (!url.startsWith("http://") && !url.startsWith("https://")) {
      throw new BadLineException("\"url\" is no http or https address");
    }
    if (!isSource(text(line, "source"))) {
      throw new BadLineException(
          "\"source\" is none of crawl, wayback, commoncrawl, ota, file:NAME");
    }
  }

  /** Keeps a content up to the limit of its kind and says so in the outcome. */
  static ImportedCapture bounded(Capture capture, Optional<byte[]> content) {
    int limit = ContentLimit.of(capture.kind());
    if (content.isEmpty() || content.get().length <= limit) {
      return new ImportedCapture(capture, content);
    }
    byte[] kept = Arrays.copyOf(content.get(), limit);
    Outcome outcome =
        capture.outcome() == Outcome.Readable.CONTENT
            ? Outcome.Readable.TRUNCATED
            : capture.outcome();
    return new ImportedCapture(
        capture.withOutcome(outcome).withDigest(Digest.of(kept)), Optional.of(kept));
  }

  /** Whether a word names a source, as capture lines do. */
  public static boolean isSource(String word) {
    return SOURCE.matcher(word).matches();
  }

  static String text(JsonNode line, String field) throws BadLineException {
    JsonNode node = line.get(field);
    if (node == null || !node.isTextual()) {
      throw new BadLineException("\"" + field + "\" is missing or not a text");
    }
    return node.textValue();
  }

  static Instant instant(String text) throws BadLineException {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new BadLineException(
          "\"" + abbreviated(text) + "\" is no instant such as 2026-10-08T00:00:00Z");
    }
  }

  static String abbreviated(String text) {
    return text.length() > 60 ? text.substring(0, 60) + "…" : text;
  }

  /** The bytes that a line hands on. */
  static Optional<byte[]> content(JsonNode line) throws BadLineException {
    JsonNode base64 = line.get("content_base64");
    JsonNode plain = line.get("content");
    if (base64 != null && base64.isTextual()) {
      try {
        return Optional.of(Base64.getDecoder().decode(base64.textValue()));
      } catch (IllegalArgumentException e) {
        throw new BadLineException("\"content_base64\" is not base64");
      }
    }
    if (plain != null && plain.isTextual()) {
      return Optional.of(plain.textValue().getBytes(StandardCharsets.UTF_8));
    }
    return line.path("status").asInt() == NO_CONTENT ? Optional.of(new byte[0]) : Optional.empty();
  }

  private static Optional<Digest> digest(JsonNode line, Optional<byte[]> content)
      throws BadLineException {
    JsonNode stated = line.get("content_sha256");
    Optional<Digest> actual = content.map(Digest::of);
    if (stated == null || stated.isNull()) {
      return actual;
    }
    Digest digest;
    try {
      digest = new Digest(stated.asText());
    } catch (IllegalArgumentException e) {
      throw new BadLineException("\"content_sha256\" is " + e.getMessage());
    }
    if (actual.isPresent() && !actual.get().equals(digest)) {
      throw new BadLineException(
          "the content's SHA-256 is " + actual.get().brief() + "…, not as stated");
    }
    return Optional.of(digest);
  }

  private static OptionalInt status(JsonNode line) throws BadLineException {
    JsonNode status = line.get("status");
    if (status == null || status.isNull()) {
      return OptionalInt.empty();
    }
    if (!status.isInt() || status.intValue() < 100 || status.intValue() > 999) {
      throw new BadLineException("\"status\" is no HTTP status");
    }
    return OptionalInt.of(status.intValue());
  }

  private static List<Header> headers(JsonNode line) throws BadLineException {
    List<Header> headers = new ArrayList<>();
    for (JsonNode pair : line.path("headers")) {
      if (!pair.isArray() || pair.size() != 2) {
        throw new BadLineException("\"headers\" is not a list of [name,value]");
      }
      headers.add(new Header(pair.get(0).asText(), pair.get(1).asText()));
    }
    return headers;
  }

  private static Optional<String> finalUrl(JsonNode line) throws BadLineException {
    JsonNode url = line.get("final_url");
    if (url == null || url.isNull()) {
      return Optional.empty();
    }
    String address = text(line, "final_url");
    if (!address.matches("(?s)https?://.*") || address.length() > Capture.MAX_URL) {
      throw new BadLineException("\"final_url\" is no http or https address");
    }
    return Optional.of(address);
  }

  private static List<Redirect> redirects(JsonNode line) throws BadLineException {
    List<Redirect> redirects = new ArrayList<>();
    for (JsonNode hop : line.path("redirects")) {
      redirects.add(new Redirect(text(hop, "url"), hop.path("status").asInt()));
    }
    return redirects;
  }
}
