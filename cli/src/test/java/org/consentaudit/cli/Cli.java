package org.consentaudit.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The command run within this process on an archive of its own, what it prints caught. */
final class Cli {

  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T00:00:00Z"), ZoneOffset.UTC);
  static final Path ROOT = Path.of(System.getProperty("consent.root", ".."));

  private final Path archive;
  private final Clock clock;

  Cli(Path archive) {
    this(archive, CLOCK);
  }

  /** At a time of its own. */
  Cli(Path archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * How a run ended.
   *
   * @param code the exit code
   * @param out standard output
   * @param err standard error
   */
  record Result(int code, String out, String err) {
    List<String> lines() {
      return out.lines().toList();
    }
  }

  Result run(String... args) {
    return run(clock, args);
  }

  /** At another time than its own. */
  Result run(Clock now, String... args) {
    List<String> line = new ArrayList<>(List.of("--archive", archive.toString()));
    line.addAll(List.of(args));
    PrintStream out = System.out;
    PrintStream err = System.err;
    var caughtOut = new ByteArrayOutputStream();
    var caughtErr = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(caughtOut, true, UTF_8));
      System.setErr(new PrintStream(caughtErr, true, UTF_8));
      int code = ConsentCommand.run(now, line.toArray(String[]::new));
      return new Result(code, caughtOut.toString(UTF_8), caughtErr.toString(UTF_8));
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** A file of real data beside the repository; the test is skipped, aloud, where it is absent. */
  static Path shared(String name) {
    Path file = ROOT.resolve("../shared/data").resolve(name).normalize();
    boolean there = Files.exists(file);
    if (!there) {
      System.err.println("SKIPPED: there is no real data at " + file);
    }
    assumeTrue(there, "there is no real data at " + file);
    return file;
  }
}
