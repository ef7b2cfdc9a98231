package org.consentaudit.cli;

import picocli.CommandLine.Command;

/** {@code consent agents}. */
@Command(
    name = "agents",
    description = {
      "The registered agents: operator, purpose, when announced, what became of them.",
      "Your own file (--registry, or agents.csv in the archive) stands over ours."
    },
    synopsisSubcommandLabel = "[list | show | unknown]",
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent agents --purpose training",
      "  consent agents show ClaudeBot",
      "  consent agents unknown --corpus c4"
    },
    subcommands = {AgentsCommand.Listed.class, AgentsShowCommand.class, AgentsUnknownCommand.class})
final class AgentsCommand extends AgentListing {

  /** {@code consent agents list}. */
  @Command(
      name = "list",
      description = "All of them, a row each; what 'consent agents' alone does.",
      footerHeading = "%nFor example:%n",
      footer = "  consent agents list --operator anthropic --format csv")
  static final class Listed extends AgentListing {}
}
