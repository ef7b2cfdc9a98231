package org.consentaudit.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code consent evaluate}. */
@Command(
    name = "evaluate",
    description = "Measures what this program reads against labels made by reading.",
    subcommands = EvaluateTermsCommand.class)
final class EvaluateCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new WrongUseException("say 'evaluate terms --gold LABELS --texts TEXTS'");
  }
}
