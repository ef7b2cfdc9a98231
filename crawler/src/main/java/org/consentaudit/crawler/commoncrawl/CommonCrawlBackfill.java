package org.consentaudit.crawler.commoncrawl;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.http.AnswerReading;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.LineReader;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.fetch.Network;

/**
 * Fills an archive from indexes of Common Crawl. A line whose content is held becomes a capture
 * without a request, and so does one whose status says all; the records of the others are read one
 * at a time.
 */
public final class CommonCrawlBackfill {

  private static final int MOST_FAILURES_IN_A_ROW = 10;
  private static final int MOST_COUNTED = 1_000_000;
  private static final int NOT_MODIFIED = 304;

  private final Archive archive;
  private final Clock clock;
  private final Set<Host> hosts;
  private final String warcBase;
  private final SourceSettings settings;
  private final Network network;
  private final Pause pause;
  private final Consumer<Reject> rejects;
  private final LongConsumer progress;
  private final ContentSha1 sha1;
  private final LineBook book;
  private final RecordReading reading;
  private final Set<String> counted = new HashSet<>();

  private long lines;
  private long done;
  private long requests;
  private long bytes;
  private long failed;
  private long redirects;
  private long rejected;
  private int failuresInARow;
  private boolean stopped;

  /**
   * Into an archive.
   *
   * @param hosts whose lines are taken, without {@code www.}
   * @param warcBase an http or https address, or a directory, below which the WARC files are
   * @param rejects takes lines that cannot be read
   * @param progress told how many lines of an index were read
   */
  public CommonCrawlBackfill(
      Archive archive,
      Clock clock,
      Set<Host> hosts,
      String warcBase,
      SourceSettings settings,
      Network network,
      Pause pause,
      Consumer<Reject> rejects,
      LongConsumer progress) {
    this.archive = archive;
    this.clock = clock;
    this.hosts = Set.copyOf(hosts);
    this.warcBase = warcBase;
    this.settings = settings;
    this.network = network;
    this.pause = pause;
    this.rejects = rejects;
    this.progress = progress;
    this.sha1 = new ContentSha1(archive);
    this.book = new LineBook(archive);
    this.reading = new RecordReading(clock, new HeldByDigest(archive));
  }

  /** Whether a name is that of something on the web. */
  public static boolean isUrl(String name) {
    return name.startsWith("http://") || name.startsWith("https://");
  }

  /**
   * Reads indexes to their ends.
   *
   * @param dryRun whether requests are only counted
   * @throws IOException when an index cannot be opened, or our disk fails
   */
  public BackfillSummary run(List<String> indexes, boolean dryRun) throws IOException {
    try (var client = new SourceClient(settings, network, clock, pause);
        WarcRanges ranges =
            isUrl(warcBase)
                ? new WebRanges(URI.create(warcBase), client)
                : new LocalRanges(Path.of(warcBase))) {
      for (String index : indexes) {
        Optional<InputStream> raw = open(index, client);
        if (raw.isPresent()) {
          try (InputStream in = raw.get()) {
            read(index, in, dryRun ? Optional.empty() : Optional.of(ranges));
          }
        }
      }
    } finally {
      book.flush();
    }
    return new BackfillSummary(
        lines, done, requests, bytes, book.added(), failed, redirects, rejected, !stopped);
  }

  private Optional<InputStream> open(String index, SourceClient client) throws IOException {
    if (!isUrl(index)) {
      return Optional.of(Files.newInputStream(Path.of(index)));
    }
    try {
      return Optional.of(client.open(URI.create(index)));
    } catch (IOException | IllegalArgumentException e) {
      stopped = true;
      reject(new Reject(index, 0, "the index is not to be had: " + e.getMessage(), ""));
      return Optional.empty();
    }
  }

  private void read(String index, InputStream raw, Optional<WarcRanges> ranges) throws IOException {
    long number = 0;
    Optional<LineReader.Line> line = Optional.empty();
    try {
      var reader = new LineReader(CdxjStream.of(raw));
      for (line = next(reader, index, number);
          line.isPresent() && !stopped;
          line = next(reader, index, number)) {
        number = line.get().number();
        if (CdxjLine.mayBeRobots(line.get().text())) {
          take(index, line.get(), ranges);
        }
        progress.accept(number);
      }
    } catch (IndexBrokenException e) {
      stopped = true;
      reject(
          new Reject(index, number, "the index breaks off after this line: " + e.getMessage(), ""));
    }
  }

  /** The index itself fails to be read. */
  private static final class IndexBrokenException extends Exception {
    private static final long serialVersionUID = 1L;

    IndexBrokenException(String message) {
      super(message);
    }
  }

