package org.consentaudit.app.hooks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A command that is run by the shell once a run that saw changes: one JSON object a line on its
 * standard input, their number in {@code CONSENT_CHANGES}. What it prints goes where our messages
 * go. Exit code 0 means that it took them all; anything else, that it took none.
 */
public final class CommandHook implements ChangeHook {

  private final String command;
  private final Duration patience;
  private final PrintStream messages;

  /**
   * A hook.
   *
   * @param command as for {@code sh -c}
   * @param patience how long it may run before it is killed
   * @param messages where what it prints goes
   */
  public CommandHook(String command, Duration patience, PrintStream messages) {
    this.command = command;
    this.patience = patience;
    this.messages = messages;
  }

  @Override
  public String name() {
    return "on-change";
  }

  @Override
  public Delivery tell(List<SeenChange> changes) {
    Process process;
    try {
      var builder = new ProcessBuilder("sh", "-c", command).redirectErrorStream(true);
      builder.environment().put("CONSENT_CHANGES", Integer.toString(changes.size()));
      process = builder.start();
    } catch (IOException e) {
      return new Delivery(0, "the command cannot be started: " + e.getMessage());
    }
    var printed = CompletableFuture.runAsync(() -> pass(process.getInputStream()));
    var written = CompletableFuture.runAsync(() -> write(process.getOutputStream(), changes));
    try {
      if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Delivery(0, "the command ran longer than " + patience.toSeconds() + " s");
      }
      written.join();
      printed.join();
      int code = process.exitValue();
      return code == 0
          ? Delivery.whole(changes.size())
          : new Delivery(0, "the command ended with exit code " + code);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delivery(0, "we were interrupted");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  private void pass(InputStream output) {
    try (output) {
      output.transferTo(messages);
    } catch (IOException e) {
      // It was killed, or closed its output: its exit code says what became of it.
      messages.flush();
    }
  }

  private static void write(OutputStream input, List<SeenChange> changes) {
    try (input) {
      for (SeenChange change : changes) {
        input.write((change.json() + '\n').getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // It need not read all that it is told: its exit code says whether it is content.
      return;
    }
  }
}
