package org.consentaudit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.consentaudit.app.Rehearsal;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.app.evidence.Progress;
import picocli.CommandLine.Command;

/**
 * Loads what most commands need, so that the launcher can keep those classes in a shared archive;
 * not for people.
 */
@Command(name = "warm-up", hidden = true, description = "Used by the launcher after a build.")
final class WarmUpCommand extends ArchiveOption implements Callable<Integer> {

  @Override
  public Integer call() throws IOException {
    try (var archive = openOrCreateArchive()) {
      Rehearsal.in(archive, registry(), clock());
    }
    try (var archive = openArchive()) {
      Evidence.of(archive, registry(), Progress.SILENT).histories(capture -> true);
      archive.corpora().names();
    }
    // All commands.
    return ConsentCommand.run(clock(), "--help");
  }
}
