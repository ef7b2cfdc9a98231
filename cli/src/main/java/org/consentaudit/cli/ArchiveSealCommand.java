package org.consentaudit.cli;

import java.util.concurrent.Callable;
import org.consentaudit.archive.store.Seal;
import picocli.CommandLine.Command;

/** {@code consent archive seal}. */
@Command(
    name = "seal",
    description = {
      "Chains a digest over the last seal and everything that came since, and prints it: the",
      "archive digest. Publish it, and 'archive check --seal --expect DIGEST' proves to anyone that",
      "nothing before it was changed or removed."
    })
final class ArchiveSealCommand extends ArchiveOption implements Callable<Integer> {

  @Override
  public Integer call() {
    var progress = new StderrProgress();
    try (var archive = openArchive()) {
      boolean sealed = archive.seals().covering().isPresent();
      Seal seal =
          archive.seals().seal(clock().instant(), done -> progress.at("captures sealed", done, 0));
      progress.end();
      System.out.println(seal.digest());
      System.err.println(
          sealed
              ? "nothing new since seal " + seal.id() + " of " + seal.made()
              : "seal " + seal.id() + ", up to capture " + seal.upTo().capture());
    }
    return ExitCode.DONE;
  }
}
