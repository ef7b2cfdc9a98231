package org.consentaudit.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.diff.ChangeKind;
import org.consentaudit.analysis.diff.DiffHunk;
import org.consentaudit.analysis.diff.DiffLine;
import org.consentaudit.analysis.diff.TextDiff;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.Change;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consent diff}. */
@Command(
    name = "diff",
    description = {
      "Every edit of a host's robots.txt between two days: which agents' verdicts it changed, from",
      "what to what, and the lines that differ. An edit that changes no verdict says so."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent diff daily-courier.example",
      "  consent diff daily-courier.example --from 2025-01-01 --to 2025-12-31"
    })
final class DiffCommand extends ArchiveOption implements Callable<Integer> {

  @Parameters(paramLabel = "HOST", description = "The host, with or without www.")
  String host;

  @Option(names = "--from", paramLabel = "DATE", description = "Edits first seen on or after it.")
  LocalDate from = LocalDate.MIN;

  @Option(names = "--to", paramLabel = "DATE", description = "Edits first seen on or before it.")
  LocalDate to = LocalDate.MAX;

  @Option(
      names = "--profile",
      paramLabel = "rfc9309|paper",
      defaultValue = "rfc9309",
      description = "Whose reading (default: rfc9309).")
  Profile profile;

  @Override
  public Integer call() throws IOException {
    Host bare = Host.of(host).bare();
    var out =
        new PrintWriter(
            new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8)));
    try (var archive = openArchive()) {
      var registry = AgentRegistry.bundled();
      var progress = new StderrProgress();
      HostHistory history =
          Evidence.of(archive, registry, progress)
              .histories(capture -> capture.host().bare().equals(bare))
              .get(bare);
      progress.end();
      if (history == null) {
        throw new WrongUseException("the archive holds no robots.txt of " + bare);
      }
      List<Change> edits =
          Change.of(history, profile, registry.agents().size()).stream()
              .filter(this::isWanted)
              .toList();
      for (Change edit : edits) {
        print(out, archive, registry, edit);
      }
      out.printf(
          "%d edits of %s, %d of them changed a verdict%n",
          edits.size(), bare, edits.stream().filter(Change::altersVerdicts).count());
    }
    out.flush();
    return ExitCode.DONE;
  }

  private boolean isWanted(Change edit) {
    LocalDate seen = day(edit.after());
    return !seen.isBefore(from) && !seen.isAfter(to);
  }

  private static LocalDate day(Answer answer) {
    return answer.capture().day();
  }

  private static void print(PrintWriter out, Archive archive, AgentRegistry registry, Change edit) {
    out.printf(
        "%s: between %s and %s%n",
        edit.after().capture().url(),
        edit.before().capture().captured(),
        edit.after().capture().captured());
    Map<String, List<String>> turns =
        edit.agents().stream()
            .collect(
                Collectors.groupingBy(
                    agent -> word(agent.from()) + " -> " + word(agent.to()),
                    java.util.TreeMap::new,
                    Collectors.mapping(
                        agent -> registry.agents().get(agent.place()).token(),
                        Collectors.toList())));
    turns.forEach((turn, tokens) -> out.println("  " + turn + ": " + brief(tokens)));
    if (turns.isEmpty()) {
      out.println("  no verdict changed");
    }
    for (DiffHunk hunk :
        TextDiff.of(text(archive, edit.before()), text(archive, edit.after())).hunks()) {
      out.printf("  @@ line %d -> %d%n", hunk.firstBefore(), hunk.firstAfter());
      hunk.lines().forEach(line -> printed(line).forEach(text -> out.println("  " + text)));
    }
    out.println();
  }

  private static String word(Verdict verdict) {
    return verdict.detail().equals(verdict.status().code())
        ? verdict.detail()
        : verdict.status().code() + " (" + verdict.detail() + ")";
  }

  private static String brief(List<String> tokens) {
    int shown = Math.min(tokens.size(), 8);
    return String.join(", ", tokens.subList(0, shown))
        + (tokens.size() > shown ? " and " + (tokens.size() - shown) + " more" : "");
  }

  private static List<String> printed(DiffLine line) {
    List<String> lines = new ArrayList<>(2);
    if (line.kind() == ChangeKind.SAME) {
      lines.add("  " + printable(line.textAfter()));
    }
    if (line.kind() == ChangeKind.DELETED || line.kind() == ChangeKind.CHANGED) {
      lines.add("- " + printable(line.textBefore()));
    }
    if (line.kind() == ChangeKind.INSERTED || line.kind() == ChangeKind.CHANGED) {
      lines.add("+ " + printable(line.textAfter()));
    }
    return lines;
  }

  /** Text from the web must not steer a terminal. */
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\\t]]", "\uFFFD");
  }

  private static String text(Archive archive, Answer answer) {
    return answer
        .content()
        .flatMap(digest -> archive.contents().bytes(digest))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }
}
