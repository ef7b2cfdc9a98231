package org.consentaudit.app.demo;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consentaudit.crawler.commoncrawl.ContentSha1;
import org.netpreserve.jwarc.WarcDigest;

/**
 * A capture that the stand-in of a web archive holds.
 *
 * @param stamp when it was made: 14 digits, UTC
 * @param original the address that was asked then
 * @param status what the site answered
 * @param media the media type as the index tells it
 * @param fields the fields of the site's answer
 * @param payload the body as the site sent it, in its content coding
 * @param digest what the index gives as its digest; empty for the true one
 * @param revisit whether the index has it as a revisit
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PastCapture(
    String stamp,
    String original,
    int status,
    String media,
    List<Field> fields,
    byte[] payload,
    Optional<String> digest,
    boolean revisit) {

  private static final Pattern HOST =
      Pattern.compile("(?i)^https?://(?:www\\d*\\.)?([^/?#]*)(.*)$");

  /** A field of an answer. */
  public record Field(String name, String value) {}

  /** Freezes the fields. */
  public PastCapture {
    Objects.requireNonNull(digest);
    fields = List.copyOf(fields);
  }

  /** A text that was there. */
  public static PastCapture text(String stamp, String original, String media, String body) {
    return new PastCapture(
        stamp,
        original,
        200,
        media,
        List.of(new Field("content-type", media + "; charset=utf-8")),
        body.getBytes(StandardCharsets.UTF_8),
        Optional.empty(),
        false);
  }

  /** An answer with another status and these fields. */
  public static PastCapture answer(
      String stamp, String original, int status, String body, Field... fields) {
    return new PastCapture(
        stamp,
        original,
        status,
        "text/html",
        List.of(fields),
        body.getBytes(StandardCharsets.UTF_8),
        Optional.empty(),
        false);
  }

  /** The same as a revisit. */
  public PastCapture asRevisit() {
    return new PastCapture(stamp, original, status, media, fields, payload, digest, true);
  }

  /** The same with another digest in the index. */
  public PastCapture withDigest(String other) {
    return new PastCapture(
        stamp, original, status, media, fields, payload, Optional.of(other), revisit);
  }

  /** The same with another body and other fields. */
  public PastCapture withPayload(byte[] other, Field... otherFields) {
    return new PastCapture(
        stamp, original, status, media, List.of(otherFields), other, digest, revisit);
  }

  /** The key by which the index knows an address: no scheme, no www, no case. */
  static String key(String url) {
    String withScheme = url.contains("://") ? url : "http://" + url;
    var matcher = HOST.matcher(withScheme);
    if (!matcher.matches()) {
      return url;
    }
    String host = matcher.group(1).toLowerCase(Locale.ROOT).replaceFirst(":80$", "");
    String path = matcher.group(2).isEmpty() ? "/" : matcher.group(2);
    List<String> labels = List.of(host.split("\\."));
    var surt = new StringBuilder();
    for (int i = labels.size() - 1; i >= 0; i--) {
      surt.append(labels.get(i)).append(i > 0 ? "," : "");
    }
    return surt + ")" + path.toLowerCase(Locale.ROOT);
  }

  String key() {
    return key(original);
  }

  /** A column of the index by its name. */
  String column(String name) {
    return switch (name) {
      case "urlkey" -> key();
      case "timestamp" -> stamp;
      case "original" -> original;
      case "mimetype" -> revisit ? "warc/revisit" : media;
      case "statuscode" -> revisit ? "-" : Integer.toString(status);
      case "digest" -> digest.orElseGet(() -> sha1(payload));
      case "length" -> Integer.toString(payload.length + 400);
      default -> "-";
    };
  }

  /** The SHA-1 of a payload in base 32. */
  public static String sha1(byte[] payload) {
    return new WarcDigest("sha1", ContentSha1.of(payload)).base32();
  }
}
