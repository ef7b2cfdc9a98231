package org.consentaudit.crawler.commoncrawl;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Source;
import org.consentaudit.crawler.fetch.WebAddress;
import org.netpreserve.jwarc.WarcDigest;

/**
 * A line of an index of Common Crawl, {@code urlkey timestamp {json}}: where the record of one
 * capture stands.
 *
 * @param address what was captured
 * @param captured when, UTC, to the second
 * @param status its HTTP status; 0 where the index has none, as of revisits
 * @param sha1 the SHA-1 of its payload; empty where the index has none
 * @param file the WARC file, a path below Common Crawl's root
 * @param offset where the record begins in it
 * @param length the bytes of the record as compressed
 * @param truncated why its payload was cut; empty when it was not
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CdxjLine(
    WebAddress address,
    Instant captured,
    int status,
    Optional<byte[]> sha1,
    String file,
    long offset,
    int length,
    String truncated) {

  /** No record of a robots.txt is longer, in bytes: more is an error of the index. */
  static final int LONGEST_RECORD = 8 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");
  private static final Pattern CRAWL = Pattern.compile("CC-MAIN-\\d{4}-\\d{2}(?!\\d)");
  private static final Pattern BASE32 = Pattern.compile("(?:sha1:)?([A-Z2-7]{32})");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,15}");
  private static final int PLACE_BYTES = 16;

  /** A line that is none; the message tells a person why. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
      super(message);
    }
  }

  /** Whether a line can be about a robots.txt: cheap, for the many that are not. */
  static boolean mayBeRobots(String line) {
    return line.contains("/robots.txt");
  }

  /** Reads a line; empty when it is about another address than a robots.txt. */
  static Optional<CdxjLine> of(String line) throws Malformed {
    int brace = line.indexOf('{');
    if (brace < 0) {
      throw new Malformed("no JSON object stands in the line");
    }
    JsonNode json;
    try {
      json = JSON.readTree(line.substring(brace));
    } catch (JsonProcessingException e) {
      throw new Malformed("what follows the timestamp is no JSON object");
    }
    Optional<WebAddress> address =
        WebAddress.of(json.path("url").asText(""))
            .filter(url -> url.target().equals("/robots.txt"));
    if (address.isEmpty()) {
      return Optional.empty();
    }
    String[] words = line.substring(0, brace).strip().split("\\s+");
    String time = words.length > 1 ? words[1] : json.path("timestamp").asText("");
    return Optional.of(read(json, address.get(), instant(time)));
  }

  private static CdxjLine read(JsonNode json, WebAddress address, Instant captured)
      throws Malformed {
    String file = json.path("filename").asText("");
    if (file.isEmpty() || file.contains("..") || file.startsWith("/") || !file.matches("[!-~]+")) {
      throw new Malformed("\"filename\" is missing, or no path below the root");
    }
    long length = number(json, "length");
    if (length < 1 || length > LONGEST_RECORD) {
      throw new Malformed("\"length\" lies beyond 1 to " + LONGEST_RECORD + " bytes");
    }
    String status = json.path("status").asText("");
    return new CdxjLine(
        address,
        captured,
        status.matches("[1-9][0-9]{2}") ? Integer.parseInt(status) : 0,
        sha1(json.path("digest").asText("")),
        file,
        number(json, "offset"),
        (int) length,
        json.path("truncated").asText(""));
  }

  private static long number(JsonNode json, String field) throws Malformed {
    String text = json.path(field).asText("");
    if (!DIGITS.matcher(text).matches()) {
      throw new Malformed("\"" + field + "\" is no number");
    }
    return Long.parseLong(text);
  }

  private static Instant instant(String time) throws Malformed {
    try {
      return LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new Malformed("the timestamp has not the form 20260207101112");
    }
  }

  private static Optional<byte[]> sha1(String digest) {
    Matcher form = BASE32.matcher(digest);
    return form.matches()
        ? Optional.of(new WarcDigest("sha1", form.group(1)).bytes())
        : Optional.empty();
  }

  /** Common Crawl, and which of its crawls, where the file's path tells that. */
  Source source() {
    Matcher crawl = CRAWL.matcher(file);
    return new Source(crawl.find() ? "commoncrawl:" + crawl.group() : "commoncrawl");
  }

  /** By which the line is known: the place of its record. */
  byte[] place() {
    MessageDigest digest = Digest.sha256();
    digest.update((file + "\n" + offset).getBytes(StandardCharsets.UTF_8));
    return Arrays.copyOf(digest.digest(), PLACE_BYTES);
  }
}
