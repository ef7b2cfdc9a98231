package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.Invocation;
import org.consentaudit.crawler.frontier.VisitStore;
import picocli.CommandLine.ParentCommand;

/** What every command has from its parent: the archive, the registry of agents and the clock. */
abstract class ArchiveOption {

  @ParentCommand Object parent;

  final Path archiveDirectory() {
    return root().archive;
  }

  /** How long to wait for an archive that another process has open. */
  final Duration waiting() {
    return root().wait;
  }

  final Archive openArchive() {
    return patience().ask(() -> Archive.open(archiveDirectory()));
  }

  /** Making tables takes longer than all else in a start, so a new archive gets those of crawls. */
  final Archive openOrCreateArchive() {
    boolean isNew = !Archive.existsIn(archiveDirectory());
    Archive archive = patience().ask(() -> Archive.openOrCreate(archiveDirectory()));
    if (isNew) {
      VisitStore.makeTables(archive.database());
    }
    return archive;
  }

  private Patience patience() {
    return new Patience(root().wait);
  }

  /** The registered agents: ours, and over them the user's own file or that of the archive. */
  final AgentRegistry registry() throws IOException {
    return RegistryOption.namedOrIn(ownRegistry(), archiveDirectory());
  }

  /** The user's own registry file, where one was named. */
  final Optional<Path> ownRegistry() {
    return Optional.ofNullable(root().registry);
  }

  final Clock clock() {
    return root().clock();
  }

  /** What an archive keeps of who takes captures in. */
  final Invocation invocation() {
    return new Invocation(
        CommandText.of(root().spec.commandLine().getParseResult().originalArgs()),
        "consent " + Version.release());
  }

  private ConsentCommand root() {
    return parent instanceof ConsentCommand consent ? consent : ((ArchiveOption) parent).root();
  }
}
