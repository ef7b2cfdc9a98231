package org.consentaudit.analysis.terms;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * A capture's bytes with what they are known to be: form by the Content-Type field or by a look at
 * the beginning, charset by byte-order mark, field, {@code meta}, else UTF-8, in that order.
 */
final class TermsContent {

  /** What is read of one content; terms are rarely a tenth of it. */
  static final int MOST_BYTES = 8 * 1024 * 1024;

  /** Elements nested deeper than this are put beside each other: no page for people goes there. */
  private static final int DEEPEST = 400;

  private static final int LOOKED_AT = 4096;

  /** Where a page has to name its charset: jsoup looks no further. */
  private static final int SNIFFED = 5120;

  private static final Pattern TAG =
      Pattern.compile("(?i)<(?:!doctype|html|head|body|title|meta|script|div|p|h[1-6]|table)\\b");

  private final Form form;
  private final byte[] bytes;
  private final Optional<Charset> charset;
  private final boolean truncated;

  private TermsContent(Form form, byte[] bytes, Optional<Charset> charset, boolean truncated) {
    this.form = form;
    this.bytes = bytes;
    this.charset = charset;
    this.truncated = truncated;
  }

  enum Form {
    HTML,
    MARKDOWN,
    PLAIN,
    PDF,
    BINARY
  }

  static TermsContent of(byte[] content, String contentType) {
    boolean truncated = content.length > MOST_BYTES;
    byte[] bytes = truncated ? Arrays.copyOf(content, MOST_BYTES) : content;
    return new TermsContent(
        form(bytes, contentType), bytes, KnownCharset.of(bytes, contentType), truncated);
  }

  static TermsContent ofHtml(String html) {
    boolean truncated = html.length() > MOST_BYTES;
    String kept = truncated ? html.substring(0, MOST_BYTES) : html;
    byte[] bytes = kept.getBytes(StandardCharsets.UTF_8);
    return new TermsContent(Form.HTML, bytes, Optional.of(StandardCharsets.UTF_8), truncated);
  }

  Form form() {
    return form;
  }

  /** Whether there are more bytes than are read. */
  boolean truncated() {
    return truncated;
  }

  byte[] bytes() {
    return bytes;
  }

  String text() {
    return text(charset.orElse(StandardCharsets.UTF_8));
  }

  String text(Charset by) {
    String text = new String(bytes, by);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  Document page() {
    boolean marked = bytes.length == 0 || bytes[0] <= 0; // as every byte-order mark begins
    return !marked && charset().equals(StandardCharsets.UTF_8)
        ? parser().parseInput(Utf8.decoded(bytes), "")
        : parsed(bytes.length);
  }

  /** The beginning of the page, decoded on the way: slower than decoding all at once. */
  private Document parsed(int length) {
    try {
      return Jsoup.parse(
          new ByteArrayInputStream(bytes, 0, length),
          charset.map(Charset::name).orElse(null),
          "",
          parser());
    } catch (IOException | UncheckedIOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static Parser parser() {
    return Parser.htmlParser().setMaxDepth(DEEPEST);
  }

  /** The charset that the page is decoded by: what it names itself when nothing else does. */
  Charset charset() {
    return charset.orElseGet(this::named);
  }

  private Charset named() {
    return KnownCharset.namesNoneButUtf8(start(bytes, SNIFFED))
        ? StandardCharsets.UTF_8
        : parsed(Math.min(bytes.length, SNIFFED)).charset();
  }

  /** The decoded page, each of whose nodes knows where in it it stands. */
  static Document tracked(String html) {
    return parser().setTrackPosition(true).parseInput(html, "");
  }

  private static Form form(byte[] bytes, String contentType) {
    String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    String start = start(bytes, LOOKED_AT);
    if (start.startsWith("%PDF-")) {
      return Form.PDF;
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return Form.BINARY;
    }
    return switch (type) {
      case "application/pdf", "application/x-pdf" ->
          start.contains("%PDF-") ? Form.PDF : guessed(start, "");
      case "text/html", "application/xhtml+xml" -> Form.HTML;
      case "text/markdown", "text/x-markdown" -> Form.MARKDOWN;
      case "text/plain" -> Form.PLAIN;
      default -> guessed(start, type);
    };
  }

  private static Form guessed(String start, String type) {
    boolean named = !type.isEmpty() && !type.startsWith("text/") && !type.contains("xml");
    boolean unsure = !named || type.equals("application/octet-stream");
    if (unsure && TAG.matcher(start).find()) {
      return Form.HTML;
    }
    return unsure && start.indexOf('\0') < 0 ? Form.PLAIN : Form.BINARY;
  }

  private static String start(byte[] bytes, int most) {
    return new String(bytes, 0, Math.min(bytes.length, most), StandardCharsets.ISO_8859_1);
  }
}
