package org.consentaudit.archive.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Redirect;

/** Headers and hops as they stand in a column: JSON, null when there are none. */
final class HttpFields {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int USUAL_HEADER = 50;

  private HttpFields() {}

  static Optional<String> headersToJson(List<Header> headers) {
    if (headers.isEmpty()) {
      return Optional.empty();
    }
    var json = new StringWriter(headers.size() * USUAL_HEADER);
    try (JsonGenerator out = JSON.createGenerator(json)) {
      out.writeStartArray();
      for (Header header : headers) {
        out.writeStartArray();
        out.writeString(header.name());
        out.writeString(header.value());
        out.writeEndArray();
      }
      out.writeEndArray();
    } catch (IOException e) {
      throw new IllegalStateException("strings have a JSON form", e);
    }
    return Optional.of(json.toString());
  }

  static List<Header> headersFromJson(String json) {
    return json == null
        ? List.of()
        : read(json, new TypeReference<List<List<String>>>() {}).stream()
            .map(pair -> new Header(pair.get(0), pair.get(1)))
            .toList();
  }

  static Optional<String> redirectsToJson(List<Redirect> redirects) {
    return redirects.isEmpty() ? Optional.empty() : Optional.of(write(redirects));
  }

  static List<Redirect> redirectsFromJson(String json) {
    return json == null ? List.of() : read(json, new TypeReference<List<Redirect>>() {});
  }

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("lists of strings have a JSON form", e);
    }
  }

  private static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new ArchiveException("a column with headers or redirects is damaged", e);
    }
  }
}
