package org.consentaudit.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.terms.evaluation.Evaluation;
import org.consentaudit.analysis.terms.evaluation.Label;
import org.consentaudit.app.evaluation.LabelledPages;
import org.consentaudit.archive.imports.Reject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consent evaluate terms}. */
@Command(
    name = "terms",
    description = {
      "Reads labelled pages of terms and says how often the codes are right, axis by axis, beside"
          + " a",
      "baseline of two patterns: accuracy, precision, recall and F1 of \"restricted\" (prohibited"
          + " or",
      "conditional) and of \"prohibited\", macro F1, evidence overlap, each with a 95 % bootstrap",
      "interval over pages; the confusion matrix; what came of the confidence. Labels find their",
      "text by the digest of the content, else by service, document and time; those without one",
      "are named and counted (exit code 3)."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent evaluate terms --gold docs/terms-labels/labels.jsonl --texts terms.jsonl.gz",
      "  consent evaluate terms --gold labels.jsonl --texts terms.jsonl.gz --split dev \\",
      "      --errors wrong.jsonl"
    })
final class EvaluateTermsCommand implements Callable<Integer> {

  /** The forms of the result. */
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Option(names = "--gold", required = true, paramLabel = "LABELS", description = "JSON Lines.")
  Path gold;

  @Option(
      names = "--texts",
      required = true,
      paramLabel = "TEXTS",
      description = "JSON Lines with service, document, timestamp, content; plain, gzip or zstd.")
  Path texts;

  @Option(
      names = "--split",
      paramLabel = "dev|test",
      description = "Only labels of this split (default: all).")
  String split;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      description = "Only pages that are read in this language: en, de (default: all).")
  String language;

  @Option(
      names = "--errors",
      paramLabel = "FILE",
      description = "Write each wrong axis there: labels, answers, sentences, quotations.")
  Path errors;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json",
      defaultValue = "table",
      description = "The form of the result (default: table).")
  Format format;

  @Option(names = "--out", paramLabel = "FILE", description = "Write there, not to stdout.")
  Path out;

  @Option(names = "--rejects", paramLabel = "FILE", description = "Keep lines passed over.")
  Path rejects;

  @Override
  public Integer call() throws IOException {
    var choice =
        new LabelledPages.Choice(Optional.ofNullable(split), Optional.ofNullable(language));
    try (var kept = new RejectFile(rejects)) {
      LabelledPages pages = LabelledPages.of(gold, texts, choice, kept::take);
      for (Label label : pages.missing()) {
        kept.take(new Reject(gold.toString(), 0, "no text for " + named(label), ""));
      }
      if (pages.ours().isEmpty()) {
        throw new WrongUseException(
            "none of the labels of " + gold + " that count has a text in " + texts);
      }
      var rows = new EvaluationRows();
      rows.add("ours", Evaluation.of(pages.ours()));
      rows.add("two patterns", Evaluation.of(pages.baseline()));
      write(pages, rows);
      if (errors != null) {
        EvaluationErrors.write(errors, pages.ours());
      }
      System.err.println(
          "consent evaluate terms: "
              + pages.ours().size()
              + " labelled pages read, "
              + pages.missing().size()
              + " without a text");
      return kept.count() > 0 ? ExitCode.REJECTS : ExitCode.DONE;
    }
  }

  private void write(LabelledPages pages, EvaluationRows rows) throws IOException {
    try (OutputStream stream =
        out == null
            ? new UnclosedStream(System.out)
            : new BufferedOutputStream(Files.newOutputStream(out))) {
      switch (format) {
        case TABLE -> EvaluationText.write(stream, pages, rows);
        case CSV -> rows.csv(stream);
        case JSON -> rows.json(stream);
      }
    }
  }

  private static String named(Label label) {
    return label.service() + ", " + label.document() + ", " + label.timestamp();
  }
}
