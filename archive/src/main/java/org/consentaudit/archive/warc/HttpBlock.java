package org.consentaudit.archive.warc;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.http.Body;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.archive.http.KeptHeaders;
import org.netpreserve.jwarc.HttpParser;

/** An HTTP answer as the block of a record has it. */
final class HttpBlock {

  private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]+");

  private final byte[] block;
  private final int bodyStart;
  private final int status;
  private final List<Header> headers;
  private final byte[] sent;
  private final boolean broken;

  private HttpBlock(byte[] block, int bodyStart, int status, boolean chunked) {
    this.block = block;
    this.bodyStart = bodyStart;
    this.status = status;
    this.headers = fields(block, bodyStart);
    if (chunked) {
      Chunks.Joined joined = Chunks.join(block, bodyStart);
      this.broken = !joined.whole();
      this.sent = joined.bytes();
    } else {
      this.sent = Arrays.copyOfRange(block, bodyStart, block.length);
      this.broken = header("Content-Encoding").isBlank() && sent.length < contentLength();
    }
  }

  /** Reads it; empty when it is no HTTP. */
  static Optional<HttpBlock> of(byte[] block) {
    Optional<PlainHead> plain = PlainHead.of(block);
    return plain.isPresent()
        ? Optional.of(new HttpBlock(block, plain.get().end(), plain.get().status(), false))
        : parsed(block);
  }

  private static Optional<HttpBlock> parsed(byte[] block) {
    var http = new HttpParser();
    http.lenientResponse();
    var bytes = ByteBuffer.wrap(block);
    try {
      http.parse(bytes);
      boolean answer = http.isFinished() && http.status() >= 100 && http.status() <= 999;
      boolean chunked = http.headers().contains("Transfer-Encoding", "chunked");
      return answer
          ? Optional.of(new HttpBlock(block, bytes.position(), http.status(), chunked))
          : Optional.empty();
    } catch (RuntimeException e) {
      // Runtime exceptions too: what a parser throws over a hostile block is that block's fault.
      return Optional.empty();
    }
  }

  private long contentLength() {
    String value = header("Content-Length");
    boolean number = !value.isEmpty() && value.length() < 16;
    for (int i = 0; i < value.length(); i++) {
      number &= value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    return number ? Long.parseLong(value) : 0;
  }

  /** jwarc's own map forgets their order and the case of their names. */
  private static List<Header> fields(byte[] block, int end) {
    var kept = new KeptHeaders();
    String text = new String(block, 0, end, StandardCharsets.ISO_8859_1);
    int at = text.indexOf('\n') + 1;
    boolean more = at > 0;
    while (more && at < text.length()) {
      int next = endOfField(text, at);
      int colon = text.indexOf(':', at);
      if (colon > at && colon < next) {
        String value = text.substring(colon + 1, next).strip();
        more = kept.add(text.substring(at, colon).strip(), unfolded(value));
      }
      at = next + 1;
    }
    return kept.all();
  }

  /** Where the line ends that the next does not go on. */
  private static int endOfField(String text, int from) {
    int end = text.indexOf('\n', from);
    while (end >= 0
        && end + 1 < text.length()
        && (text.charAt(end + 1) == ' ' || text.charAt(end + 1) == '\t')) {
      end = text.indexOf('\n', end + 1);
    }
    return end < 0 ? text.length() : end;
  }

  private static String unfolded(String value) {
    return value.indexOf('\n') < 0 ? value : FOLD.matcher(value).replaceAll(" ");
  }

  int status() {
    return status;
  }

  List<Header> headers() {
    return headers;
  }

  /** The value of the first field of a name, empty where there is none. */
  String header(String name) {
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return header.value();
      }
    }
    return "";
  }

  /** The body as it was sent, chunks joined. */
  byte[] sent() {
    return sent;
  }

  /** The body with its content codings undone, up to a limit. */
  Decoded decoded(int limit) {
    String codings = codings();
    if (codings.isBlank() && sent.length <= limit) {
      return new Decoded(sent, broken ? Ending.BROKEN : Ending.WHOLE);
    }
    Body body = Body.read(new ByteArrayInputStream(sent), codings, limit);
    boolean lost = broken && body.ending() != Ending.CUT;
    return new Decoded(body.bytes(), lost ? Ending.BROKEN : body.ending());
  }

  private String codings() {
    String first = "";
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase("Content-Encoding")) {
        first = first.isEmpty() ? header.value() : first + "," + header.value();
      }
    }
    return first;
  }

  /**
   * A decoded body.
   *
   * @param bytes what is kept of it
   * @param ending how it ended
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Decoded(byte[] bytes, Ending ending) {}

  /** Whether a digest is that of the payload, in any of the senses that writers give the word. */
  boolean mayHave(StatedDigest digest, byte[] decoded) {
    return digest.mayBeOf(sent, 0)
        || digest.mayBeOf(block, bodyStart)
        || digest.mayBeOf(decoded, 0);
  }
}
