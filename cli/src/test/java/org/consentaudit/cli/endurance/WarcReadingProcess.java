package org.consentaudit.cli.endurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import org.consentaudit.app.ImportRun;
import org.consentaudit.app.WarcForm;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.imports.SourceText;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.warc.WarcFile;
import org.consentaudit.archive.warc.WarcSettings;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Makes a WARC file of robots.txt answers in the form of Common Crawl's, and measures in one
 * process how fast jwarc alone reads it, how fast our reader makes captures of it, and how fast
 * they are imported into an empty archive.
 *
 * <p>Arguments: a directory to work in, how many answers, how many rounds, how many answers a host
 * has: 1 for as many hosts as answers, a third of which say what another one says; more for
 * histories of months, of which 6 % differ from the month before.
 */
public final class WarcReadingProcess {

  private WarcReadingProcess() {}

  /** Runs it and prints a line a measurement. */
  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[0]);
    int answers = Integer.parseInt(args[1]);
    int rounds = Integer.parseInt(args[2]);
    int months = Integer.parseInt(args[3]);
    Path file = directory.resolve("bench.warc.gz");
    write(file, answers, months);
    System.out.printf(
        Locale.ROOT,
        "file: %,d answers, %,d a host, %,d bytes%n",
        answers,
        months,
        Files.size(file));
    double alone = 0;
    double reading = 0;
    double importing = 0;
    double aloneCpu = 0;
    double readingCpu = 0;
    for (int round = 0; round < rounds; round++) {
      long start = cpu();
      alone = Math.max(alone, rate(answers, () -> jwarc(file)));
      aloneCpu = Math.max(aloneCpu, answers * 1e9 / (cpu() - start));
      start = cpu();
      reading = Math.max(reading, rate(answers, () -> captures(file)));
      readingCpu = Math.max(readingCpu, answers * 1e9 / (cpu() - start));
      Path archive = directory.resolve("archive" + round);
      // Making tables is not importing.
      Archive.openOrCreate(archive).close();
      start = allCpu();
      importing = Math.max(importing, rate(answers, () -> imported(file, archive)));
      double microseconds = (allCpu() - start) / 1e3 / answers;
      System.out.printf(
          Locale.ROOT,
          "best of %d rounds: jwarc alone %,.0f answers/s; read as captures %,.0f/s (%.0f %%, of"
              + " processor time %.0f %%); imported %,.0f/s (%.0f %%; this round %.0f microseconds"
              + " of processor time an answer)%n",
          round + 1,
          alone,
          reading,
          100 * reading / alone,
          100 * readingCpu / aloneCpu,
          importing,
          100 * importing / alone,
          microseconds);
    }
  }

  /** What this thread has used of a processor, in nanoseconds: other programs do not disturb it. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** The same of all threads, those that compile and collect among them. */
  private static long allCpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private interface Work {
    long run() throws IOException;
  }

  private static double rate(int answers, Work work) throws IOException {
    long from = System.nanoTime();
    long count = work.run();
    double seconds = (System.nanoTime() - from) / 1e9;
    if (count != answers) {
      throw new IllegalStateException(count + " answers read, not " + answers);
    }
    return answers / seconds;
  }

  /** Every record, and of each response the payload. */
  private static long jwarc(Path file) throws IOException {
    long count = 0;
    long payloads = 0;
    try (var reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          payloads += response.http().body().stream().readAllBytes().length;
          count++;
        }
      }
    }
    if (payloads == 0) {
      throw new IllegalStateException("no payload was read");
    }
    return count;
  }

  private static long captures(Path file) throws IOException {
    var counter =
        new CaptureFile.Receiver() {
          private long count;

          @Override
          public void capture(ImportedCapture capture, long line, SourceText text) {
            count++;
          }

          @Override
          public void reject(Reject reject) {
            throw new IllegalStateException(reject.message());
          }
        };
    new WarcFile(file, Clock.systemUTC(), WarcSettings.USUAL).read(counter);
    return counter.count;
  }

  private static long imported(Path file, Path directory) throws IOException {
    try (var archive = Archive.open(directory)) {
      var run =
          new ImportRun(
              archive,
              Clock.systemUTC(),
              reject -> {
                throw new IllegalStateException(reject.message());
              },
              Progress.SILENT);
      run.take(
          file,
          new WarcForm(archive, Clock.systemUTC(), Set.of(ResourceKind.values()), Optional.empty())
              .of(file));
      return run.summary().added();
    }
  }

  private static void write(Path file, int answers, int months) throws IOException {
    var random = new SplittableRandom(20260207);
    List<String> bodies = new ArrayList<>();
    int hosts = answers / months;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      out.write(member("warcinfo", "urn:x:info", "", "isPartOf: CC-MAIN-2026-06\r\n", date(0)));
      for (int i = 0; i < answers; i++) {
        String host = "www.host" + i % hosts + ".example";
        String url = "https://" + host + "/robots.txt";
        String date = date(i / hosts);
        out.write(
            member(
                "request",
                "urn:x:request-" + i,
                url,
                "GET /robots.txt HTTP/1.1\r\nUser-Agent: CCBot/2.0\r\nHost: " + host + "\r\n\r\n",
                date));
        String body = body(random, bodies, i, hosts);
        bodies.add(body);
        out.write(
            member(
                "response",
                "urn:x:response-" + i,
                url,
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nServer: nginx\r\nDate: Sat, 07 Feb"
                    + " 2026 10:11:12 GMT\r\nLast-Modified: Thu, 01 Jan 2026 00:00:00 GMT\r\n"
                    + "X-Crawler-Content-Encoding: gzip\r\nContent-Length: "
                    + body.length()
                    + "\r\n\r\n"
                    + body,
                date));
      }
    }
  }

  private static String date(int month) {
    return LocalDate.of(2016, 2, 7).plusMonths(month) + "T10:11:12Z";
  }

  private static String body(SplittableRandom random, List<String> earlier, int number, int hosts) {
    if (number >= hosts) {
      return random.nextInt(100) < 6 ? rules(random) : earlier.get(number - hosts);
    }
    // A third of such files say what another one says.
    return number > 0 && random.nextInt(3) == 0
        ? earlier.get(random.nextInt(number))
        : rules(random);
  }

  /** How large robots.txt files of top sites are, in bytes, at these parts of all. */
  private static final double[] PARTS = {0, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1};

  private static final double[] SIZES = {
    20, 56, 91, 267, 1_058, 2_806, 6_946, 12_519, 114_608, 500_000
  };

  /** As long as such files are. */
  private static String rules(SplittableRandom random) {
    double part = random.nextDouble();
    int above = 1;
    while (PARTS[above] < part) {
      above++;
    }
    double between = (part - PARTS[above - 1]) / (PARTS[above] - PARTS[above - 1]);
    double size = SIZES[above - 1] * Math.pow(SIZES[above] / SIZES[above - 1], between);
    var text = new StringBuilder("User-agent: *\n");
    while (text.length() < size) {
      text.append("Disallow: /").append(Integer.toHexString(random.nextInt(1 << 16))).append("/\n");
    }
    return text.toString();
  }

  private static byte[] member(String type, String id, String url, String block, String date)
      throws IOException {
    String record =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Date: "
            + date
            + "\r\nWARC-Record-ID: <"
            + id
            + ">\r\nContent-Length: "
            + block.length()
            + "\r\nContent-Type: application/http; msgtype="
            + type
            + "\r\n"
            + (url.isEmpty() ? "" : "WARC-Target-URI: " + url + "\r\n")
            + "\r\n"
            + block
            + "\r\n\r\n";
    var bytes = new ByteArrayOutputStream(1024);
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(record.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
