package org.consentaudit.archive.imports.ota;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.consentaudit.archive.OtaRecord;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.CaptureTimes;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.imports.SourceText;
import org.consentaudit.archive.imports.git.Commit;
import org.consentaudit.archive.imports.git.CommitChanges;
import org.consentaudit.archive.imports.git.FileChange;
import org.consentaudit.archive.imports.git.GitRepository;
import org.consentaudit.archive.imports.git.History;
import org.consentaudit.archive.imports.git.HistoryListener;
import org.consentaudit.archive.imports.git.UnusableObjectException;

/**
 * The terms in a repository of Open Terms Archive, each record a capture at the time of its fetch.
 * The history is walked twice: back, for the names that services were given later, and forth, for
 * the records. Documents that are gone say nothing; a file that was only moved was not fetched.
 */
public final class OtaImport {

  private static final int TOLD_EVERY = 500;

  /** Counted so that the time that is left can be told from the time that it took. */
  private static final String TWICE = "commits, each looked at twice";

  private final GitRepository repository;
  private final Path directory;
  private final String branch;
  private final Declarations declarations;
  private final CaptureTimes times;
  private final HistoryListener listener;
  private final Renames renames = new Renames();

  private long commits;
  private long versions;
  private long snapshots;
  private long upgrades;
  private long unlocated;
  private long others;
  private long renamed;
  private boolean shallow;

  /**
   * Of a repository.
   *
   * @param directory its place, for messages
   * @param branch the branch, tag or commit to begin at
   * @param declarations where terms were fetched, as far as it is known
   * @param clock tells the present: a capture more than a day after it is rejected
   */
  public OtaImport(
      GitRepository repository,
      Path directory,
      String branch,
      Declarations declarations,
      Clock clock,
      HistoryListener listener) {
    this.repository = repository;
    this.directory = directory;
    this.branch = branch;
    this.declarations = declarations;
    this.times = CaptureTimes.until(clock);
    this.listener = listener;
  }

  /** What was met so far. */
  public OtaCounts counts() {
    return new OtaCounts(
        commits, versions, snapshots, upgrades, unlocated, others, renamed, shallow);
  }

  /**
   * Reads it; never throws because of what it holds.
   *
   * @throws IOException when there is no such branch, or the disk fails
   */
  public void read(CaptureFile.Receiver receiver) throws IOException {
    try (History history =
        History.of(repository, branch, false, e -> reject(e, receiver), listener)) {
      shallow = history.isShallow();
      findRenames(history);
      for (int n = 0; n < history.size(); n++) {
        renames.reached(n);
        try {
          readCommit(history, history.commit(n), receiver);
        } catch (UnusableObjectException e) {
          reject(e, receiver);
        }
        commits++;
        if (commits % TOLD_EVERY == 0) {
          listener.read(TWICE, history.size() + commits, 2L * history.size());
        }
      }
    }
  }

  private void findRenames(History history) {
    for (int n = history.size() - 1; n >= 0; n--) {
      try {
        Commit commit = history.commit(n);
        if (!history.endsAt(commit) && history.changes(commit).mayMove()) {
          for (var rename : history.renames(commit)) {
            renames.moved(n, rename.from(), rename.to());
            renamed++;
          }
        }
      } catch (UnusableObjectException e) {
        // Met again, and reported, when the commit's records are read.
        continue;
      }
      if (n % TOLD_EVERY == 0) {
        listener.read(TWICE, history.size() - n, 2L * history.size());
      }
    }
  }

  private void readCommit(History history, Commit commit, CaptureFile.Receiver receiver)
      throws UnusableObjectException {
    Optional<RecordMessage> message = RecordMessage.of(commit.message());
    // Each record is a commit of its own, which a merge only brings in.
    if (message.isEmpty() || commit.isMerge() || history.endsAt(commit)) {
      others++;
      return;
    }
    var document = new RecordedDocument(history.blobs(), declarations, times);
    CommitChanges changes = history.changes(commit);
    for (FileChange file : changes.contents()) {
      Optional<DocumentPath> path = DocumentPath.of(renames.today(file.path()));
      if (path.isPresent()) {
        take(document, file, path.get(), commit, message.get(), receiver);
      }
    }
  }

  private void take(
      RecordedDocument document,
      FileChange file,
      DocumentPath path,
      Commit commit,
      RecordMessage message,
      CaptureFile.Receiver receiver) {
    String piece = commit.name() + ":" + file.path().replaceAll("\\p{Cntrl}", "\uFFFD");
    try {
      RecordedDocument.Taken taken = document.capture(file, path, commit, message);
      count(path, message, taken);
      receiver.capture(taken.capture(), 0, SourceText.of(piece));
    } catch (UnusableObjectException e) {
      receiver.reject(new Reject(directory + ": " + piece, 0, e.getMessage(), piece));
    }
  }

  private void count(DocumentPath path, RecordMessage message, RecordedDocument.Taken taken) {
    if (path.form() == OtaRecord.Form.VERSION) {
      versions++;
    } else {
      snapshots++;
    }
    if (message.reason() == OtaRecord.Reason.UPGRADE) {
      upgrades++;
    }
    if (!taken.located()) {
      unlocated++;
    }
  }

  private void reject(UnusableObjectException e, CaptureFile.Receiver receiver) {
    receiver.reject(new Reject(directory.toString(), 0, e.getMessage(), ""));
  }
}
