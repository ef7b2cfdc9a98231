package org.consentaudit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code consent demo}. */
@Command(name = "demo", description = "Not there yet.")
final class DemoCommand extends ArchiveOption implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new WrongUseException("not there yet");
  }
}
