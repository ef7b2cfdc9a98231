package org.consentaudit.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.statistics.Measure;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.analysis.statistics.SeriesRow;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.SeriesQuery;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.app.evidence.LifecycleEvidence;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.Host;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent series}. */
@Command(
    name = "series",
    description = {
      "Month by month, how many hosts of a corpus, and how many of its tokens, answer each agent,",
      "company or purpose in each way. Answers that nobody gives are left out. Shares are of the",
      "hosts whose answer is known (profile paper: of those that take part)."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent series --corpus c4 --by agent --sample head --from 2023-01",
      "  consent series --corpus c4 --profile paper --measure detail --format csv"
    })
final class SeriesCommand extends ArchiveOption implements Callable<Integer> {

  private static final String[] COLUMNS = {
    "corpus",
    "sample",
    "profile",
    "measure",
    "period",
    "group",
    "status",
    "hosts",
    "tokens",
    "host_share",
    "token_share",
    "known_hosts",
    "known_tokens",
    "all_hosts",
    "all_tokens"
  };

  @Option(names = "--corpus", required = true, paramLabel = "C", description = "The corpus.")
  String corpus;

  @Option(
      names = "--profile",
      paramLabel = "rfc9309|paper",
      defaultValue = "rfc9309",
      description = "Whose reading (default: rfc9309).")
  Profile profile;

  @Option(
      names = "--by",
      paramLabel = "agent|company|purpose",
      defaultValue = "company",
      description = "What agents are put together by (default: company).")
  SeriesQuery.By by;

  @Option(
      names = "--measure",
      paramLabel = "status|detail",
      defaultValue = "status",
      description = "How finely answers are told apart (default: status).")
  Measure measure;

  @Option(
      names = "--sample",
      paramLabel = "head|random|all",
      defaultValue = "all",
      description = "Which hosts (default: all).")
  Sample sample;

  @Option(
      names = "--from",
      paramLabel = "YYYY-MM",
      description = "First month (default: of the first capture).")
  YearMonth from;

  @Option(
      names = "--to",
      paramLabel = "YYYY-MM",
      description = "Last month (default: of the last capture).")
  YearMonth to;

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    if (from != null && to != null && from.isAfter(to)) {
      throw new WrongUseException("--from " + from + " is after --to " + to);
    }
    var progress = new StderrProgress();
    try (var archive = openArchive()) {
      Corpus counted = CorpusOption.find(archive, corpus);
      var evidence = Evidence.of(archive, registry(), progress);
      Map<Host, HostHistory> histories =
          profile == Profile.PAPER
              ? evidence.histories(capture -> true)
              : evidence.histories(capture -> true, LifecycleEvidence.of(archive, progress));
      progress.end();
      var query = new SeriesQuery(evidence.registry(), histories, archive.contents()::bytes);
      try (Table rows = table.open(COLUMNS)) {
        Optional<SeriesQuery.Span> span = query.span().map(this::narrowed);
        if (span.isPresent()) {
          for (SeriesRow row :
              query.rows(
                  counted, sample, profile, query.groups(by, profile), measure, span.get())) {
            write(rows, row);
          }
        }
      }
    }
    return ExitCode.DONE;
  }

  private SeriesQuery.Span narrowed(SeriesQuery.Span span) {
    return new SeriesQuery.Span(from == null ? span.from() : from, to == null ? span.to() : to);
  }

  private static void write(Table rows, SeriesRow row) throws IOException {
    rows.row(
        row.corpus(),
        row.sample().code(),
        row.profile().code(),
        row.measure().code(),
        row.period().toString(),
        row.group(),
        row.status(),
        row.hosts(),
        row.tokens(),
        share(row.hostShare()),
        share(row.tokenShare()),
        row.knownHosts(),
        row.knownTokens(),
        row.allHosts(),
        row.allTokens());
  }

  private static Double share(OptionalDouble share) {
    return share.isPresent() ? (Double) share.getAsDouble() : null;
  }
}
