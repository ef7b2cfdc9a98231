package org.consentaudit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code consent diff}. */
@Command(name = "diff", description = "Not there yet.")
final class DiffCommand extends ArchiveOption implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new WrongUseException("not there yet");
  }
}
