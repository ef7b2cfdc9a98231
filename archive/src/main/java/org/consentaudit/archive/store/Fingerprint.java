package org.consentaudit.archive.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.Redirect;

/**
 * The identity of a capture: a digest over all its fields. The same observation taken in twice is
 * one capture.
 */
final class Fingerprint {

  private static final int BYTES = 16;

  /** All fields, one behind the other: a digest takes them sooner in one piece. */
  private final ByteArrayOutputStream fields = new ByteArrayOutputStream(1024);

  private Fingerprint() {}

  static byte[] of(Capture capture) {
    var print = new Fingerprint();
    print.add(capture.host().name());
    print.add(capture.url());
    print.add(capture.kind().code());
    print.add(capture.captured().toString());
    print.add(capture.source().name());
    print.add(capture.outcome().code());
    print.add(capture.outcome().reason());
    print.add(capture.status().isPresent() ? Integer.toString(capture.status().getAsInt()) : "");
    for (Header header : capture.headers()) {
      print.add(header.name());
      print.add(header.value());
    }
    print.add("");
    for (Redirect redirect : capture.redirects()) {
      print.add(redirect.url());
      print.add(Integer.toString(redirect.status()));
    }
    print.add("");
    print.add(capture.digest().map(Digest::hex).orElse(""));
    print.add(capture.userAgent());
    print.add(capture.vantage());
    // Only where it is known: captures from before it was noted keep their identity.
    capture.finalUrl().ifPresent(print::add);
    byte[] digest = Digest.sha256().digest(print.fields.toByteArray());
    return Arrays.copyOf(digest, BYTES);
  }

  private void add(String field) {
    byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
    fields.write(bytes.length >> 16);
    fields.write(bytes.length >> 8);
    fields.write(bytes.length);
    fields.writeBytes(bytes);
  }
}
