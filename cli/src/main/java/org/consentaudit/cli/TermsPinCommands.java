package org.consentaudit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.consentaudit.app.Pins;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code consent terms pin}, {@code unpin} and {@code pins}. */
final class TermsPinCommands {

  private TermsPinCommands() {}

  /** {@code consent terms pin}. */
  @Command(
      name = "pin",
      description = {
        "Captures an address as the terms of a host at every visit, before whatever its home page",
        "links to. Kept in pins.csv in the archive's directory."
      },
      footerHeading = "%nFor example:%n",
      footer = "  consent terms pin kelpware.example https://legal.kelpware.example/terms")
  static final class Pin extends ArchiveOption implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "HOST", description = "Whose terms.")
    String host;

    @Parameters(index = "1", paramLabel = "URL", description = "Where they are.")
    String url;

    @Override
    public Integer call() throws IOException {
      Pins.Pin pin = new Pins.Pin(TermsPinCommands.host(host), url);
      try (Archive archive = openOrCreateArchive()) {
        Pins.in(archive.directory()).with(pin).into(archive.directory());
      }
      return ExitCode.DONE;
    }
  }

  /** {@code consent terms unpin}. */
  @Command(name = "unpin", description = "Forgets the addresses that are pinned for a host.")
  static final class Unpin extends ArchiveOption implements Callable<Integer> {
    @Parameters(paramLabel = "HOST", description = "Whose terms.")
    String host;

    @Override
    public Integer call() throws IOException {
      Host whose = TermsPinCommands.host(host);
      try (Archive archive = openArchive()) {
        Pins pins = Pins.in(archive.directory());
        if (pins.of(whose).isEmpty()) {
          throw new WrongUseException("nothing is pinned for " + whose);
        }
        pins.without(whose).into(archive.directory());
      }
      return ExitCode.DONE;
    }
  }

  /** {@code consent terms pins}. */
  @Command(name = "pins", description = "The addresses that are pinned, a row each.")
  static final class All extends ArchiveOption implements Callable<Integer> {
    @Mixin TableOptions table;

    @Override
    public Integer call() throws IOException {
      try (Archive archive = openArchive();
          Table rows = table.open("host", "url")) {
        for (Pins.Pin pin : Pins.in(archive.directory()).all()) {
          rows.row(pin.host().name(), pin.url());
        }
      }
      return ExitCode.DONE;
    }
  }

  private static Host host(String name) {
    return Host.of(name);
  }
}
