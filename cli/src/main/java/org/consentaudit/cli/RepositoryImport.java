package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consentaudit.app.ImportRun;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.imports.git.GitRepository;
import org.consentaudit.archive.imports.git.GitScrape;
import org.consentaudit.archive.imports.git.NoRepositoryException;
import org.consentaudit.archive.imports.git.ScrapeCounts;
import org.consentaudit.archive.imports.git.ScrapeOptions;
import org.consentaudit.archive.imports.ota.Declarations;
import org.consentaudit.archive.imports.ota.OtaCounts;
import org.consentaudit.archive.imports.ota.OtaImport;

/** Imports from git repositories, and what is to be said of them at the end. */
final class RepositoryImport {

  private final ImportForm form;
  private final RepositoryOptions options;
  private final Clock clock;
  private final Progress progress;
  private final List<String> notes = new ArrayList<>();

  RepositoryImport(ImportForm form, RepositoryOptions options, Clock clock, Progress progress) {
    this.form = form;
    this.options = options;
    this.clock = clock;
    this.progress = progress;
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Refuses what cannot be read, before anything is written. */
  void check(Path directory) throws IOException {
    if (form == ImportForm.GIT) {
      options.scrape();
    } else {
      declarations();
    }
    try (var repository = GitRepository.open(directory)) {
      repository.check(options.branch());
    } catch (NoRepositoryException e) {
      throw new WrongUseException(e.getMessage());
    }
  }

  void take(ImportRun run, Path directory) throws IOException {
    try (var repository = GitRepository.open(directory)) {
      if (form == ImportForm.OTA) {
        terms(run, directory, repository);
      } else {
        scrape(run, directory, repository);
      }
    } catch (NoRepositoryException e) {
      throw new WrongUseException(e.getMessage());
    }
  }

  private void scrape(ImportRun run, Path directory, GitRepository repository) throws IOException {
    ScrapeOptions how = options.scrape();
    var scrape = new GitScrape(repository, how, clock, progress::at);
    run.take(directory, commit(repository), scrape::read);
    ScrapeCounts counts = scrape.counts();
    if (counts.matching() == 0 && !counts.example().isEmpty()) {
      throw new WrongUseException(
          "no file in "
              + directory
              + " is named like "
              + how.path()
              + "; one is "
              + counts.example());
    }
    notes.add(
        String.format(
            Locale.ROOT,
            "%s: %,d commits read, %,d of %,d files met are named like %s",
            directory,
            counts.commits(),
            counts.matching(),
            counts.files(),
            how.path()));
    noteShallow(directory, counts.shallow());
  }

  private void terms(ImportRun run, Path directory, GitRepository repository) throws IOException {
    var terms =
        new OtaImport(repository, directory, options.branch(), declarations(), clock, progress::at);
    run.take(directory, commit(repository), terms::read);
    OtaCounts counts = terms.counts();
    notes.add(
        String.format(
            Locale.ROOT,
            "%s: %,d commits read; %,d versions (text) and %,d snapshots (pages) recorded, %,d of them"
                + " technical upgrades; %,d documents renamed; %,d commits record nothing",
            directory,
            counts.commits(),
            counts.versions(),
            counts.snapshots(),
            counts.upgrades(),
            counts.renames(),
            counts.others()));
    if (counts.unlocated() > 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: nobody says where %,d of them were found: they stand under SERVICE.ota.invalid"
                  + " (%s)",
              directory,
              counts.unlocated(),
              options.declarations().isPresent()
                  ? "the declarations lack them"
                  : "name the collection's declarations by --declarations DIR"));
    }
    noteShallow(directory, counts.shallow());
  }

  private Declarations declarations() throws IOException {
    return options.declarations().isPresent()
        ? Declarations.in(options.declarations().get())
        : Declarations.none();
  }

  private Optional<String> commit(GitRepository repository) throws NoRepositoryException {
    return Optional.of("commit:" + repository.commitName(options.branch()));
  }

  private void noteShallow(Path directory, boolean shallow) {
    if (shallow) {
      notes.add(
          directory
              + " is a shallow clone: older commits are missing, and what its oldest changed"
              + " cannot be told (git fetch --unshallow brings them)");
    }
  }
}
