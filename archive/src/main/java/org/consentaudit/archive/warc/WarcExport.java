package org.consentaudit.archive.warc;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Outcome.Readable;
import org.consentaudit.archive.exports.CaptureLineWriter;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageVersion;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcMetadata;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcTruncationReason;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Writes captures as WARC 1.1. Each has a metadata record with its capture line, in which nothing
 * is missing but the content, and as far as they can hold it: a request, and a response, or where
 * the content stands in the file already a revisit. What came by way of redirects is a resource,
 * since it was not the address asked for that answered so.
 */
public final class WarcExport implements Closeable {

  private static final int MOST_REMEMBERED = 100_000;
  private static final MediaType LINE = MediaType.parse(OwnLines.MEDIA_TYPE);
  private static final MediaType OCTETS = MediaType.parse("application/octet-stream");

  private final WarcWriter writer;
  private final URI warcinfo;
  private final Map<Digest, Written> written = new KnownPayloads.Latest<>(MOST_REMEMBERED);

  /** A content that stands in the file. */
  private record Written(URI record, String url, Instant captured, WarcDigest sha1) {}

  /** Where contents come from. */
  @FunctionalInterface
  public interface Contents {
    /** The bytes of a content that a capture names. */
    Optional<byte[]> bytes(Digest digest);
  }

  /**
   * Into a stream, which is closed with it.
   *
   * @param gzip whether each record is a gzip member
   */
  public WarcExport(OutputStream out, boolean gzip, WarcProvenance about) throws IOException {
    this.writer =
        new WarcWriter(
            Channels.newChannel(out), gzip ? WarcCompression.GZIP : WarcCompression.NONE);
    this.warcinfo = id(about.toString(), "warcinfo");
    var info =
        new Warcinfo.Builder()
            .version(MessageVersion.WARC_1_1)
            .recordId(warcinfo)
            .date(about.written())
            .fields(about.fields());
    writer.write((about.fileName().isEmpty() ? info : info.filename(about.fileName())).build());
  }

  /**
   * Writes a capture.
   *
   * @throws IllegalArgumentException when its content is not to be had
   */
  public void write(Capture capture, Contents contents) throws IOException {
    String line = CaptureLineWriter.write(capture, Optional.empty());
    byte[] block = line.getBytes(StandardCharsets.UTF_8);
    String url = url(capture);
    Optional<WarcTargetRecord> answer = answer(capture, url, line, contents);
    byte[] asked =
        answer.isPresent() && !(answer.get() instanceof WarcResource)
            ? TargetAddress.of(capture.url())
                .map(target -> HttpForm.request(capture, target))
                .orElse(new byte[0])
            : new byte[0];
    // Without a target of its own: indexes would offer the line as a capture of the address.
    var metadata = new WarcMetadata.Builder().body(LINE, block);
    if (answer.isPresent()) {
      metadata.concurrentTo(answer.get().id());
    }
    if (asked.length > 0) {
      var request =
          new WarcRequest.Builder(url)
              .body(MediaType.HTTP_REQUEST, asked)
              .concurrentTo(answer.get().id());
      writer.write(stamped(request, capture, id(line, "request"), asked).build());
    }
    writer.write(stamped(metadata, capture, id(line, "metadata"), block).build());
    if (answer.isPresent()) {
      writer.write(answer.get());
    }
  }

  private <R extends WarcTargetRecord, B extends WarcTargetRecord.Builder<R, B>> B stamped(
      B builder, Capture capture, URI id, byte[] block) {
    return builder
        .version(MessageVersion.WARC_1_1)
        .recordId(id)
        .date(capture.captured())
        .warcinfoId(warcinfo)
        .blockDigest(sha1(block));
  }

