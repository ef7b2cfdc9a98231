package org.consentaudit.archive.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureFileTest {

  @TempDir Path directory;

  private static String line(int i) {
    return "{\"domain\":\"h"
        + i
        + ".example\",\"timestamp\":\"2024-01-02T00:00:00Z\",\"status\":200,\"content\":\"Disallow: /"
        + new Random(i).nextLong()
        + "\"}\n";
  }

  private static String lines(int count) {
    return IntStream.range(0, count).mapToObj(CaptureFileTest::line).collect(Collectors.joining());
  }

  private Path file() {
    return directory.resolve("captures");
  }

  @Test
  void firstBytesTellHowAFileIsCompressed() throws IOException {
    byte[] plain = lines(3).getBytes(StandardCharsets.UTF_8);
    assertThat(Taken.from(file(), plain).pieces).hasSize(3);
    assertThat(Taken.from(file(), Taken.gzip(lines(3))).pieces).hasSize(3);
    assertThat(Taken.from(file(), Zstd.compress(plain)).pieces).hasSize(3);
  }

  @Test
  void gzipOfSeveralMembersIsReadToItsEnd() throws IOException {
    byte[] first = Taken.gzip(line(1));
    byte[] second = Taken.gzip(line(2));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    assertThat(Taken.from(file(), both).pieces).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 300, 20_000})
  void brokenOffGzipGivesWhatStandsBeforeTheBreak(int count) throws IOException {
    byte[] whole = Taken.gzip(lines(count));
    Taken taken = Taken.from(file(), Arrays.copyOf(whole, whole.length * 9 / 10));
    // The content hardly compresses, so nine tenths of the bytes are about nine tenths of the
    // lines.
    assertThat(taken.pieces.size()).isBetween(count * 7 / 10, count - 1);
    assertThat(taken.rejects)
        .singleElement()
        .extracting(Reject::reason)
        .asString()
        .contains("gzip stream is broken");
  }

  @Test
  void brokenOffZstdGivesWhatStandsBeforeTheBreak() throws IOException {
    byte[] whole = Zstd.compress(lines(20_000).getBytes(StandardCharsets.UTF_8));
    Taken taken = Taken.from(file(), Arrays.copyOf(whole, whole.length * 9 / 10));
    assertThat(taken.pieces.size()).isBetween(14_000, 19_999);
    assertThat(taken.rejects)
        .singleElement()
        .extracting(Reject::reason)
        .asString()
        .contains("zstd stream is broken");
  }

  @Test
  void spoiltGzipIsReported() throws IOException {
    byte[] spoilt = Taken.gzip(lines(2000));
    Arrays.fill(spoilt, spoilt.length / 2, spoilt.length / 2 + 200, (byte) 0x5a);
    Taken taken = Taken.from(file(), spoilt);
    assertThat(taken.rejects).isNotEmpty();
    assertThat(taken.rejects.get(taken.rejects.size() - 1).reason())
        .contains("gzip stream is broken");
  }

  @Test
  void byteOrderMarkAndWindowsLineEndsAreTaken() throws IOException {
    assertThat(Taken.from(file(), "\uFEFF" + lines(2).replace("\n", "\r\n")).pieces).hasSize(2);
  }

  @Test
  void lineWithoutAnEndIsTaken() throws IOException {
    assertThat(Taken.from(file(), lines(2).strip()).pieces).hasSize(2);
  }

  @Test
  void emptyFileGivesNothing() throws IOException {
    Taken taken = Taken.from(file(), "");
    assertThat(taken.pieces).isEmpty();
    assertThat(taken.rejects).isEmpty();
  }

  @Test
  void binaryIsRejectedLineByLine() throws IOException {
    byte[] binary = new byte[10_000];
    new Random(7).nextBytes(binary);
    Taken taken = Taken.from(file(), binary);
    assertThat(taken.pieces).isEmpty();
    assertThat(taken.rejects).isNotEmpty().allSatisfy(r -> assertThat(r.reason()).isNotBlank());
  }

  @Test
  void captureOfTomorrowIsAClockThatIsOffNotAFutureDate() throws IOException {
    String tomorrow = line(1).replace("2024-01-02T00:00:00Z", "2026-06-16T11:59:59Z");
    String later = line(2).replace("2024-01-02T00:00:00Z", "2026-06-16T12:00:01Z");
    Taken taken = Taken.from(file(), tomorrow + later);
    assertThat(taken.lines).containsExactly(1L);
    assertThat(taken.rejects).singleElement().extracting(Reject::line).isEqualTo(2L);
  }

  @Test
  void missingFileAndDirectoryAreFaultsOfTheCaller() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Taken.from(directory.resolve("none")));
    assertThatIOException()
        .isThrownBy(() -> Taken.from(directory))
        .withMessageContaining("directory");
  }

  /** Whatever bytes a file holds, reading it ends without an exception. */
  static class AnyBytes {

    private static Path file;

    @BeforeContainer
    static void create() throws IOException {
      file = Files.createTempFile("captures", "");
    }

    @AfterContainer
    static void delete() throws IOException {
      Files.delete(file);
    }

    @Property(tries = 400)
    void readingNeverThrows(@ForAll("files") byte[] bytes) throws IOException {
      Taken taken = Taken.from(file, bytes);
      assertThat(taken.rejects).allSatisfy(reject -> assertThat(reject.reason()).isNotBlank());
    }

    @Provide
    Arbitrary<byte[]> files() {
      Arbitrary<byte[]> random = Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
      Arbitrary<byte[]> magic =
          random.map(
              bytes -> {
                byte[] with = Arrays.copyOf(new byte[] {0x1f, (byte) 0x8b, 8, 0}, bytes.length + 4);
                System.arraycopy(bytes, 0, with, 4, bytes.length);
                return with;
              });
      Arbitrary<byte[]> zstd =
          random.map(
              bytes -> {
                byte[] with =
                    Arrays.copyOf(
                        new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd}, bytes.length + 4);
                System.arraycopy(bytes, 0, with, 4, bytes.length);
                return with;
              });
      Arbitrary<byte[]> json =
          Arbitraries.of(
                  "{",
                  "}",
                  "\"a.example\"",
                  ":",
                  ",",
                  "\"2024-01-01\"",
                  "\"text\"",
                  "[",
                  "]",
                  "\n",
                  "1",
                  "null",
                  "\"domain\"",
                  "\"timestamp\"",
                  "\"v\":1",
                  "\"kind\":\"robots\"",
                  "\\",
                  "\uFEFF")
              .list()
              .ofMaxSize(20)
              .map(parts -> String.join("", parts).getBytes(StandardCharsets.UTF_8));
      return Arbitraries.oneOf(random, magic, zstd, json, json);
    }
  }
}
