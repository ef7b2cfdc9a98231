package org.consentaudit.archive.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.http.Body;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.archive.http.KeptHeaders;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.LengthedBody;

/** An HTTP answer as the block of a record has it. */
final class HttpBlock {

  private final byte[] block;
  private final int bodyStart;
  private final int status;
  private final List<Header> headers;
  private final byte[] sent;
  private final boolean broken;

  private HttpBlock(byte[] block, int bodyStart, HttpResponse http, byte[] head)
      throws IOException {
    this.block = block;
    this.bodyStart = bodyStart;
    this.status = http.status();
    this.headers = fields(head);
    if (http.headers().contains("Transfer-Encoding", "chunked")) {
      var chunks = new ByteArrayOutputStream();
      this.broken = !dechunk(http.body().stream(), chunks);
      this.sent = chunks.toByteArray();
    } else {
      this.sent = Arrays.copyOfRange(block, bodyStart, block.length);
      this.broken = header("Content-Encoding").isBlank() && sent.length < contentLength();
    }
  }

  /** Reads it; empty when it is no HTTP. */
  static Optional<HttpBlock> of(byte[] block) {
    try {
      HttpResponse http = HttpResponse.parse(new BlockChannel(block));
      byte[] head = http.serializeHeader();
      boolean status = http.status() >= 100 && http.status() <= 999;
      return status ? Optional.of(new HttpBlock(block, head.length, http, head)) : Optional.empty();
    } catch (IOException | RuntimeException e) {
      // Runtime exceptions too: what a parser throws over a hostile block is that block's fault.
      return Optional.empty();
    }
  }

  /** As far as the chunks go; whether the last one was there. */
  private static boolean dechunk(InputStream in, ByteArrayOutputStream out) {
    byte[] piece = new byte[8192];
    try {
      for (int count = in.read(piece); count >= 0; count = in.read(piece)) {
        out.write(piece, 0, count);
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private long contentLength() {
    String value = header("Content-Length");
    return value.matches("[0-9]{1,15}") ? Long.parseLong(value) : 0;
  }

  /** jwarc's own map forgets their order and the case of their names. */
  private static List<Header> fields(byte[] head) {
    var kept = new KeptHeaders();
    String text = new String(head, StandardCharsets.ISO_8859_1).replaceAll("\r?\n[ \t]+", " ");
    boolean more = true;
    for (String line : text.lines().skip(1).toList()) {
      int colon = line.indexOf(':');
      if (more && colon > 0) {
        more = kept.add(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    return kept.all();
  }

  int status() {
    return status;
  }

  List<Header> headers() {
    return headers;
  }

  /** The value of the first field of a name, empty where there is none. */
  String header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst()
        .orElse("");
  }

  /** The body as it was sent, chunks joined. */
  byte[] sent() {
    return sent;
  }

  /** The body with its content codings undone, up to a limit. */
  Decoded decoded(int limit) {
    String codings =
        headers.stream()
            .filter(header -> header.name().equalsIgnoreCase("Content-Encoding"))
            .map(Header::value)
            .collect(Collectors.joining(","));
    Body body = Body.read(new ByteArrayInputStream(sent), codings, limit);
    boolean lost = broken && body.ending() != Ending.CUT;
    return new Decoded(body.bytes(), lost ? Ending.BROKEN : body.ending());
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

  /** Tells jwarc how long the block is, whatever the Content-Length in it says. */
  private static final class BlockChannel implements LengthedBody.LengthedReadableByteChannel {

    private final ByteBuffer bytes;

    BlockChannel(byte[] block) {
      bytes = ByteBuffer.wrap(block);
    }

    @Override
    public int read(ByteBuffer target) {
      if (!bytes.hasRemaining()) {
        return -1;
      }
      int count = Math.min(target.remaining(), bytes.remaining());
      target.put(bytes.slice().limit(count));
      bytes.position(bytes.position() + count);
      return count;
    }

    @Override
    public long position() {
      return bytes.position();
    }

    @Override
    public long size() {
      return bytes.limit();
    }

    @Override
    public boolean isOpen() {
      return true;
    }

    @Override
    public void close() {}
  }
}
