package org.consentaudit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.diff.PhysicalLines;
import org.consentaudit.analysis.explain.Basis;
import org.consentaudit.analysis.explain.Explanation;
import org.consentaudit.analysis.explain.ExplanationWords;
import org.consentaudit.analysis.robots.Addressing;
import org.consentaudit.analysis.robots.RobotsTxt;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.app.HostQuestion;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.reports.words.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consent robots explain}. */
@Command(
    name = "explain",
    description = {
      "Why a robots.txt permits an agent what it does: which group holds for it and by which line,",
      "which rule won and which lost, and where the study's reading or Google's parser would differ.",
      "Of a host of the archive the newest answer that can be read is explained, and what RFC 9309",
      "section 2.3.1 lets a crawler do by what was seen last."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent robots explain robots.txt --agent GPTBot",
      "  consent robots explain robots.txt --agent GPTBot --url /news/today.html",
      "  consent robots explain daily-courier.example --agent CCBot --as-of 2025-03-01"
    })
final class RobotsExplainCommand extends ArchiveOption implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_SHOWN = 160;

  /** The forms of an explanation. */
  enum Format {
    TEXT,
    JSON
  }

  @Parameters(
      paramLabel = "FILE|HOST",
      description = "A robots.txt, - for standard input, or a host of the archive.")
  String subject;

  @Option(
      names = "--agent",
      required = true,
      split = ",",
      paramLabel = "A[,B]",
      description = "The product tokens that are asked about.")
  List<String> agents;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Ask about this URL, or path beginning with /, alone.")
  String url;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Of a host: as it was seen up to this day (default: today).")
  LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "text|json",
      defaultValue = "text",
      description = "The form of the explanation (default: text).")
  Format format;

  private final StringBuilder text = new StringBuilder();

  @Override
  public Integer call() throws IOException {
    if (url != null && !url.startsWith("/") && !url.contains("://")) {
      throw new WrongUseException(
          "--url takes an address or a path beginning with /, not \""
              + Texts.visible(url, LONGEST_SHOWN)
              + "\"");
    }
    if (agents.stream().allMatch(String::isBlank)) {
      throw new WrongUseException("--agent takes product tokens, such as GPTBot,CCBot");
    }
    boolean file = subject.equals("-") || Files.exists(Path.of(subject));
    if (file) {
      if (asOf != null) {
        throw new WrongUseException("--as-of is about a host of the archive, not about a file");
      }
      explain(RobotsLintCommand.content(subject), new ArrayList<>());
    } else {
      explainHost();
    }
    System.out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    System.out.flush();
    return ExitCode.DONE;
  }

  private void explainHost() throws IOException {
    if (!Files.isDirectory(archiveDirectory())) {
      throw new WrongUseException(
          "there is no file "
              + subject
              + ", and no archive in "
              + archiveDirectory()
              + " to look a host of that name up in");
    }
    Host host = host();
    LocalDate day = asOf == null ? LocalDate.now(clock()) : asOf;
    try (Archive archive = openArchive()) {
      var progress = new StderrProgress();
      Optional<HostQuestion> asked = HostQuestion.of(archive, registry(), host, day, progress);
      progress.end();
      HostQuestion question =
          asked.orElseThrow(
              () ->
                  new WrongUseException(
                      "the archive holds no robots.txt of "
                          + host
                          + " seen up to "
                          + day
                          + ", and there is no file of that name"));
      if (url != null && url.contains("://") && !question.origin().equals(host)) {
        throw new WrongUseException(
            "the archive holds no robots.txt of " + host + ", which alone speaks for " + url);
      }
      List<String> seen = HostQuestionWords.of(question);
      Optional<byte[]> content = question.content(archive);
      if (content.isPresent()) {
        explain(content.get(), seen);
      } else if (format == Format.JSON) {
        for (String token : agents) {
          ObjectNode node = JSON.createObjectNode().put("agent", token);
          unread(node, question);
          ExplanationJson.seen(node, seen);
          line(JSON.writeValueAsString(node));
        }
      } else {
        seen.forEach(this::line);
      }
    }
  }

  /** The same for every agent, since there are no rules. */
  private static void unread(ObjectNode node, HostQuestion question) {
    Verdict verdict =
        question
            .readable()
            .or(question::last)
            .map(answer -> answer.verdict(Profile.RFC9309, 0))
            .orElse(new Verdict(Status.NOT_SEEN, Status.NOT_SEEN.code(), OptionalInt.empty()));
    node.put("status", verdict.status().code()).put("detail", verdict.detail()).putNull("line");
  }

  /** The host that is meant: of a URL its own, where it is one of the host's spellings. */
  private Host host() {
    Host host;
    try {
      host = Host.of(subject);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("there is no file " + subject + ", and it is no host name");
    }
    if (url == null || !url.contains("://")) {
      return host;
    }
    try {
      Host asked = Host.of(url);
      if (asked.bare().equals(host.bare())) {
        return asked;
      }
    } catch (IllegalArgumentException e) {
      throw new WrongUseException("--url names no host: " + url);
    }
    throw new WrongUseException("the robots.txt of " + host + " says nothing about " + url);
  }

  private void explain(byte[] content, List<String> seen) throws IOException {
    List<String> lines = PhysicalLines.of(new String(content, StandardCharsets.UTF_8));
    AgentRegistry registry = registry();
    boolean first = true;
    for (String token : agents) {
      Agent agent = registry.asked(token);
      Explanation told = Explanation.of(content, agent, Optional.ofNullable(url));
      if (format == Format.JSON) {
        ObjectNode node = ExplanationJson.of(told, number -> lines.get(number - 1));
        ExplanationJson.seen(node, seen);
        line(JSON.writeValueAsString(node));
        continue;
      }
      if (first) {
        seen.forEach(this::line);
      }
      if (!first || !seen.isEmpty()) {
        line("");
      }
      List<Addressing> earlier = predecessors(content, registry.predecessors(agent), told);
      ExplanationWords.of(
              told, number -> Texts.visible(lines.get(number - 1).strip(), LONGEST_SHOWN))
          .forEach(one -> line(Texts.visible(one)));
      earlier.forEach(one -> line(Texts.visible(predecessor(one, agent))));
      first = false;
    }
  }

  /** Names that the agent has had, in a file that does not say its present one. */
  private static List<Addressing> predecessors(
      byte[] content, List<Agent> earlier, Explanation told) {
    return told.basis() == Basis.OWN_GROUP || !told.verdict().status().isKnown()
        ? List.of()
        : RobotsTxt.parse(content).addressing(earlier);
  }

  private static String predecessor(Addressing one, Agent agent) {
    return "The file names "
        + one.agent().token()
        + " (line "
        + one.line()
        + "), whose place "
        + agent.token()
        + " took. By RFC 9309 that is another name."
        + (agent.notes().isEmpty() ? "" : " The register has this note: " + agent.notes());
  }

  private void line(String one) {
    text.append(one).append(System.lineSeparator());
  }
}
