package org.consentaudit.archive.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpParser;

class PlainHeadTest {

  private static final List<String> PIECES =
      List.of(
          "HTTP/1.1 200 OK",
          "HTTP/1.0 404 Not Found",
          "HTTP/1.1 503 ",
          "HTTP/1.1 301",
          "HTTP/2 200",
          "HTTP/1.1 099 Low",
          "http/1.1 200 OK",
          "ICY 200 OK",
          "\r\n",
          "\r\n",
          "\r\n\r\n",
          "\n",
          "\r",
          "Content-Type: text/plain",
          "Content-Length:12",
          "X-Empty:",
          "No colon here",
          "Spaced : value",
          ": nameless",
          "Transfer-Encoding: chunked",
          "TRANSFER-ENCODING: gzip",
          "X: a\tb",
          " folded",
          "\tfolded",
          "X: caf\u00e9",
          "X: \u0000",
          "body\r\n\r\nmore");

  @Test
  void whatItReadsJwarcReadsTheSame() {
    var random = new SplittableRandom(20261126);
    int plain = 0;
    for (int i = 0; i < 200_000; i++) {
      byte[] block = block(random).getBytes(ISO_8859_1);
      Optional<PlainHead> head = PlainHead.of(block);
      if (head.isPresent()) {
        plain++;
        var http = new HttpParser();
        http.lenientResponse();
        var bytes = ByteBuffer.wrap(block);
        http.parse(bytes);
        String shown = new String(block, ISO_8859_1);
        assertThat(http.isFinished()).as(shown).isTrue();
        assertThat(head.get()).as(shown).isEqualTo(new PlainHead(http.status(), bytes.position()));
        assertThat(http.headers().contains("Transfer-Encoding", "chunked")).as(shown).isFalse();
      }
    }
    assertThat(plain).isGreaterThan(2_000);
  }

  /** Mostly as answers are, so that many are whole, with one piece or octet amiss in some. */
  private static String block(SplittableRandom random) {
    var text = new StringBuilder(PIECES.get(random.nextInt(random.nextInt(4) == 0 ? 8 : 3)));
    int fields = random.nextInt(4);
    for (int i = 0; i < fields; i++) {
      text.append(random.nextInt(8) == 0 ? piece(random) : "\r\n").append(field(random));
    }
    text.append(random.nextInt(8) == 0 ? piece(random) : "\r\n\r\n");
    text.append(random.nextInt(3) == 0 ? "" : "User-agent: *\n");
    if (random.nextInt(4) == 0) {
      text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(256));
    }
    return text.toString();
  }

  private static String field(SplittableRandom random) {
    return random.nextInt(4) == 0
        ? piece(random)
        : PIECES.get(13 + random.nextInt(3)) + random.nextInt(100);
  }

  private static String piece(SplittableRandom random) {
    return PIECES.get(random.nextInt(PIECES.size()));
  }

  @Test
  void usualAnswerIsPlain() {
    byte[] block =
        "HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Length: 3\r\n\r\nabc".getBytes(ISO_8859_1);

    assertThat(PlainHead.of(block)).contains(new PlainHead(200, block.length - 3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 200 OK",
        "HTTP/1.1 200 OK\r\n",
        "HTTP/1.1 200 OK\r\nServer: x\r\n",
        "HTTP/1.1 200 OK\n\nbody",
        "HTTP/1.1 200 OK\r\nServer: a\r\n b\r\n\r\n",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nServer : x\r\n\r\n",
        "HTTP/1.1 2000 OK\r\n\r\n"
      })
  void anythingElseIsNot(String block) {
    assertThat(PlainHead.of(block.getBytes(ISO_8859_1))).isEmpty();
  }
}
