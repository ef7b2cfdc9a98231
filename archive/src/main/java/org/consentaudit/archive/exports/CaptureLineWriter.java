package org.consentaudit.archive.exports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Redirect;

/** Writes a capture as a capture line, version 1. */
public final class CaptureLineWriter {

  /** ASCII alone: what is no character, half of a pair say, comes back as it was. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private CaptureLineWriter() {}

  /**
   * The line, without its end.
   *
   * @param content the bytes, to stand in the line; empty to state only their digest
   */
  public static String write(Capture capture, Optional<byte[]> content) {
    var text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("v", 1);
      json.writeStringField("host", capture.host().name());
      json.writeStringField("url", capture.url());
      json.writeStringField("kind", capture.kind().code());
      json.writeStringField("captured", capture.captured().toString());
      json.writeStringField("source", capture.source().name());
      json.writeStringField("outcome", capture.outcome().code());
      if (!capture.outcome().reason().isEmpty()) {
        json.writeStringField("reason", capture.outcome().reason());
      }
      answer(json, capture);
      if (content.isPresent()) {
        json.writeBinaryField("content_base64", content.get());
      }
      Optional<Digest> digest = capture.digest().or(() -> content.map(Digest::of));
      if (digest.isPresent()) {
        json.writeStringField("content_sha256", digest.get().hex());
      }
      json.writeStringField("user_agent", capture.userAgent());
      json.writeStringField("vantage", capture.vantage());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a text takes whatever is written", e);
    }
    return text.toString();
  }

  private static void answer(JsonGenerator json, Capture capture) throws IOException {
    if (capture.status().isPresent()) {
      json.writeNumberField("status", capture.status().getAsInt());
    } else {
      json.writeNullField("status");
    }
    json.writeArrayFieldStart("headers");
    for (Header header : capture.headers()) {
      json.writeStartArray();
      json.writeString(header.name());
      json.writeString(header.value());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("redirects");
    for (Redirect hop : capture.redirects()) {
      json.writeStartObject();
      json.writeStringField("url", hop.url());
      json.writeNumberField("status", hop.status());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (capture.finalUrl().isPresent()) {
      json.writeStringField("final_url", capture.finalUrl().get());
    }
  }
}