  /** The record that holds the content, or says which it was; empty where there is none to hold. */
  private Optional<WarcTargetRecord> answer(
      Capture capture, String url, String line, Contents contents) throws IOException {
    Optional<Written> before = capture.digest().map(written::get);
    boolean http = capture.status().isPresent() && capture.redirects().isEmpty();
    if (http && before.isPresent()) {
      return Optional.of(revisit(capture, url, line, before.get()));
    }
    if (before.isPresent() || capture.digest().isEmpty() && !http) {
      return Optional.empty();
    }
    byte[] content = new byte[0];
    if (capture.digest().isPresent()) {
      content =
          contents
              .bytes(capture.digest().get())
              .orElseThrow(
                  () -> new IllegalArgumentException("the content of " + url + " is not held"));
    }
    boolean fits = content.length == 0 || hasBody(capture.status().orElse(0));
    return Optional.of(
        http && fits
            ? response(capture, url, line, content)
            : resource(capture, url, line, content));
  }

  private static boolean hasBody(int status) {
    return status >= 200 && status != 204 && status != 304;
  }

  private WarcTargetRecord response(Capture capture, String url, String line, byte[] content) {
    URI id = id(line, "response");
    int status = capture.status().orElseThrow();
    byte[] head = HttpForm.head(capture, hasBody(status) ? content.length : -1);
    byte[] block = new byte[head.length + content.length];
    System.arraycopy(head, 0, block, 0, head.length);
    System.arraycopy(content, 0, block, head.length, content.length);
    var builder = new WarcResponse.Builder(url).body(MediaType.HTTP_RESPONSE, block);
    if (capture.digest().isPresent()) {
      builder.payloadDigest(remember(capture, id, url, content));
    } else if (hasBody(status)) {
      builder.truncated(WarcTruncationReason.UNSPECIFIED);
    }
    if (capture.outcome() == Readable.TRUNCATED) {
      builder.truncated(WarcTruncationReason.LENGTH);
    }
    return stamped(builder, capture, id, block).build();
  }

  private WarcTargetRecord revisit(Capture capture, String url, String line, Written before) {
    byte[] head = HttpForm.head(capture, -1);
    URI profile =
        capture.outcome() == Readable.NOT_MODIFIED
            ? WarcRevisit.SERVER_NOT_MODIFIED_1_1
            : WarcRevisit.IDENTICAL_PAYLOAD_DIGEST_1_1;
    var builder =
        new WarcRevisit.Builder(url, profile)
            .body(MediaType.HTTP_RESPONSE, head)
            .setHeader("WARC-Refers-To", "<" + before.record() + ">")
            .setHeader("WARC-Refers-To-Target-URI", before.url())
            .setHeader("WARC-Refers-To-Date", before.captured().toString())
            .payloadDigest(before.sha1());
    return stamped(builder, capture, id(line, "revisit"), head).build();
  }

  private WarcTargetRecord resource(Capture capture, String url, String line, byte[] content) {
    URI id = id(line, "resource");
    var builder =
        new WarcResource.Builder(id)
            .setHeader("WARC-Target-URI", url)
            .body(OCTETS, content)
            .payloadDigest(remember(capture, id, url, content));
    return stamped(builder, capture, id, content).build();
  }

  private WarcDigest remember(Capture capture, URI id, String url, byte[] content) {
    WarcDigest sha1 = sha1(content);
    written.put(capture.digest().orElseThrow(), new Written(id, url, capture.captured(), sha1));
    return sha1;
  }

  private static WarcDigest sha1(byte[] bytes) {
    try {
      var digest = WarcDigest.getDigester("SHA-1");
      digest.update(bytes);
      return new WarcDigest(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  /** An address as a header can have it: printable ASCII. */
  private static String url(Capture capture) {
    var text = new StringBuilder();
    for (byte octet : capture.url().getBytes(StandardCharsets.UTF_8)) {
      if (octet <= 0x20 || octet >= 0x7f) {
        text.append('%').append(String.format("%02X", octet & 0xff));
      } else {
        text.append((char) octet);
      }
    }
    return text.toString();
  }

  /** Numbers are made from what they stand for: the same captures make the same file. */
  private static URI id(String line, String type) {
    byte[] name = (type + "\n" + line).getBytes(StandardCharsets.UTF_8);
    return URI.create("urn:uuid:" + UUID.nameUUIDFromBytes(name));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
