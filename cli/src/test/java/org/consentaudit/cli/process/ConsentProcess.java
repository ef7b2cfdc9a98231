package org.consentaudit.cli.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.consentaudit.cli.ConsentCommand;

/**
 * The command {@code consent} started from the classes under test, as the launcher starts it from a
 * jar.
 *
 * @param directory where the archive and what the process says are kept
 * @param archive the archive
 * @param options options for the JVM
 */
public record ConsentProcess(Path directory, Path archive, List<String> options) {

  private static final long PATIENCE_MINUTES = 10;

  /** Freezes the options. */
  public ConsentProcess {
    options = List.copyOf(options);
  }

  /**
   * How a process ended.
   *
   * @param code the exit code
   * @param err what it said on standard error and standard output
   */
  public record Ended(int code, String err) {}

  /** The option by which names are found in a hosts file, and nowhere else. */
  public static String hostsIn(Path file) {
    return "-Djdk.net.hosts.file=" + file;
  }

  /** Starts the command. */
  public Process start(String... words) throws IOException {
    var line = new ArrayList<String>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=4"));
    line.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    line.addAll(options);
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.add(ConsentCommand.class.getName());
    line.addAll(List.of("--archive", archive.toString()));
    line.addAll(List.of(words));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(said().toFile())
        .start();
  }

  /** Runs the command to its end. */
  public Ended run(String... words) throws IOException, InterruptedException {
    return await(start(words));
  }

  /** Waits for the end of a process that was started here last. */
  public Ended await(Process process) throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new IOException("consent does not end; it said: " + Files.readString(said()));
    }
    return new Ended(process.exitValue(), Files.readString(said()));
  }

  private Path said() {
    return directory.resolve("consent-said.txt");
  }
}
