package org.consentaudit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code consent crawl}. */
@Command(name = "crawl", description = "Not there yet.")
final class CrawlCommand extends ArchiveOption implements Callable<Integer> {
  @Override
  public Integer call() {
    throw new WrongUseException("not there yet");
  }
}
