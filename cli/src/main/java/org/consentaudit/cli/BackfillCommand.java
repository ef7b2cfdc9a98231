package org.consentaudit.cli;

import picocli.CommandLine.Command;

/** {@code consent backfill}. */
@Command(
    name = "backfill",
    description = "Fills in earlier years from archives of the web.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {BackfillWaybackCommand.class, BackfillCommonCrawlCommand.class})
final class BackfillCommand extends ArchiveOption {}
