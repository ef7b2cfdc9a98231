package org.consentaudit.archive.imports.ota;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Capture;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.OtaRecord;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.imports.CaptureTimes;
import org.consentaudit.archive.imports.ContentLimit;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.UnlocatedService;
import org.consentaudit.archive.imports.git.BlobReader;
import org.consentaudit.archive.imports.git.Commit;
import org.consentaudit.archive.imports.git.CommitTime;
import org.consentaudit.archive.imports.git.FileChange;
import org.consentaudit.archive.imports.git.UnusableObjectException;

/** Makes a capture of a recorded document. */
final class RecordedDocument {

  private final BlobReader blobs;
  private final Declarations declarations;
  private final CaptureTimes times;

  RecordedDocument(BlobReader blobs, Declarations declarations, CaptureTimes times) {
    this.blobs = blobs;
    this.declarations = declarations;
    this.times = times;
  }

  /**
   * A capture.
   *
   * @param located whether it is known where it was fetched
   */
  record Taken(ImportedCapture capture, boolean located) {}

  /**
   * The capture that a record is.
   *
   * @param path by which it goes today
   * @throws UnusableObjectException saying why it is none
   */
  Taken capture(FileChange file, DocumentPath path, Commit commit, RecordMessage message)
      throws UnusableObjectException {
    if (!file.utf8()) {
      throw new UnusableObjectException("its path is not UTF-8");
    }
    Instant captured = captured(commit);
    Optional<String> location = location(path, message, captured);
    byte[] content = blobs.bytes(file, ContentLimit.of(ResourceKind.TERMS));
    if (content.length == 0) {
      throw new UnusableObjectException("it is empty");
    }
    try {
      String url = location.orElseGet(() -> UnlocatedService.url(path.service(), path.document()));
      var record =
          new OtaRecord(
              path.form(),
              message.reason(),
              path.service(),
              path.document(),
              path.contentType(),
              commit.name());
      var capture =
          new Capture(
              Host.of(url),
              url,
              ResourceKind.TERMS,
              captured,
              Source.OTA,
              Outcome.Readable.CONTENT,
              OptionalInt.empty(),
              record.headers(),
              List.of(),
              Optional.of(Digest.of(content)),
              "",
              "");
      return new Taken(
          ImportedCapture.bounded(capture, Optional.of(content)), location.isPresent());
    } catch (IllegalArgumentException e) {
      throw new UnusableObjectException(e.getMessage());
    }
  }

  /** As the record itself says, else as it is declared; of several pages the first. */
  private Optional<String> location(DocumentPath path, RecordMessage message, Instant captured) {
    boolean onePage = path.page().isEmpty() || message.locations().size() == 1;
    return message.locations().stream()
        .filter(url -> onePage)
        .findFirst()
        .or(() -> declarations.location(path, captured));
  }

  /** The engine dates a commit by the fetch; the author's date outlives rewritten histories. */
  private Instant captured(Commit commit) throws UnusableObjectException {
    Instant captured =
        commit
            .at(CommitTime.AUTHOR)
            .orElseThrow(() -> new UnusableObjectException("its commit has no date"));
    Optional<String> objection = times.objection(captured);
    if (objection.isPresent()) {
      throw new UnusableObjectException(objection.get());
    }
    return captured;
  }
}
