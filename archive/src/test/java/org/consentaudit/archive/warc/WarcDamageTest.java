package org.consentaudit.archive.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Damaged and hostile files: what can be read is read, the rest is told with its offset. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WarcDamageTest {

  private static final String DATE = "2026-02-07T10:11:12Z";
  private static final String RULES = "User-agent: *\nDisallow: /x\n";

  @TempDir Path directory;
  private WarcText three;

  @BeforeEach
  void write() {
    three = hosts("a", "b", "c");
  }

  private static WarcText hosts(String... names) {
    var text = new WarcText();
    for (String name : names) {
      text.response(
          "http://" + name + ".example/robots.txt",
          DATE,
          WarcText.ok(RULES + "# " + name),
          "WARC-Payload-Digest: " + WarcText.sha1(RULES + "# " + name));
    }
    return text;
  }

  private Read read(byte[] file) throws IOException {
    return Read.from(Files.write(directory.resolve("x.warc"), file));
  }

  private static void assertOne(Read read, long offset, String words) {
    assertThat(read.reasons()).hasSize(1);
    assertThat(read.reasons().get(0)).startsWith("offset " + offset).contains(words);
  }

  @Test
  void fileThatBreaksOffGivesWhatStandsBefore() throws IOException {
    byte[] gzip = three.gzip();
    Read cut = read(Arrays.copyOf(gzip, gzip.length - 20));
    assertThat(cut.hosts()).containsExactly("a.example", "b.example");
    assertOne(cut, three.member(2), "the file ends within");
    byte[] plain = three.plain();
    Read cutPlain = read(Arrays.copyOf(plain, plain.length - 20));
    assertThat(cutPlain.hosts()).containsExactly("a.example", "b.example");
    assertOne(cutPlain, three.start(2), "no record follows");
    Read inHeader = read(Arrays.copyOf(plain, (int) three.start(2) + 30));
    assertThat(inHeader.hosts()).containsExactly("a.example", "b.example");
    assertOne(inHeader, three.start(2), "the file ends within the record");
  }

  @Test
  void damagedMemberIsPassedOver() throws IOException {
    byte[] gzip = three.gzip();
    for (int at : new int[] {0, 1, 40, 100}) {
      byte[] damaged = gzip.clone();
      damaged[(int) three.member(1) + at] ^= 0x55;
      Read read = read(damaged);
      assertThat(read.hosts()).as("octet " + at).containsExactly("a.example", "c.example");
      assertOne(read, three.member(1), "reading goes on at offset " + three.member(2));
    }
  }

  @Test
  void checksumThatDoesNotMatchIsDamage() throws IOException {
    byte[] gzip = three.gzip();
    gzip[(int) three.member(2) - 6] ^= 1;
    Read read = read(gzip);
    assertThat(read.hosts()).containsExactly("a.example", "c.example");
    assertOne(read, three.member(1), "checksum");
  }

  @Test
  void octetsBetweenRecordsArePassedOver() throws IOException {
    var text = hosts("a").raw("garbage\r\n\r\nmore\r\n".getBytes(UTF_8)).raw(hosts("b").plain());
    Read plain = read(text.plain());
    assertThat(plain.hosts()).containsExactly("a.example", "b.example");
    assertOne(plain, text.start(1), "no WARC record begins where one should");
    byte[] gzip = WarcText.joined(hosts("a").gzip(), new byte[100], hosts("b").gzip());
    Read packed = read(gzip);
    assertThat(packed.hosts()).containsExactly("a.example", "b.example");
    assertOne(packed, hosts("a").gzip().length, "no gzip member");
  }

  @Test
  void falseLengthIsDamage() throws IOException {
    for (String length : new String[] {"9", "999", "9223372036854775807", "-5", "x", "1e9"}) {
      String record =
          new String(hosts("b").plain(), UTF_8)
              .replaceFirst("Content-Length: \\d+", "Content-Length: " + length);
      for (boolean gzip : new boolean[] {false, true}) {
        var text = hosts("a").raw(record.getBytes(UTF_8)).raw(hosts("c").plain());
        Read read = read(gzip ? text.gzip() : text.plain());
        assertThat(read.hosts()).as(length).containsExactly("a.example", "c.example");
        assertOne(read, gzip ? text.member(1) : text.start(1), "reading goes on at offset");
      }
    }
  }

  @Test
  void wrongDigestsAreReported() throws IOException {
    String other = WarcText.sha1("other");
    var text =
        new WarcText()
            .response(
                "http://a.example/robots.txt",
                DATE,
                WarcText.ok(RULES),
                "WARC-Payload-Digest: " + other)
            .response(
                "http://b.example/robots.txt",
                DATE,
                WarcText.ok(RULES),
                "WARC-Block-Digest: " + other)
            .response(
                "http://c.example/robots.txt",
                DATE,
                WarcText.ok(RULES),
                "WARC-Payload-Digest: odd:xyz",
                "WARC-Block-Digest: nonsense");
    Read read = read(text.gzip());
    assertThat(read.hosts()).containsExactly("c.example");
    assertThat(read.reasons())
        .satisfiesExactly(
            first -> assertThat(first).contains("a.example", "WARC-Payload-Digest"),
            second -> assertThat(second).contains("b.example", "WARC-Block-Digest"));
  }

  @Test
  void answerThatIsNoneIsReported() throws IOException {
    var text =
        new WarcText()
            .response("http://a.example/robots.txt", DATE, "not HTTP at all")
            .response("http://b.example/robots.txt", "yesterday", WarcText.ok(RULES))
            .response("http://c.example/robots.txt", "2031-01-01T00:00:00Z", WarcText.ok(RULES));
    Read read = read(text.gzip());
    assertThat(read.captures).isEmpty();
    assertThat(read.reasons())
        .satisfiesExactlyInAnyOrder(
            one -> assertThat(one).contains("no HTTP answer"),
            one -> assertThat(one).contains("WARC-Date"),
            one -> assertThat(one).contains("captured in the future"));
    assertThat(read.rejects)
        .allSatisfy(
            reject -> assertThat(reject.text()).startsWith("{\"file\":").contains("\"offset\":"));
  }

  @Test
  void headerWithoutEndCostsNoMemory() throws IOException {
    byte[] endless =
        WarcText.joined(
            "WARC/1.1\r\nWARC-Type: response\r\nX: ".getBytes(UTF_8), new byte[64 << 20]);
    Read read = read(WarcText.joined(WarcText.member(endless), hosts("b").gzip()));
    assertThat(read.hosts()).containsExactly("b.example");
    assertOne(read, 0, "a header goes on");
  }

  @Test
  void bombIsPassedOver() throws IOException {
    var member = new ByteArrayOutputStream();
    byte[] zeros = new byte[1 << 20];
    try (OutputStream out = new GZIPOutputStream(member)) {
      out.write(
          ("WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://bomb.example/robots.txt\r\n"
                  + "WARC-Date: "
                  + DATE
                  + "\r\nContent-Length: "
                  + (600L << 20)
                  + "\r\n\r\n")
              .getBytes(UTF_8));
      for (int i = 0; i < 600; i++) {
        out.write(zeros);
      }
    }
    Read read = read(WarcText.joined(member.toByteArray(), hosts("b").gzip()));
    assertThat(read.hosts()).containsExactly("b.example");
    assertOne(read, 0, "beyond measure");
  }

  @Test
  void manyFalseLengthsCostNoSquareOfTime() throws IOException {
    var text = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      text.append("WARC/1.1\r\nWARC-Type: response\r\nContent-Length: 5000000\r\n\r\n");
    }
    Read read = read(text.toString().getBytes(UTF_8));
    assertThat(read.captures).isEmpty();
    Read packed = read(WarcText.member(text.toString().getBytes(UTF_8)));
    assertThat(packed.captures).isEmpty();
  }

  @Test
  void manyFalseMembersCostNoSquareOfTime() throws IOException {
    byte[] magic = {0x1f, (byte) 0x8b, 8, 0};
    byte[] many = new byte[2 << 20];
    for (int at = 0; at < many.length; at++) {
      many[at] = magic[at % magic.length];
    }
    Read read = read(WarcText.joined(many, hosts("a").gzip()));
    assertThat(read.hosts()).containsExactly("a.example");
    assertOne(read, 0, "reading goes on at offset " + many.length);
  }

  @Property(tries = 300)
  void anyDamageLosesNoMoreThanItTouches(
      @ForAll @IntRange(max = 2_000) int at, @ForAll byte octet, @ForAll boolean gzip)
      throws IOException {
    WarcText text = hosts("a", "b", "c", "d", "e");
    byte[] bytes = gzip ? text.gzip() : text.plain();
    int place = at % bytes.length;
    bytes[place] = octet;
    Path file = Files.createTempFile("damage", ".warc");
    try {
      Read read = Read.from(Files.write(file, bytes));
      assertThat(read.captures.size()).isGreaterThanOrEqualTo(3);
      assertThat(read.captures)
          .allSatisfy(
              c ->
                  assertThat(new String(c.content().orElse(new byte[0]), UTF_8)).startsWith(RULES));
    } finally {
      Files.delete(file);
    }
  }
}
