package org.consentaudit.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.consentaudit.analysis.contradiction.ContradictionSpan;
import org.consentaudit.analysis.contradiction.TermsMatrix;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.SeriesQuery;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.app.evidence.LifecycleEvidence;
import org.consentaudit.app.evidence.TermsAgainstRobots;
import org.consentaudit.app.evidence.TermsPages;
import org.consentaudit.app.evidence.TermsTexts;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent terms matrix} and {@code consent terms contradictions}. */
final class TermsMatrixCommands {

  private TermsMatrixCommands() {}

  /** What both ask of. */
  abstract static class OfCorpus extends ArchiveOption implements Callable<Integer> {

    @Option(names = "--corpus", required = true, paramLabel = "C", description = "The corpus.")
    String corpus;

    @Option(
        names = "--sample",
        paramLabel = "head|random|all",
        defaultValue = "all",
        description = "Which hosts (default: all).")
    Sample sample;

    @Option(
        names = "--to",
        paramLabel = "YYYY-MM",
        description = "Last month (default: of the last capture).")
    YearMonth to;

    @Mixin TableOptions table;

    @Override
    public Integer call() throws IOException {
      var progress = new StderrProgress();
      try (var archive = openArchive()) {
        Corpus counted = CorpusOption.find(archive, corpus);
        var evidence = Evidence.of(archive, registry(), progress);
        Map<Host, HostHistory> histories =
            evidence.histories(capture -> true, LifecycleEvidence.of(archive, progress));
        progress.end();
        var span =
            new SeriesQuery(evidence.registry(), histories, archive.contents()::bytes)
                .span()
                .orElseThrow(
                    () -> new WrongUseException("the archive holds no capture of a robots.txt"));
        var against =
            new TermsAgainstRobots(
                evidence.registry(), histories, archive.contents()::bytes, pages(archive));
        print(counted, against, span.from(), to == null ? span.to() : to);
      }
      return ExitCode.DONE;
    }

    /** Most hosts of a corpus have no terms: those are not looked up. */
    private static Function<Host, List<PolicyPage>> pages(Archive archive) {
      Set<Host> hosts =
          archive.captures().hosts(ResourceKind.TERMS).stream()
              .map(Host::bare)
              .collect(Collectors.toSet());
      var pages = new TermsPages(archive, new TermsTexts(archive)::of);
      return host -> hosts.contains(host) ? pages.of(host) : List.of();
    }

    abstract void print(Corpus of, TermsAgainstRobots against, YearMonth first, YearMonth last)
        throws IOException;
  }

  /** {@code consent terms matrix}. */
  @Command(
      name = "matrix",
      description = {
        "robots.txt against terms, each host as it was last seen: how many hosts of a corpus, and",
        "how many of its tokens, restrict AI training crawlers in robots.txt in which way and have",
        "which terms, by the study's verdicts."
      },
      footerHeading = "%nFor example:%n",
      footer = "  consent terms matrix --corpus c4 --sample head --format csv")
  static final class Matrix extends OfCorpus {

    @Option(
        names = "--profile",
        paramLabel = "rfc9309|paper",
        defaultValue = "rfc9309",
        description = "Whose reading of robots.txt (default: rfc9309).")
    Profile profile;

    @Override
    void print(Corpus of, TermsAgainstRobots against, YearMonth first, YearMonth last)
        throws IOException {
      TermsMatrix matrix = against.matrix(of, sample, profile, last);
      try (Table rows =
          table.open(
              "corpus",
              "sample",
              "profile",
              "period",
              "robots",
              "terms",
              "hosts",
              "tokens",
              "host_share",
              "token_share")) {
        for (TermsMatrix.Cell cell : matrix.cells()) {
          rows.row(
              of.name(),
              sample.code(),
              profile.code(),
              last.toString(),
              cell.robots().code(),
              cell.terms().label(),
              cell.hosts(),
              cell.tokens(),
              (double) cell.hosts() / matrix.hosts(),
              (double) cell.tokens() / matrix.tokens());
        }
      }
    }
  }

  /** {@code consent terms contradictions}. */
  @Command(
      name = "contradictions",
      description = {
        "Where robots.txt and terms of a corpus's hosts say different things to those who collect",
        "for AI training, by kind, with the months in which it was so."
      },
      footerHeading = "%nFor example:%n",
      footer = "  consent terms contradictions --corpus c4 --from 2025-01")
  static final class Contradictions extends OfCorpus {

    @Option(
        names = "--from",
        paramLabel = "YYYY-MM",
        description = "First month (default: of the first capture).")
    YearMonth from;

    @Override
    void print(Corpus of, TermsAgainstRobots against, YearMonth first, YearMonth last)
        throws IOException {
      YearMonth start = from == null ? first : from;
      if (start.isAfter(last)) {
        throw new WrongUseException("--from " + start + " is after --to " + last);
      }
      try (Table rows = table.open("host", "kind", "from", "to", "tokens")) {
        for (CorpusHost host : of.hosts()) {
          if (sample.has(host)) {
            for (ContradictionSpan span :
                against.contradictions(host.host(), host.spelling(), start, last)) {
              rows.row(
                  host.host().name(),
                  span.kind().code(),
                  span.from().toString(),
                  span.to().toString(),
                  host.tokens());
            }
          }
        }
      }
    }
  }
}
