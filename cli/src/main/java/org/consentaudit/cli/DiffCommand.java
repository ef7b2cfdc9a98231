package org.consentaudit.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.TermsEdit;
import org.consentaudit.analysis.timeline.Change;
import org.consentaudit.analysis.timeline.EditReader;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.EditJson;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.app.evidence.LifecycleEvidence;
import org.consentaudit.app.evidence.TermsPages;
import org.consentaudit.app.evidence.TermsTexts;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consent diff}. */
@Command(
    name = "diff",
    description = {
      "Every edit of a host's robots.txt between two days: whose access changed from what to what,",
      "which paths opened or closed for whom, who is newly named, and the lines that differ. An",
      "edit that changes nothing for anybody says so. With --kind terms the edits of its terms:",
      "what they say otherwise, and the clauses that are new, removed, moved or reworded."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent diff daily-courier.example",
      "  consent diff daily-courier.example --changes-only --no-lines",
      "  consent diff daily-courier.example --kind terms",
      "  consent diff daily-courier.example --from 2025-01-01 --to 2025-12-31 --format jsonl"
    })
final class DiffCommand extends ArchiveOption implements Callable<Integer> {

  /** What can be compared. */
  enum Kind {
    ROBOTS,
    TERMS
  }

  /** The forms of an edit. */
  enum Format {
    TABLE,
    JSONL
  }

  @Parameters(paramLabel = "HOST", description = "The host, with or without www.")
  String host;

  @Option(
      names = "--kind",
      paramLabel = "robots|terms",
      defaultValue = "robots",
      description = "Of what (default: robots).")
  Kind kind;

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

  @Option(
      names = "--changes-only",
      description = "Only edits after which some verdict or code differs.")
  boolean changesOnly;

  @Option(names = "--no-lines", description = "Leave out the lines or clauses that differ.")
  boolean noLines;

  @Option(
      names = "--format",
      paramLabel = "table|jsonl",
      defaultValue = "table",
      description = "For people, or a JSON object an edit (default: table).")
  Format format;

  @Option(names = "--out", paramLabel = "FILE", description = "Write there, not to stdout.")
  Path out;

  @Override
  public Integer call() throws IOException {
    if (from.isAfter(to)) {
      throw new WrongUseException("--from " + from + " is after --to " + to);
    }
    Host bare = Host.of(host).bare();
    try (var archive = openArchive()) {
      if (kind == Kind.TERMS) {
        printTerms(bare, archive);
        return ExitCode.DONE;
      }
      var registry = registry();
      List<Change> edits = edits(archive, registry, bare);
      print(bare, edits, archive, registry);
    }
    return ExitCode.DONE;
  }

  private void print(Host bare, List<Change> edits, Archive archive, AgentRegistry registry)
      throws IOException {
    try (var writer = new PrintWriter(new BufferedWriter(opened()))) {
      var reader = new EditReader(registry, archive.contents()::bytes);
      var text = new EditText(writer, registry, archive.contents(), !noLines);
      var json = new EditJson(registry);
      for (Change edit : edits) {
        if (format == Format.JSONL) {
          writer.println(json.of(bare, reader.read(edit)));
        } else {
          text.print(reader.read(edit));
        }
      }
      end(
          writer,
          String.format(
              "%s of %s, %d changed a verdict",
              edits.size() == 1 ? "1 edit" : edits.size() + " edits",
              bare,
              edits.stream().filter(Change::altersVerdicts).count()));
    }
  }

  private void end(PrintWriter writer, String summary) throws IOException {
    if (format == Format.JSONL) {
      System.err.println(summary);
    } else {
      writer.println(summary);
    }
    if (writer.checkError()) {
      throw new IOException("could not write to " + (out == null ? "standard output" : out));
    }
  }

  private void printTerms(Host bare, Archive archive) throws IOException {
    var read = new TermsPages(archive, new TermsTexts(archive)::of);
    List<PolicyPage> pages = read.of(bare);
    if (pages.isEmpty()) {
      throw new WrongUseException("the archive holds no terms of " + bare);
    }
    try (var writer = new PrintWriter(new BufferedWriter(opened()))) {
      var edits = new TermsEdits(writer, format == Format.JSONL, !noLines);
      for (PolicyPage page : pages) {
        for (TermsEdit edit : TermsEdit.of(page, read::text)) {
          if (isWanted(edit.after().first(), !edit.codes().isEmpty())) {
            edits.print(page, edit);
          }
        }
      }
      end(writer, edits.counted(bare));
    }
  }

  private OutputStreamWriter opened() throws IOException {
    OutputStream stream = out == null ? new UnclosedStream(System.out) : Files.newOutputStream(out);
    return new OutputStreamWriter(stream, StandardCharsets.UTF_8);
  }

  private List<Change> edits(Archive archive, AgentRegistry registry, Host bare) {
    var progress = new StderrProgress();
    HostHistory history =
        Evidence.of(archive, registry, progress)
            .histories(
                capture -> capture.host().bare().equals(bare),
                LifecycleEvidence.of(archive, progress))
            .get(bare);
    progress.end();
    if (history == null) {
      throw new WrongUseException("the archive holds no robots.txt of " + bare);
    }
    return Change.of(history, profile, registry.agents().size()).stream()
        .filter(edit -> isWanted(edit.after().capture(), edit.altersVerdicts()))
        .toList();
  }

  private boolean isWanted(CaptureEntry after, boolean alters) {
    LocalDate seen = after.day();
    return !seen.isBefore(from) && !seen.isAfter(to) && (!changesOnly || alters);
  }
}
