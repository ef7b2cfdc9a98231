package org.consentaudit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code consent export}. */
@Command(
    name = "export",
    description = "Hands captures on in forms that others read.",
    subcommands = ExportWarcCommand.class)
final class ExportCommand extends ArchiveOption implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new WrongUseException("say 'export warc'");
  }
}
