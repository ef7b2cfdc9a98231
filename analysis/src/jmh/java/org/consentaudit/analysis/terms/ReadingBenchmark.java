package org.consentaudit.analysis.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.analysis.terms.codes.TermsReader;
import org.consentaudit.archive.imports.CompressedFile;
import org.consentaudit.archive.imports.LineReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to read terms: from the captured HTML to its text, from the text to codes, and
 * both. One operation is one page, so that operations a second are pages a second.
 *
 * <p>The pages: those of the file named in the system property {@code bench.pages}, a JSON object
 * with {@code html} a line, or 100 made up with a fixed seed, 45 KB of text each, when it is empty.
 *
 * <p>Memory is collected as the launcher has it. A reader is as fast as it gets after half a minute.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-XX:NewRatio=2"})
@Warmup(iterations = 8, time = 5)
@Measurement(iterations = 5, time = 5)
public class ReadingBenchmark {

  private static final int PAGES = 100;
  private static final int TEXT = 45 * 1024;

  private static final List<String> SENTENCES =
      List.of(
          "We may change these terms from time to time, and tell you when we do.",
          "You may not copy, sell or distribute any content of the site without our consent.",
          "You are responsible for what happens under your account and for your password.",
          "To the extent that the law allows it we are not liable for indirect or other damages.",
          "You keep your rights in what you post and grant us a licence to show it to others.",
          "You may not use robots or other automated means to access the service.",
          "The law of the place where we are established applies to this agreement.",
          "Prices include tax, and a subscription is renewed unless you end it in time.",
          "The site is for your personal, non-commercial use only.",
          "Links lead to pages of others, for which they alone answer.",
          "If a part of these terms is void, the rest of them remains in force.");

  private List<byte[]> pages;
  private List<String> texts;
  private int at;

  /** Loads the pages. */
  @Setup
  public void load() throws IOException {
    String named = System.getProperty("bench.pages", "");
    pages = named.isBlank() ? madeUp() : captured(Path.of(named));
    texts = new ArrayList<>();
    for (byte[] page : pages) {
      if (TermsText.read(page, "text/html") instanceof TermsReading.Terms terms) {
        texts.add(terms.text());
      }
    }
    System.err.printf(
        Locale.ROOT,
        "%d pages, %d bytes, %d characters of text%n",
        pages.size(),
        pages.stream().mapToLong(page -> page.length).sum(),
        texts.stream().mapToLong(String::length).sum());
  }

  private static List<byte[]> captured(Path file) throws IOException {
    var found = new ArrayList<byte[]>();
    var json = new ObjectMapper();
    try (InputStream in = CompressedFile.open(file)) {
      var lines = new LineReader(in);
      for (Optional<LineReader.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
        JsonNode line = json.readTree(next.get().text());
        found.add(line.path("html").asText().getBytes(StandardCharsets.UTF_8));
      }
    }
    return found;
  }

  private static List<byte[]> madeUp() {
    var random = new Random(2024);
    var made = new ArrayList<byte[]>();
    for (int i = 0; i < PAGES; i++) {
      var page = new StringBuilder("<html><body><nav><a href='/'>Home</a></nav><main><h1>Terms</h1>");
      int text = 0;
      while (text < TEXT) {
        page.append(random.nextInt(8) == 0 ? "<h2>Clause</h2><p>" : "<p>");
        for (int s = 0; s < 4; s++) {
          String sentence = SENTENCES.get(random.nextInt(SENTENCES.size()));
          page.append(sentence).append(' ');
          text += sentence.length();
        }
        page.append("</p><ul><li class='a b'>one;</li><li class='a b'>two.</li></ul>");
      }
      made.add(page.append("</main></body></html>").toString().getBytes(StandardCharsets.UTF_8));
    }
    return made;
  }

  private int next(int size) {
    at = at + 1 < size ? at + 1 : 0;
    return at;
  }

  /** From HTML to text. */
  @Benchmark
  public TermsReading text() {
    return TermsText.read(pages.get(next(pages.size())), "text/html");
  }

  /** From text to codes. */
  @Benchmark
  public TermsCodes codes() {
    return TermsReader.read(texts.get(next(texts.size())));
  }

  /** From HTML to codes. */
  @Benchmark
  public Object htmlToCodes() {
    TermsReading reading = TermsText.read(pages.get(next(pages.size())), "text/html");
    return reading instanceof TermsReading.Terms terms ? TermsReader.read(terms.text()) : reading;
  }
}
