package org.consentaudit.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.consentaudit.archive.store.Archive;
import picocli.CommandLine.ParentCommand;

/** What every command has from its parent: the archive and the clock. */
abstract class ArchiveOption {

  @ParentCommand Object parent;

  final Path archiveDirectory() {
    return root().archive;
  }

  final Archive openArchive() {
    return Archive.open(archiveDirectory());
  }

  final Archive openOrCreateArchive() {
    return Archive.openOrCreate(archiveDirectory());
  }

  final Clock clock() {
    return root().clock();
  }

  private ConsentCommand root() {
    return parent instanceof ConsentCommand consent ? consent : ((ArchiveOption) parent).root();
  }
}
