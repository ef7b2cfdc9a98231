package org.consentaudit.archive.imports.git;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.imports.CaptureTimes;
import org.consentaudit.archive.imports.ContentLimit;
import org.consentaudit.archive.imports.ImportedCapture;

/** Makes a capture of a file. */
final class ScrapedFile {

  /** What ends a host in an address has no business in one's name. */
  private static final Pattern NO_NAME = Pattern.compile("[?#@\\s]|://");

  private final ScrapeOptions options;
  private final Source source;
  private final CaptureTimes times;
  private final BlobReader blobs;

  ScrapedFile(ScrapeOptions options, Source source, CaptureTimes times, BlobReader blobs) {
    this.options = options;
    this.source = source;
    this.times = times;
    this.blobs = blobs;
  }

  /**
   * The capture that a file is.
   *
   * @throws UnusableObjectException saying why it is none
   */
  ImportedCapture capture(FileChange file, PathTemplate.Match match, Commit commit)
      throws UnusableObjectException {
    if (!file.utf8()) {
      throw new UnusableObjectException("its path is not UTF-8");
    }
    Host host = host(match.host());
    Instant captured = captured(match, commit);
    byte[] bytes = blobs.bytes(file, ContentLimit.of(options.kind()));
    // An empty file is what many a script leaves behind when it got no answer. Taken for an empty
    // robots.txt it would open the host to everyone.
    Optional<byte[]> content = bytes.length == 0 ? Optional.empty() : Optional.of(bytes);
    Outcome outcome =
        content.isPresent() ? Outcome.Readable.CONTENT : Outcome.sourceFailed("empty_file");
    try {
      var capture =
          new Capture(
              host,
              options.url(host.name()),
              options.kind(),
              captured,
              source,
              outcome,
              OptionalInt.empty(),
              List.of(),
              List.of(),
              content.map(Digest::of),
              "",
              "");
      return ImportedCapture.bounded(capture, content);
    } catch (IllegalArgumentException e) {
      throw new UnusableObjectException(e.getMessage());
    }
  }

  private static Host host(String spelling) throws UnusableObjectException {
    if (NO_NAME.matcher(spelling).find() || !spelling.contains(".") && !spelling.startsWith("[")) {
      throw new UnusableObjectException("\"" + spelling + "\" is no name of a public host");
    }
    try {
      return Host.of(spelling);
    } catch (IllegalArgumentException e) {
      throw new UnusableObjectException(e.getMessage());
    }
  }

  private Instant captured(PathTemplate.Match match, Commit commit) throws UnusableObjectException {
    Optional<Instant> captured =
        match.date().isPresent() ? match.captured() : commit.at(options.time());
    if (captured.isEmpty()) {
      throw new UnusableObjectException(
          match.date().isPresent()
              ? "\"" + match.date().get() + "\" is no day"
              : "its commit has no date");
    }
    Optional<String> objection = times.objection(captured.get());
    if (objection.isPresent()) {
      throw new UnusableObjectException(objection.get());
    }
    return captured.get();
  }
}
