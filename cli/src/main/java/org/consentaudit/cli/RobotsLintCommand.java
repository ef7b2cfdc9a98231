package org.consentaudit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.lint.LintFinding;
import org.consentaudit.analysis.lint.RobotsLint;
import org.consentaudit.analysis.lint.Severity;
import org.consentaudit.reports.words.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consent robots lint}. */
@Command(
    name = "lint",
    description = {
      "Reads a robots.txt for its owner: what does not do what it seems to say, what crawlers read",
      "differently, which of the named agents were renamed, given up or ignore robots.txt; with the",
      "line and the fix. Exit code 1 when there is a warning or an error, 0 otherwise."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent robots lint robots.txt",
      "  curl -s https://daily-courier.example/robots.txt | consent robots lint -",
      "  consent robots lint --format json --level error robots.txt"
    })
final class RobotsLintCommand extends ArchiveOption implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST = 64 << 20;
  private static final int LONGEST_SHOWN = 160;

  /** The forms that findings are written in. */
  enum Format {
    TEXT,
    TABLE,
    CSV,
    JSONL,
    JSON
  }

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description = "robots.txt files; - for standard input.")
  List<String> files;

  @Option(
      names = "--level",
      paramLabel = "note|warning|error",
      defaultValue = "note",
      description = "List nothing of less weight (default: note).")
  Severity level;

  @Option(
      names = "--format",
      paramLabel = "text|table|csv|jsonl|json",
      defaultValue = "text",
      description = "The form of the findings (default: text).")
  Format format;

  @Option(names = "--out", paramLabel = "FILE", description = "Write there, not to stdout.")
  Path out;

  /** A finding in a file. */
  private record Found(String file, LintFinding finding) {}

  @Override
  public Integer call() throws IOException {
    AgentRegistry registry = registry();
    List<Found> found = new ArrayList<>();
    for (String file : files) {
      byte[] content = content(file);
      for (LintFinding finding : RobotsLint.of(content, registry)) {
        if (finding.severity().compareTo(level) >= 0) {
          found.add(new Found(file, finding));
        }
      }
    }
    switch (format) {
      case TEXT -> text(found);
      case JSON -> json(found);
      default -> table(found);
    }
    return found.stream().anyMatch(one -> one.finding().severity() != Severity.NOTE)
        ? ExitCode.FINDINGS
        : ExitCode.DONE;
  }

  /** The bytes of a file, of a size that a robots.txt may have. */
  static byte[] content(String file) throws IOException {
    if (file.equals("-")) {
      return bounded(System.in, "standard input");
    }
    Path path = Path.of(file);
    if (!Files.exists(path)) {
      throw new WrongUseException("there is no file " + file);
    }
    if (Files.isDirectory(path)) {
      throw new WrongUseException(file + " is a directory: name a robots.txt file");
    }
    try (var in = Files.newInputStream(path)) {
      return bounded(in, file);
    }
  }

  private static byte[] bounded(InputStream in, String name) throws IOException {
    byte[] content = in.readNBytes(LARGEST + 1);
    if (content.length > LARGEST) {
      throw new WrongUseException(
          name + " is larger than 64 MiB: crawlers read 500 KiB of a robots.txt");
    }
    return content;
  }

  private void text(List<Found> found) throws IOException {
    var text = new StringBuilder();
    for (Found one : found) {
      LintFinding finding = one.finding();
      text.append(
          String.format(
              Locale.ROOT,
              "%s:%d: %s: %s [%s]%n",
              Texts.visible(one.file()),
              finding.line(),
              finding.severity().code(),
              finding.message(),
              finding.rule()));
      if (!finding.text().isEmpty()) {
        text.append("    ")
            .append(Texts.visible(finding.text(), LONGEST_SHOWN))
            .append(System.lineSeparator());
      }
      text.append("    fix: ").append(finding.fix()).append(System.lineSeparator());
    }
    text.append(summary(found)).append(System.lineSeparator());
    write(text.toString());
  }

  private static String summary(List<Found> found) {
    long errors = count(found, Severity.ERROR);
    long warnings = count(found, Severity.WARNING);
    long notes = count(found, Severity.NOTE);
    return found.isEmpty()
        ? "nothing found"
        : counted(errors, "error")
            + ", "
            + counted(warnings, "warning")
            + ", "
            + counted(notes, "note");
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private static long count(List<Found> found, Severity severity) {
    return found.stream().filter(one -> one.finding().severity() == severity).count();
  }

  private void json(List<Found> found) throws IOException {
    ArrayNode array = JSON.createArrayNode();
    for (Found one : found) {
      LintFinding finding = one.finding();
      array
          .addObject()
          .put("file", one.file())
          .put("line", finding.line())
          .put("severity", finding.severity().code())
          .put("rule", finding.rule())
          .put("text", finding.text())
          .put("message", finding.message())
          .put("fix", finding.fix());
    }
    write(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(array) + "\n");
  }

  private void table(List<Found> found) throws IOException {
    try (Table rows =
        TableOptions.open(
            TableOptions.Format.valueOf(format.name()),
            out,
            "file",
            "line",
            "severity",
            "rule",
            "text",
            "message",
            "fix")) {
      for (Found one : found) {
        LintFinding finding = one.finding();
        rows.row(
            one.file(),
            finding.line(),
            finding.severity().code(),
            finding.rule(),
            finding.text(),
            finding.message(),
            finding.fix());
      }
    }
  }

  private void write(String text) throws IOException {
    if (out == null) {
      System.out.write(text.getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    } else {
      Files.writeString(out, text);
    }
  }
}
