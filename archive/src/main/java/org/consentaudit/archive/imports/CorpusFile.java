package org.consentaudit.archive.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Stratum;

/**
 * A token table: a CSV file whose first column is the host and which has a column {@code
 * <name>_tokens} for each corpus. Spellings with and without {@code www.} are merged before heads
 * are taken.
 */
public final class CorpusFile {

  private static final String SUFFIX = "_tokens";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,60}");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** More than any corpus holds; keeps sums over hosts from overflowing. */
  private static final long MOST_TOKENS = 1_000_000_000_000_000L;

  private static final int LONGEST_COUNT = 40;

  private final String file;
  private final List<Reject> rejects = new ArrayList<>();
  private final Map<Host, Long> firstLine = new LinkedHashMap<>();
  private final Map<String, Map<Host, Tokens>> tokens = new LinkedHashMap<>();

  private CorpusFile(String file) {
    this.file = file;
  }

  /**
   * What a file holds.
   *
   * @param corpora the corpora, in the order of the columns
   * @param rejects the lines that could not be taken
   */
  public record Loaded(List<Corpus> corpora, List<Reject> rejects) {}

  /** Tokens of the two spellings of a host, and the spelling that has more. */
  private record Tokens(Host spelling, long most, long sum) {
    Tokens and(Host other, long more) {
      return new Tokens(
          more > most ? other : spelling, Math.max(more, most), Math.addExact(sum, more));
    }
  }

  /**
   * Reads a file.
   *
   * @param head how many of the top hosts of each corpus are its head
   * @param totals the tokens of whole corpora, by name, where they are known
   * @throws IOException when it cannot be read or is no token table
   */
  public static Loaded read(Path path, int head, Map<String, Long> totals) throws IOException {
    var reading = new CorpusFile(path.toString());
    var format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreSurroundingSpaces(true)
            .get();
    try (var in = text(path);
        var csv = CSVParser.parse(in, format)) {
      reading.checkHeader(csv.getHeaderNames());
      for (CSVRecord row : csv) {
        reading.take(row, csv.getCurrentLineNumber());
      }
    } catch (UncheckedIOException | IllegalArgumentException e) {
      String why = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
      throw new IOException(path + " is no CSV table: " + why, e);
    }
    for (String name : totals.keySet()) {
      if (!reading.tokens.containsKey(name)) {
        throw new IOException(
            "--totals names \"" + name + "\", but " + path + " has no column " + name + SUFFIX);
      }
    }
    return new Loaded(reading.corpora(head, totals), reading.rejects);
  }

  private static Reader text(Path path) throws IOException {
    var text =
        new BufferedReader(
            new InputStreamReader(CompressedFile.open(path), StandardCharsets.UTF_8));
    text.mark(1);
    if (text.read() != BYTE_ORDER_MARK) {
      text.reset();
    }
    return text;
  }

  private void checkHeader(List<String> names) throws IOException {
    String first = names.isEmpty() ? "" : names.get(0);
    if (!first.equals("url") && !first.equals("host")) {
      throw new IOException(
          file + ":1: the first column must be \"url\" or \"host\", not \"" + first + "\"");
    }
    for (String name : names) {
      if (name.endsWith(SUFFIX) && name.length() > SUFFIX.length()) {
        String corpus = name.substring(0, name.length() - SUFFIX.length());
        if (!NAME.matcher(corpus).matches()) {
          throw new IOException(
              file
                  + ":1: the column \""
                  + name
                  + "\" names no corpus: 1 to 60 letters, digits, _ and - are needed");
        }
        tokens.put(corpus, new LinkedHashMap<>());
      }
    }
    if (tokens.isEmpty()) {
      throw new IOException(file + ":1: there is no column <name>" + SUFFIX);
    }
  }

  private void take(CSVRecord row, long line) {
    try {
      if (!row.isConsistent()) {
        throw new BadLineException(
            row.size()
                + " columns where the header has "
                + row.getParser().getHeaderNames().size());
      }
      Host host = host(row.get(0));
      Map<String, Long> counts = new LinkedHashMap<>();
      for (String corpus : tokens.keySet()) {
        counts.put(corpus, count(corpus, row.get(corpus + SUFFIX)));
      }
      Long before = firstLine.putIfAbsent(host, line);
      if (before != null) {
        throw new BadLineException(host + " is listed already in line " + before);
      }
      counts.forEach(
          (corpus, count) ->
              tokens
                  .get(corpus)
                  .merge(
                      host.bare(),
                      new Tokens(host, count, count),
                      (held, added) -> held.and(added.spelling(), added.sum())));
    } catch (BadLineException e) {
      rejects.add(new Reject(file, line, e.getMessage(), String.join(",", row.values())));
    }
  }

  private static Host host(String spelling) throws BadLineException {
    try {
      return Host.of(spelling);
    } catch (IllegalArgumentException e) {
      throw new BadLineException(e.getMessage());
    }
  }

  private static long count(String corpus, String text) throws BadLineException {
    if (text.isEmpty()) {
      return 0;
    }
    try {
      if (text.length() > LONGEST_COUNT) {
        throw new NumberFormatException("too long");
      }
      long count = new BigDecimal(text).longValueExact();
      if (count < 0) {
        throw new BadLineException("negative tokens in " + corpus + ": " + text);
      }
      if (count > MOST_TOKENS) {
        throw new BadLineException("more tokens in " + corpus + " than any corpus holds: " + text);
      }
      return count;
    } catch (ArithmeticException | NumberFormatException e) {
      throw new BadLineException(
          "tokens in " + corpus + " are no whole number: " + CaptureLine.abbreviated(text));
    }
  }

  private List<Corpus> corpora(int head, Map<String, Long> totals) {
    Map<String, List<Host>> ranked = new LinkedHashMap<>();
    tokens.forEach((name, hosts) -> ranked.put(name, ranked(hosts)));
    Set<Host> anyHead =
        ranked.values().stream()
            .flatMap(hosts -> hosts.stream().limit(head))
            .collect(Collectors.toSet());
    List<Corpus> corpora = new ArrayList<>();
    ranked.forEach(
        (name, hosts) -> {
          List<CorpusHost> placed = new ArrayList<>();
          for (int i = 0; i < hosts.size(); i++) {
            Host host = hosts.get(i);
            Tokens held = tokens.get(name).get(host);
            Stratum stratum =
                i < head ? Stratum.HEAD : anyHead.contains(host) ? Stratum.OTHER : Stratum.RANDOM;
            placed.add(new CorpusHost(host, held.spelling(), held.sum(), i + 1, stratum));
          }
          OptionalLong total =
              totals.containsKey(name) ? OptionalLong.of(totals.get(name)) : OptionalLong.empty();
          corpora.add(new Corpus(name, head, total, placed));
        });
    return corpora;
  }

  private static List<Host> ranked(Map<Host, Tokens> hosts) {
    return hosts.entrySet().stream()
        .sorted(
            Map.Entry.<Host, Tokens>comparingByValue(
                    Comparator.comparingLong(Tokens::sum).reversed())
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
