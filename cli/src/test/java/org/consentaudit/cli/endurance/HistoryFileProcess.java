package org.consentaudit.cli.endurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Makes a history in capture lines out of real robots.txt files: so many hosts, a capture a month
 * each, of which six per cent differ from the month before. Each line carries its content.
 *
 * <p>Arguments: the file to write (zstd), how many hosts, how many months, the longest content in
 * characters, a prefix of host names, and a directory of gzipped lines with a {@code content} each.
 */
public final class HistoryFileProcess {

  private static final double CHANGED = 0.06;
  private static final LocalDate FIRST = LocalDate.of(2017, 1, 12);

  private HistoryFileProcess() {}

  /** Writes the file. */
  public static void main(String[] args) throws IOException {
    int hosts = Integer.parseInt(args[1]);
    int months = Integer.parseInt(args[2]);
    List<String> contents = contents(Path.of(args[5]), Integer.parseInt(args[3]));
    var random = new SplittableRandom(7);
    int[] current = random.ints(hosts, 0, contents.size()).toArray();
    try (var zstd = new ZstdOutputStream(Files.newOutputStream(Path.of(args[0])), 1).setLong(27);
        var lines = new BufferedWriter(new OutputStreamWriter(zstd, UTF_8), 1 << 20)) {
      for (int month = 0; month < months; month++) {
        for (int host = 0; host < hosts; host++) {
          if (random.nextDouble() < CHANGED) {
            current[host] = random.nextInt(contents.size());
          }
          write(lines, args[4] + host + ".example", month, host, contents.get(current[host]));
        }
      }
    }
  }

  private static void write(Writer lines, String host, int month, int second, String content)
      throws IOException {
    lines.write(
        String.format(
            Locale.ROOT,
            "{\"v\":1,\"host\":\"%1$s\",\"url\":\"https://%1$s/robots.txt\",\"kind\":\"robots\","
                + "\"captured\":\"%2$sT%3$02d:%4$02d:%5$02dZ\",\"source\":\"wayback\","
                + "\"outcome\":\"content\",\"status\":200,"
                + "\"headers\":[[\"Content-Type\",\"text/plain\"]],\"content\":",
            host,
            FIRST.plusMonths(month),
            second / 3_600,
            second / 60 % 60,
            second % 60));
    lines.write(content);
    lines.write("}\n");
  }

  /** As JSON strings. */
  private static List<String> contents(Path directory, int longest) throws IOException {
    var json = new ObjectMapper();
    List<String> contents = new ArrayList<>();
    List<Path> files;
    try (Stream<Path> all = Files.list(directory)) {
      files = all.filter(file -> file.toString().endsWith(".jsonl.gz")).sorted().toList();
    }
    for (Path file : files) {
      try (var reader =
          new BufferedReader(
              new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), UTF_8))) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          JsonNode content = json.readTree(line).path("content");
          if (content.isTextual() && !content.asText().isEmpty()) {
            if (content.asText().length() <= longest) {
              contents.add(json.writeValueAsString(content));
            }
          }
        }
      }
    }
    return contents;
  }
}
