package org.consentaudit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code consent report}. */
@Command(name = "report", description = "Not there yet.")
final class ReportCommand extends ArchiveOption implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new WrongUseException("not there yet");
  }
}
