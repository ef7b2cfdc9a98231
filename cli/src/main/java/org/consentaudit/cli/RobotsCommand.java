package org.consentaudit.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.robots.Rule;
import org.consentaudit.analysis.robots.RuleSet;
import org.consentaudit.archive.imports.CompressedFile;
import org.consentaudit.archive.imports.LineReader;
import org.consentaudit.archive.imports.Reject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consent robots}. */
@Command(
    name = "robots",
    description = "The robots.txt engine by itself.",
    subcommands = {RobotsExplainCommand.class, RobotsLintCommand.class, RobotsCommand.Check.class})
final class RobotsCommand extends ArchiveOption implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new WrongUseException(
        "say 'robots explain FILE|HOST --agent A', 'robots lint FILE' or 'robots check --cases FILE'");
  }

  /** {@code consent robots check}. */
  @Command(
      name = "check",
      description = {
        "Decides cases by RFC 9309. In: a JSON object a line,",
        "{\"id\",\"robots_base64\",\"agent\",\"url\"}; out: {\"id\",\"allowed\",\"line\"}."
      },
      footerHeading = "%nFor example:%n",
      footer = "  consent robots check --cases cases.jsonl --format jsonl")
  static final class Check extends ArchiveOption implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(
        names = "--cases",
        required = true,
        paramLabel = "FILE",
        description = "The cases, plain, gzip or zstd.")
    Path cases;

    @Option(names = "--rejects", paramLabel = "FILE", description = "Keep lines passed over.")
    Path rejects;

    @Option(names = "--out", paramLabel = "FILE", description = "Write there, not to stdout.")
    Path out;

    @Option(
        names = "--format",
        paramLabel = "table|csv|jsonl",
        defaultValue = "jsonl",
        description = "The form of the rows (default: jsonl).")
    TableOptions.Format format;

    @Override
    public Integer call() throws IOException {
      AgentRegistry registry = registry();
      try (var kept = new RejectFile(rejects);
          InputStream in = CompressedFile.open(cases);
          Table rows = TableOptions.open(format, out, "id", "allowed", "line")) {
        var lines = new LineReader(in);
        Optional<LineReader.Line> next = lines.next();
        while (next.isPresent()) {
          if (!next.get().text().isBlank()) {
            decide(next.get(), registry, rows, kept);
          }
          next = lines.next();
        }
        return kept.count() > 0 ? ExitCode.REJECTS : ExitCode.DONE;
      }
    }

    private void decide(LineReader.Line line, AgentRegistry registry, Table rows, RejectFile kept)
        throws IOException {
      try {
        JsonNode one = JSON.readTree(line.text());
        byte[] robots = Base64.getDecoder().decode(text(one, "robots_base64"));
        String token = text(one, "agent");
        Agent agent = agent(registry, token);
        RuleSet rules = RobotsTxt.parse(robots).rulesFor(agent);
        String url = text(one, "url");
        boolean allowed = rules.allows(url);
        rows.row(
            one.path("id").isNumber() ? one.get("id").numberValue() : one.path("id").asText(),
            allowed,
            // What is always allowed is decided by no rule, though one may match.
            rules
                .decides(url)
                .filter(rule -> rule.allow() == allowed)
                .map(Rule::line)
                .orElse(null));
      } catch (JsonProcessingException e) {
        reject(line, "not JSON: " + e.getOriginalMessage(), kept);
      } catch (IllegalArgumentException e) {
        reject(line, e.getMessage(), kept);
      }
    }

    /** Cases may ask about anything, even about nobody: whoever has no name gets the rules of *. */
    private static Agent agent(AgentRegistry registry, String token) {
      try {
        return registry.asked(token);
      } catch (IllegalArgumentException e) {
        return Agent.unregistered(token);
      }
    }

    private void reject(LineReader.Line line, String reason, RejectFile kept) {
      kept.take(new Reject(cases.toString(), line.number(), reason, line.text()));
    }

    private static String text(JsonNode node, String field) {
      JsonNode value = node.get(field);
      if (value == null || !value.isTextual()) {
        throw new IllegalArgumentException(
            String.format(Locale.ROOT, "\"%s\" is missing or not a text", field));
      }
      return value.textValue();
    }
  }
}