  private static Optional<LineReader.Line> next(LineReader reader, String index, long number)
      throws IndexBrokenException {
    try {
      return reader.next();
    } catch (IOException e) {
      throw new IndexBrokenException(String.valueOf(e.getMessage()));
    }
  }

  private void take(String index, LineReader.Line text, Optional<WarcRanges> ranges)
      throws IOException {
    Optional<CdxjLine> line;
    try {
      line = CdxjLine.of(text.text()).filter(l -> hosts.contains(l.address().host().bare()));
    } catch (CdxjLine.Malformed e) {
      reject(new Reject(index, text.number(), e.getMessage(), text.text()));
      return;
    }
    if (line.isEmpty()) {
      return;
    }
    lines++;
    if (book.isDone(line.get())) {
      done++;
    } else {
      redirects += AnswerReading.isRedirect(line.get().status()) ? 1 : 0;
      answer(line.get(), ranges);
    }
  }

  private void answer(CdxjLine line, Optional<WarcRanges> ranges) throws IOException {
    Optional<ImportedCapture> known = known(line);
    if (known.isPresent()) {
      if (ranges.isPresent()) {
        book.keep(line, known.get(), true);
      }
    } else if (ranges.isPresent()) {
      request(line, ranges.get());
    } else if (line.sha1().isEmpty() || isFirst(line.sha1().get())) {
      requests++;
      bytes += line.length();
    }
  }

  /** Whether a dry run has not counted a content yet; of very many it remembers the first. */
  private boolean isFirst(byte[] digest) {
    String key = new String(digest, StandardCharsets.ISO_8859_1);
    return counted.size() < MOST_COUNTED ? counted.add(key) : !counted.contains(key);
  }

  /** What the line alone says, in the light of what is held. */
  private Optional<ImportedCapture> known(CdxjLine line) {
    int status = line.status();
    boolean says = status == 404 || status == 410 || status >= 500 && status != 503;
    if (says) {
      return Optional.of(capture(line, Outcome.ofStatus(status), Optional.empty()));
    }
    if (AnswerReading.isRedirect(status) || status == NOT_MODIFIED) {
      return Optional.of(capture(line, endsElsewhere(status), Optional.empty()));
    }
    if (status == 0 || line.sha1().isEmpty()) {
      return Optional.empty();
    }
    book.flush();
    return sha1.find(line.sha1().get()).map(digest -> held(line, digest));
  }

  /** As an import of the record would say: what was redirected, or confirmed, is not in it. */
  private static Outcome endsElsewhere(int status) {
    return Outcome.sourceFailed(status == NOT_MODIFIED ? "304" : "redirect");
  }

  private ImportedCapture held(CdxjLine line, Digest digest) {
    byte[] body = archive.contents().bytes(digest).orElseThrow();
    Outcome outcome =
        AnswerReading.of(ResourceKind.ROBOTS, line.status(), List.of(), body, ending(line));
    return capture(
        line, outcome, Optional.of(digest).filter(d -> AnswerReading.keepsBytes(outcome, body)));
  }

  private static Ending ending(CdxjLine line) {
    return switch (line.truncated()) {
      case "" -> Ending.WHOLE;
      case "time" -> Ending.TIMED_OUT;
      case "disconnect" -> Ending.BROKEN;
      default -> Ending.CUT;
    };
  }

  private static ImportedCapture capture(CdxjLine line, Outcome outcome, Optional<Digest> digest) {
    return new ImportedCapture(
        new Capture(
            line.address().host(),
            line.address().url(),
            ResourceKind.ROBOTS,
            line.captured(),
            line.source(),
            outcome,
            line.status() == 0 ? OptionalInt.empty() : OptionalInt.of(line.status()),
            List.of(),
            List.of(),
            digest,
            "",
            ""),
        Optional.empty());
  }

  private void request(CdxjLine line, WarcRanges ranges) throws IOException {
    try {
      requests++;
      byte[] record = ranges.read(line);
      bytes += record.length;
      book.keep(line, reading.read(line, record), true);
      failuresInARow = 0;
    } catch (SourceFailedException e) {
      if (e.getMessage().equals("stopped")) {
        stopped = true;
        return;
      }
      failed++;
      failuresInARow++;
      stopped = failuresInARow == MOST_FAILURES_IN_A_ROW;
      book.keep(line, capture(line, Outcome.sourceFailed(e.getMessage()), Optional.empty()), false);
    }
    book.flush();
  }

  private void reject(Reject reject) {
    rejected++;
    rejects.accept(reject);
  }

  /** Ends the run after the request under way; the same run goes on later. */
  public void stop() {
    stopped = true;
  }
}
