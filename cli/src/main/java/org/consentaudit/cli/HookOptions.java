package org.consentaudit.cli;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.app.hooks.ChangeHook;
import org.consentaudit.app.hooks.ChangeHooks;
import org.consentaudit.app.hooks.CommandHook;
import org.consentaudit.app.hooks.WebHook;
import org.consentaudit.archive.store.Archive;
import picocli.CommandLine.Option;

/** Who is told what a run saw change: the same for every command that visits hosts. */
final class HookOptions {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  @Option(
      names = "--on-change",
      paramLabel = "CMD",
      description = {
        "A shell command that is run after a run that saw changes: a JSON object a change and line",
        "on its standard input. Exit code 0 means that it took them; else they are told again."
      })
  Optional<String> command = Optional.empty();

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description = {
        "An address that each change is posted to, signed (Standard Webhooks) with the secret in",
        "CONSENT_WEBHOOK_SECRET where there is one."
      })
  Optional<URI> webhook = Optional.empty();

  @Option(
      names = "--webhook-secret",
      hidden = true,
      defaultValue = "${env:CONSENT_WEBHOOK_SECRET}",
      description = "What posts are signed with; other users can see it here.")
  String secret;

  @Option(
      names = "--webhook-pause",
      hidden = true,
      paramLabel = "MILLISECONDS",
      description = "Before the second try: for tests.")
  long pause = FIRST_PAUSE.toMillis();

  /**
   * The hooks that were asked for.
   *
   * @throws WrongUseException when the address or the secret is none
   */
  ChangeHooks hooks(Archive archive, AgentRegistry registry, Clock clock) {
    List<ChangeHook> hooks = new ArrayList<>();
    command.ifPresent(c -> hooks.add(new CommandHook(c, PATIENCE, System.err)));
    webhook.ifPresent(address -> hooks.add(web(address, clock)));
    return new ChangeHooks(archive, registry, hooks);
  }

  private WebHook web(URI address, Clock clock) {
    boolean isWeb =
        "http".equalsIgnoreCase(address.getScheme())
            || "https".equalsIgnoreCase(address.getScheme());
    if (!isWeb || address.getHost() == null) {
      throw new WrongUseException("--webhook is an http or https address, not " + address);
    }
    try {
      Optional<String> given = Optional.ofNullable(secret).filter(s -> !s.isBlank());
      return new WebHook(address, given, clock, Duration.ofMillis(pause));
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(
          "CONSENT_WEBHOOK_SECRET is Base64 behind whsec_, or any other text");
    }
  }

  /** Tells the hooks, and us what became of it; whether all took everything. */
  static boolean tell(ChangeHooks hooks, StderrProgress progress) throws IOException {
    List<ChangeHooks.Told> told = hooks.after(progress);
    progress.end();
    for (ChangeHooks.Told one : told.stream().filter(one -> one.all() > 0).toList()) {
      System.err.printf(
          Locale.ROOT,
          "--%s took %d of %d changes%s%n",
          one.hook(),
          one.taken(),
          one.all(),
          one.isWhole() ? "" : ": " + one.failure() + "; the others are told after the next run");
    }
    return told.stream().allMatch(ChangeHooks.Told::isWhole);
  }
}
