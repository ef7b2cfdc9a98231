package org.consentaudit.analysis.agents;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A registry file has problems; the message names them, one a line. */
public final class BadRegistryException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_NAMED = 20;

  private final transient List<RegistryProblem> problems;

  BadRegistryException(List<RegistryProblem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in the order of the file. */
  public List<RegistryProblem> problems() {
    return problems;
  }

  private static String message(List<RegistryProblem> problems) {
    Stream<String> named = problems.stream().limit(MOST_NAMED).map(RegistryProblem::toString);
    Stream<String> rest =
        problems.size() > MOST_NAMED
            ? Stream.of("and " + (problems.size() - MOST_NAMED) + " problems more")
            : Stream.empty();
    return Stream.concat(named, rest).collect(Collectors.joining("\n"));
  }
}
