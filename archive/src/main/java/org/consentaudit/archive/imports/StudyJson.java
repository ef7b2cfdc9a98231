package org.consentaudit.archive.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdIOException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Source;

/** The published study's snapshots: one object {@code {"host":{"YYYY-MM-DD":"text"}}}. */
final class StudyJson {

  private static final int LOOK_AHEAD = 4096;
  private static final Pattern OPENING =
      Pattern.compile(
          "\uFEFF?\\s*\\{\\s*(\"(?:[^\"\\\\]|\\\\.){1,1000}\"\\s*:\\s*\\{.*|\\}\\s*)",
          Pattern.DOTALL);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String file;
  private final Source source;
  private final Instant latest;

  StudyJson(String file, String name, Instant latest) {
    this.file = file;
    this.source = Source.file(name.length() > 150 ? name.substring(0, 150) : name);
    this.latest = latest;
  }

  /** Whether the first value of the first object is an object: capture lines have none there. */
  static boolean looksLike(InputStream in) throws IOException {
    in.mark(LOOK_AHEAD);
    byte[] start = new byte[LOOK_AHEAD];
    int length = 0;
    try {
      int more = in.read(start);
      while (more > 0) {
        length += more;
        more = in.read(start, length, LOOK_AHEAD - length);
      }
    } catch (ZipException | EOFException | ZstdIOException e) {
      // The stream breaks off early: whoever reads it will meet the break and report it.
    }
    in.reset();
    return OPENING.matcher(new String(start, 0, length, StandardCharsets.UTF_8)).matches();
  }

  void read(InputStream in, CaptureFile.Receiver receiver) throws IOException {
    var constraints =
        StreamReadConstraints.builder()
            .maxStringLength(LineReader.MAX_LINE)
            .maxDocumentLength(-1)
            .build();
    var factory = JsonFactory.builder().streamReadConstraints(constraints).build();
    try (JsonParser json = factory.createParser(in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        readHost(json, json.currentName(), receiver);
      }
      if (json.nextToken() != null) {
        receiver.reject(
            new Reject(
                file,
                json.currentTokenLocation().getLineNr(),
                "something stands after the study's JSON object: passed over",
                ""));
      }
    } catch (JsonParseException | StreamConstraintsException e) {
      receiver.reject(
          new Reject(
              file,
              e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
              "the JSON breaks off here; what stands before it was taken: "
                  + e.getOriginalMessage(),
              ""));
    }
  }

  private void readHost(JsonParser json, String host, CaptureFile.Receiver receiver)
      throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      reject(json, host, "", "the value of a host must be an object of dates", receiver);
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String date = json.currentName();
      JsonToken value = json.nextToken();
      if (value != JsonToken.VALUE_STRING) {
        json.skipChildren();
        reject(json, host, date, "the value of a date must be a text", receiver);
        continue;
      }
      take(json, host, date, json.getText(), receiver);
    }
  }

  private void take(
      JsonParser json, String host, String date, String text, CaptureFile.Receiver receiver)
      throws IOException {
    try {
      ImportedCapture capture =
          OlderLine.robots(
              host,
              midnight(date),
              source,
              Outcome.Readable.CONTENT,
              OptionalInt.of(200),
              Optional.of(text.getBytes(StandardCharsets.UTF_8)));
      CaptureFile.checkTime(capture, latest);
      receiver.capture(
          capture,
          json.currentLocation().getLineNr(),
          new SourceText(text.length(), () -> piece(host, date, text)));
    } catch (BadLineException e) {
      receiver.reject(
          new Reject(
              file,
              json.currentLocation().getLineNr(),
              host + ": " + e.getMessage(),
              piece(host, date, text)));
    }
  }

  private void reject(
      JsonParser json, String host, String date, String reason, CaptureFile.Receiver receiver)
      throws IOException {
    receiver.reject(
        new Reject(
            file,
            json.currentLocation().getLineNr(),
            (date.isEmpty() ? host : host + " " + CaptureLine.abbreviated(date)) + ": " + reason,
            piece(host, date, "")));
  }

  private static Instant midnight(String date) throws BadLineException {
    try {
      return LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException e) {
      throw new BadLineException(
          "\"" + CaptureLine.abbreviated(date) + "\" is no date such as 2024-04-30");
    }
  }

  private static String piece(String host, String date, String text) {
    try {
      return JSON.writeValueAsString(Map.of(host, Map.of(date, text)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings have a JSON form", e);
    }
  }
}
