package org.consentaudit.archive.imports.git;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.CaptureTimes;
import org.consentaudit.archive.imports.Reject;
import org.consentaudit.archive.imports.SourceText;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Captures out of a repository into which files of many hosts were committed as they were fetched.
 * Where paths are dated, a file is a capture at its date. Where they are not, a commit that changes
 * a file is a capture at the commit's time; one that leaves it as it was is none, since nobody can
 * tell whether the site was asked. A file that is gone, or was only moved, says nothing.
 */
public final class GitScrape {

  private static final int TOLD_EVERY = 500;

  private final GitRepository repository;
  private final ScrapeOptions options;
  private final CaptureTimes times;
  private final HistoryListener listener;

  private long commits;
  private long files;
  private long matching;
  private String example = "";
  private boolean shallow;

  /**
   * Of a repository.
   *
   * @param clock tells the present: a capture more than a day after it is rejected
   */
  public GitScrape(
      GitRepository repository, ScrapeOptions options, Clock clock, HistoryListener listener) {
    this.repository = repository;
    this.options = options;
    this.times = CaptureTimes.until(clock);
    this.listener = listener;
  }

  /** What was met so far. */
  public ScrapeCounts counts() {
    return new ScrapeCounts(commits, files, matching, example, shallow);
  }

  /**
   * Reads it; never throws because of what it holds.
   *
   * @throws NoRepositoryException when there is no such branch
   * @throws IOException when the disk fails
   */
  public void read(CaptureFile.Receiver receiver) throws IOException {
    if (options.path().isDated() && !options.history()) {
      readTree(repository.commit(options.branch()), receiver);
    } else {
      readHistory(receiver);
    }
  }

  private void readTree(ObjectId newest, CaptureFile.Receiver receiver) {
    try (ObjectReader reader = repository.reader();
        TreeWalk walk = new TreeWalk(reader)) {
      Commit commit = Commit.read(reader, newest);
      commits++;
      ScrapedFile scraped = scraped(new BlobReader(reader));
      var tree = new WholeTree(walk, commit);
      Optional<FileChange> file = tree.next();
      while (file.isPresent()) {
        take(file.get(), commit, scraped, receiver);
        if (files % TOLD_EVERY == 0) {
          listener.read("files", files, 0);
        }
        file = tree.next();
      }
    } catch (UnusableObjectException e) {
      reject(e, receiver);
    }
  }

  private void readHistory(CaptureFile.Receiver receiver) throws IOException {
    try (History history =
        History.of(
            repository,
            options.branch(),
            options.firstParent(),
            e -> reject(e, receiver),
            listener)) {
      shallow = history.isShallow();
      ScrapedFile scraped = scraped(history.blobs());
      for (int n = 0; n < history.size(); n++) {
        readCommit(history, n, scraped, receiver);
        commits++;
        if (commits % TOLD_EVERY == 0) {
          listener.read("commits", commits, history.size());
        }
      }
    }
  }

  private ScrapedFile scraped(BlobReader blobs) {
    return new ScrapedFile(options, Source.file(repository.name()), times, blobs);
  }

  private void readCommit(
      History history, int n, ScrapedFile scraped, CaptureFile.Receiver receiver) {
    try {
      Commit commit = history.commit(n);
      // What the last commit of a shallow clone changed is not known, only what it holds.
      if (options.path().isDated() || !history.endsAt(commit)) {
        for (FileChange file : history.changes(commit).contents()) {
          take(file, commit, scraped, receiver);
        }
      }
    } catch (UnusableObjectException e) {
      reject(e, receiver);
    }
  }

  private void take(
      FileChange file, Commit commit, ScrapedFile scraped, CaptureFile.Receiver receiver) {
    files++;
    Optional<PathTemplate.Match> match = options.path().match(file.path());
    if (match.isEmpty()) {
      example = example.isEmpty() ? file.path() : example;
      return;
    }
    matching++;
    String piece = commit.name() + ":" + file.path().replaceAll("\\p{Cntrl}", "\uFFFD");
    try {
      receiver.capture(scraped.capture(file, match.get(), commit), 0, SourceText.of(piece));
    } catch (UnusableObjectException e) {
      String place = repository.directory() + ": " + piece;
      receiver.reject(new Reject(place, 0, e.getMessage(), piece));
    }
  }

  private void reject(UnusableObjectException e, CaptureFile.Receiver receiver) {
    receiver.reject(new Reject(repository.directory().toString(), 0, e.getMessage(), ""));
  }
}
