package org.consentaudit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.imports.CorpusFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consent corpus}. */
@Command(
    name = "corpus",
    description = "The corpora: their hosts and how many tokens each holds.",
    subcommands = {CorpusCommand.Import.class, CorpusCommand.Listing.class})
final class CorpusCommand extends ArchiveOption implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new WrongUseException("say 'corpus import FILE.csv' or 'corpus list'");
  }

  /** The hosts of a sample that have tokens in the corpus: those that figures count. */
  private static long counted(Corpus corpus, Sample sample) {
    return corpus.hosts().stream().filter(host -> host.tokens() > 0 && sample.has(host)).count();
  }

  /** {@code consent corpus import}. */
  @Command(
      name = "import",
      description = {
        "Loads a token table: a CSV file whose first column is the host (\"url\" or \"host\") and",
        "which has a column NAME_tokens for each corpus. Spellings with and without www. are",
        "merged, then the top hosts of each corpus are its head. Loading again replaces."
      },
      footerHeading = "%nFor example:%n",
      footer = "  consent corpus import tokens.csv --head 2000 --totals c4=170005451386")
  static final class Import extends ArchiveOption implements Callable<Integer> {

    @Parameters(paramLabel = "FILE.csv", description = "The token table.")
    Path file;

    @Option(
        names = "--head",
        paramLabel = "N",
        defaultValue = "2000",
        description = "How many top hosts of a corpus are its head (default: 2000).")
    int head;

    @Option(
        names = "--totals",
        split = ",",
        paramLabel = "NAME=TOKENS",
        description = "The tokens of whole corpora, where they are known.")
    Map<String, Long> totals = Map.of();

    @Option(names = "--rejects", paramLabel = "FILE", description = "Keep lines passed over.")
    Path rejects;

    @Override
    public Integer call() throws IOException {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (head < 1) {
        throw new WrongUseException("--head must be at least 1");
      }
      CorpusFile.Loaded loaded = load();
      try (var kept = new RejectFile(rejects);
          var archive = openOrCreateArchive()) {
        loaded.rejects().forEach(kept::take);
        archive.corpora().put(loaded.corpora());
        for (Corpus corpus : loaded.corpora()) {
          System.err.printf(
              Locale.ROOT,
              "%s: %,d hosts, %,d of them in the head%n",
              corpus.name(),
              counted(corpus, Sample.ALL),
              counted(corpus, Sample.HEAD));
        }
        return kept.count() > 0 ? ExitCode.REJECTS : ExitCode.DONE;
      }
    }

    private CorpusFile.Loaded load() {
      try {
        return CorpusFile.read(file, head, totals);
      } catch (IOException e) {
        throw new WrongUseException(e.getMessage());
      }
    }
  }

  /** {@code consent corpus list}. */
  @Command(name = "list", description = "The corpora of the archive.")
  static final class Listing extends ArchiveOption implements Callable<Integer> {

    @Mixin TableOptions table;

    @Override
    public Integer call() throws IOException {
      try (var archive = openArchive();
          Table rows = table.open("corpus", "hosts", "head", "random", "tokens", "total_tokens")) {
        for (String name : archive.corpora().names()) {
          Corpus corpus = archive.corpora().find(name).orElseThrow();
          rows.row(
              name,
              counted(corpus, Sample.ALL),
              counted(corpus, Sample.HEAD),
              counted(corpus, Sample.RANDOM),
              corpus.hosts().stream().mapToLong(CorpusHost::tokens).sum(),
              corpus.totalTokens().isPresent() ? corpus.totalTokens().getAsLong() : null);
        }
      }
      return ExitCode.DONE;
    }
  }
}
