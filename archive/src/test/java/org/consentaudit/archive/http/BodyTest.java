package org.consentaudit.archive.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every coding that we ask for is undone; whatever is sent instead ends soon and small. */
@Timeout(value = 20, unit = TimeUnit.SECONDS)
class BodyTest {

  private static final int LIMIT = 100_000;
  private static final byte[] RULES = "User-agent: *\nDisallow: /x\n".getBytes(UTF_8);

  /** The rules, and 50,000,000 zeros, as another encoder writes them. */
  private static final byte[] BROTLI =
      Base64.getDecoder().decode("Cw2AVXNlci1hZ2VudDogKgpEaXNhbGxvdzogL3gKAw==");

  private static final byte[] BROTLI_BOMB =
      Base64.getDecoder()
          .decode(
              "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//"
                  + "8g9eD/8EQBwWAOig6wE=");

  private static final byte[] ZEROS = new byte[50_000_000];

  private static Body read(byte[] sent, String encoding) {
    return Body.read(new ByteArrayInputStream(sent), encoding, LIMIT);
  }

  private static void assertWhole(byte[] sent, String encoding) {
    Body body = read(sent, encoding);
    assertThat(body.ending()).as(encoding).isEqualTo(Ending.WHOLE);
    assertThat(body.bytes()).as(encoding).isEqualTo(RULES);
  }

  @Test
  void everyCodingWeAskForIsUndone() throws IOException {
    assertWhole(gzip(RULES), "gzip");
    assertWhole(gzip(RULES), "X-GZip");
    assertWhole(deflate(RULES, false), "deflate");
    assertWhole(deflate(RULES, true), "deflate");
    assertWhole(BROTLI, "br");
    assertWhole(Zstd.compress(RULES), "zstd");
    assertWhole(RULES, "identity");
    assertThat(Coding.ACCEPTED).isEqualTo("gzip, deflate, br, zstd");
  }

  @Test
  void stackedCodingsAreUndoneLastFirst_upToThree() throws IOException {
    assertWhole(gzip(BROTLI), "br, gzip");
    assertWhole(Zstd.compress(gzip(deflate(RULES, true))), "deflate,gzip , zstd");
    Body four = read(gzip(gzip(gzip(gzip(RULES)))), "gzip,gzip,gzip,gzip");
    assertThat(four.ending()).isEqualTo(Ending.UNDECODABLE);
  }

  @Test
  void plainTextUnderTheNameOfACodingThatHasAMagicNumberIsTakenAsItIs() {
    assertWhole(RULES, "gzip");
    assertWhole(RULES, "zstd");
  }

  @Test
  void aCodingThatWeDoNotKnowIsKeptAsItCame() {
    Body body = read(RULES, "gzip, compress");
    assertThat(body.ending()).isEqualTo(Ending.UNDECODABLE);
    assertThat(body.bytes()).isEqualTo(RULES);
  }

  @Test
  void bombsEndAtTheLimit() throws IOException {
    for (var bomb :
        new Object[][] {
          {gzip(ZEROS), "gzip"},
          {deflate(ZEROS, false), "deflate"},
          {BROTLI_BOMB, "br"},
          {Zstd.compress(ZEROS), "zstd"},
          {gzip(gzip(ZEROS)), "gzip, gzip"},
        }) {
      Body body = read((byte[]) bomb[0], (String) bomb[1]);
      assertThat(body.ending()).as((String) bomb[1]).isEqualTo(Ending.CUT);
      assertThat(body.bytes()).as((String) bomb[1]).isEqualTo(new byte[LIMIT]);
    }
  }

  /** Some KB that swell to 60 MB of frames which are to be skipped: they hold nothing at all. */
  @Test
  void whatLiesBetweenTwoCodingsIsBoundedToo() throws IOException {
    var frames = new ByteArrayOutputStream();
    frames.writeBytes(Zstd.compress(new byte[] {'x'}));
    byte[] skipped = new byte[60_000];
    for (int i = 0; i < 1_000; i++) {
      frames.writeBytes(new byte[] {0x50, 0x2a, 0x4d, 0x18, 0x60, (byte) 0xea, 0, 0});
      frames.writeBytes(skipped);
    }
    Body body = read(gzip(frames.toByteArray()), "zstd, gzip");
    assertThat(body.ending()).isEqualTo(Ending.CUT);
    assertThat(body.bytes()).isEqualTo(new byte[] {'x'});
  }

  @Test
  void gzipMembersThatHoldNothingExhaustNoStack() throws IOException {
    byte[] nothing = gzip(new byte[0]);
    var members = new ByteArrayOutputStream();
    for (int i = 0; i < 8_000; i++) {
      members.writeBytes(nothing);
    }
    assertThat(read(members.toByteArray(), "gzip").bytes()).isEmpty();
  }

  @Test
  void aWindowLargerThanTheWebsIsRefused() {
    byte[] frame = {
      // Magic number; no checksum, no size; a window of 1 GiB; a raw last block of one byte.
      0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 0x00, (byte) (20 << 3), 0x09, 0x00, 0x00, 'x'
    };
    assertThat(read(frame, "zstd").ending()).isEqualTo(Ending.UNDECODABLE);
    frame[5] = (byte) (13 << 3);
    assertThat(read(frame, "zstd").bytes()).isEqualTo(new byte[] {'x'});
  }

  @Test
  void cutShortIsUndecodable_andALostConnectionIsBroken() throws IOException {
    for (var sent :
        new Object[][] {
          {gzip(RULES), "gzip"},
          {deflate(RULES, false), "deflate"},
          {BROTLI, "br"},
          {Zstd.compress(RULES), "zstd"},
        }) {
      byte[] whole = (byte[]) sent[0];
      String encoding = (String) sent[1];
      byte[] half = Arrays.copyOf(whole, whole.length / 2);
      assertThat(read(half, encoding).ending()).as(encoding).isEqualTo(Ending.UNDECODABLE);
      assertThat(lost(half, encoding, new IOException("reset"))).isEqualTo(Ending.BROKEN);
      assertThat(lost(half, encoding, new SocketTimeoutException())).isEqualTo(Ending.TIMED_OUT);
    }
  }

  private static Ending lost(byte[] start, String encoding, IOException failure) {
    InputStream wire =
        new InputStream() {
          private final InputStream sent = new ByteArrayInputStream(start);

          @Override
          public int read() throws IOException {
            int octet = sent.read();
            if (octet < 0) {
              throw failure;
            }
            return octet;
          }

          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            int count = sent.read(buffer, from, length);
            if (count < 0) {
              throw failure;
            }
            return count;
          }
        };
    return Body.read(wire, encoding, LIMIT).ending();
  }

  @Property(tries = 300)
  void anythingAtAllEnds(
      @ForAll @Size(max = 300) byte[] sent, @ForAll @StringLength(max = 10) String encoding) {
    for (String coding : new String[] {"gzip", "deflate", "br", "zstd", encoding, "br,gzip"}) {
      assertThat(read(sent, coding).bytes().length).isLessThanOrEqualTo(LIMIT);
    }
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] deflate(byte[] plain, boolean bare) throws IOException {
    var packed = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, bare);
    try (OutputStream out = new DeflaterOutputStream(packed, deflater)) {
      out.write(plain);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }
}
