package org.consentaudit.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import org.consentaudit.analysis.lifecycle.LifecycleSpan;
import org.consentaudit.analysis.lifecycle.LifecycleState;
import org.consentaudit.analysis.statistics.Division;
import org.consentaudit.analysis.statistics.LifecycleTally;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.app.LifecycleQuery;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.store.Archive;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code consent hosts}. */
@Command(
    name = "hosts",
    description = {
      "What became of the hosts: live, moved for good to another registrable domain, parked (a",
      "parking service, a domain dealer or a registrar answers in their place), or gone (the name",
      "does not resolve, or nothing answers, for long); with dates and the capture that shows it.",
      "A host that never answered is unknown. Rules: docs/metrics.md, \"What became of a host\"."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent hosts --corpus c4 --state moved,parked,gone",
      "  consent hosts --summary --format csv"
    })
final class HostsCommand extends ArchiveOption implements Callable<Integer> {

  private static final String UNKNOWN = "unknown";

  @Option(
      names = "--corpus",
      paramLabel = "C",
      description = "Only hosts of this corpus, with their tokens, most first (default: all).")
  String corpus;

  @Option(
      names = "--state",
      split = ",",
      paramLabel = "S",
      description = "Only hosts in these states: live, moved, parked, gone, unknown.")
  List<String> states = List.of();

  @Option(
      names = "--summary",
      description = "Hosts and share of tokens in each state instead, by corpus and sample.")
  boolean summary;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "Captures up to that day, UTC (default: today).")
  LocalDate asOf;

  @Mixin TableOptions table;

  @Override
  public Integer call() throws IOException {
    Set<String> wanted = wanted();
    var progress = new StderrProgress();
    try (var archive = openArchive()) {
      Optional<Corpus> only =
          Optional.ofNullable(corpus).map(name -> CorpusOption.find(archive, name));
      LocalDate day = asOf != null ? asOf : LocalDate.ofInstant(clock().instant(), ZoneOffset.UTC);
      var query = new LifecycleQuery(archive, day, progress);
      progress.end();
      if (summary) {
        summarise(query, only, archive, wanted);
      } else {
        list(only.map(query::rows).orElseGet(query::rows), wanted);
      }
    }
    return ExitCode.DONE;
  }

  private Set<String> wanted() {
    Set<String> known = new LinkedHashSet<>();
    for (LifecycleState state : LifecycleState.values()) {
      known.add(state.code());
    }
    known.add(UNKNOWN);
    Set<String> wanted = new LinkedHashSet<>();
    for (String state : states) {
      String word = state.strip().toLowerCase(Locale.ROOT);
      if (!known.contains(word)) {
        throw new WrongUseException(
            "--state \"" + state + "\" is none of " + String.join(", ", known));
      }
      wanted.add(word);
    }
    return wanted.isEmpty() ? known : wanted;
  }

  private void list(List<LifecycleQuery.Row> found, Set<String> wanted) throws IOException {
    try (Table rows =
        table.open(
            "host",
            "state",
            "after",
            "by",
            "last_shown",
            "moved_to",
            "tokens",
            "reason",
            "captured",
            "url",
            "content_sha256")) {
      for (LifecycleQuery.Row row : found) {
        String state = row.now().map(span -> span.state().code()).orElse(UNKNOWN);
        if (wanted.contains(state)) {
          write(rows, row, state);
        }
      }
    }
  }

  private static void write(Table rows, LifecycleQuery.Row row, String state) throws IOException {
    Optional<LifecycleSpan> span = row.now();
    Optional<CaptureEntry> evidence =
        span.map(LifecycleSpan::evidence).map(captures -> captures.get(captures.size() - 1));
    rows.row(
        row.host().name(),
        state,
        span.flatMap(LifecycleSpan::before).map(StatusCommand::seconds).orElse(null),
        span.map(LifecycleSpan::from).map(StatusCommand::seconds).orElse(null),
        span.map(LifecycleSpan::lastShown).map(StatusCommand::seconds).orElse(null),
        span.flatMap(LifecycleSpan::movedTo).orElse(null),
        number(row.tokens()),
        span.map(LifecycleSpan::reason).orElse(null),
        evidence.map(CaptureEntry::captured).map(Object::toString).orElse(null),
        evidence.map(CaptureEntry::url).orElse(null),
        evidence.flatMap(CaptureEntry::digest).map(Digest::hex).orElse(null));
  }

  private static Long number(OptionalLong number) {
    return number.isPresent() ? (Long) number.getAsLong() : null;
  }

  private void summarise(
      LifecycleQuery query, Optional<Corpus> only, Archive archive, Set<String> wanted)
      throws IOException {
    List<Corpus> corpora =
        only.map(List::of)
            .orElseGet(
                () ->
                    archive.corpora().names().stream()
                        .map(name -> archive.corpora().find(name).orElseThrow())
                        .toList());
    if (corpora.isEmpty()) {
      throw new WrongUseException(
          "--summary counts the hosts of a corpus: load one with 'consent corpus import'");
    }
    try (Table rows = table.open("corpus", "sample", "state", "hosts", "tokens", "token_share")) {
      for (Corpus one : corpora) {
        for (Sample sample : Sample.values()) {
          summarise(rows, one, sample, query.tally(one, sample), wanted);
        }
      }
    }
  }

  private static void summarise(
      Table rows, Corpus corpus, Sample sample, LifecycleTally tally, Set<String> wanted)
      throws IOException {
    if (tally.all().hosts() == 0) {
      return;
    }
    for (String state : wanted) {
      Division.Count count =
          state.equals(UNKNOWN)
              ? tally.unknown()
              : tally.count(LifecycleState.valueOf(state.toUpperCase(Locale.ROOT)));
      rows.row(
          corpus.name(),
          sample.code(),
          state,
          count.hosts(),
          count.tokens(),
          tally.tokenShare(count));
    }
  }
}
