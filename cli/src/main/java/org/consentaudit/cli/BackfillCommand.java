package org.consentaudit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code consent backfill}. */
@Command(
    name = "backfill",
    description = "Takes the past from web archives.",
    subcommands = BackfillCommonCrawlCommand.class)
final class BackfillCommand extends ArchiveOption implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new WrongUseException("say 'backfill commoncrawl'");
  }
}
