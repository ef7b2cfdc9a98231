package org.consentaudit.app.site;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.consentaudit.analysis.robots.RobotsJudge;
import org.consentaudit.analysis.statistics.AgentGroup;
import org.consentaudit.analysis.statistics.ReadingGap;
import org.consentaudit.analysis.statistics.Sample;
import org.consentaudit.analysis.timeline.EditReader;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.app.evidence.LifecycleEvidence;
import org.consentaudit.app.evidence.TermsEvidence;
import org.consentaudit.app.evidence.TermsPages;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.store.ArchiveStatistics;
import org.consentaudit.archive.store.SealStore;
import org.consentaudit.reports.page.ArchiveExtent;
import org.consentaudit.reports.page.ChangesPage;
import org.consentaudit.reports.page.CorpusRef;
import org.consentaudit.reports.page.Headline;
import org.consentaudit.reports.page.IndexedHost;
import org.consentaudit.reports.page.MethodPage;
import org.consentaudit.reports.page.MonthOfChanges;
import org.consentaudit.reports.page.OtherProfile;
import org.consentaudit.reports.page.OverviewPage;
import org.consentaudit.reports.page.Placement;
import org.consentaudit.reports.page.ProfileComparison;
import org.consentaudit.reports.page.ShareFigure;
import org.consentaudit.reports.page.Site;
import org.consentaudit.reports.page.SiteInfo;
import org.consentaudit.reports.page.Standing;

/** A whole site out of an archive. */
public final class SiteAssembly {

  private final Archive archive;
  private final PageCaptures pages;
  private final SiteTerms hostTerms;
  private final SiteOptions options;
  private final SiteEvidence evidence;
  private final ShareFigures shares;
  private final HostFigures hosts;
  private final CorpusPages corpora;
  private final AgentRefs refs;
  private final ContentLines lines;

  private SiteAssembly(
      Archive archive, TermsEvidence terms, SiteOptions options, SiteEvidence evidence) {
    this.archive = archive;
    this.options = options;
    this.evidence = evidence;
    this.refs = new AgentRefs(evidence.registry());
    this.shares = new ShareFigures(evidence);
    this.hosts = new HostFigures(evidence);
    this.lines = new ContentLines(archive.contents());
    this.pages = new PageCaptures(archive, terms, evidence.asOf());
    this.hostTerms =
        new SiteTerms(
            new TermsPages(archive, terms::of), pages::of, evidence, archive.contents()::bytes);
    this.corpora = new CorpusPages(evidence, shares, hosts, refs, hostTerms.against());
  }

  /**
   * Puts a site together. Host pages and contents are read from the archive while it is written, so
   * the archive must stay open until then.
   */
  public static Site of(
      Archive archive,
      Evidence read,
      LifecycleEvidence lifecycles,
      TermsEvidence terms,
      SiteOptions options) {
    Predicate<CaptureEntry> wanted =
        options
            .asOf()
            .<Predicate<CaptureEntry>>map(day -> capture -> !capture.day().isAfter(day))
            .orElse(capture -> true);
    Map<Host, HostHistory> histories = read.histories(wanted, lifecycles);
    List<Corpus> corpora =
        archive.corpora().names().stream()
            .map(name -> archive.corpora().find(name).orElseThrow())
            .toList();
    if (histories.isEmpty()) {
      throw new IllegalArgumentException(
          "the archive in "
              + archive.directory()
              + " holds no capture of a robots.txt"
              + options.asOf().map(day -> " up to " + day).orElse("")
              + ": take some in with 'consent import' or 'consent crawl' first");
    }
    LocalDate asOf = options.asOf().orElseGet(() -> newest(histories));
    var evidence =
        new SiteEvidence(
            read.registry(),
            options.profile(),
            corpora,
            histories,
            archive.contents()::bytes,
            asOf);
    return new SiteAssembly(archive, terms, options, evidence).site();
  }

  private static LocalDate newest(Map<Host, HostHistory> histories) {
    return histories.values().stream()
        .flatMap(history -> history.answers().stream())
        .map(SiteEvidence::day)
        .max(Comparator.naturalOrder())
        .orElse(LocalDate.EPOCH);
  }

  private Site site() {
    var changes =
        new ChangeLists(
            evidence,
            hosts,
            refs,
            lines,
            new EditReader(evidence.registry(), archive.contents()::bytes),
            hostTerms);
    List<MonthOfChanges> months = changes.months();
    var hostPages =
        new HostPages(
            evidence,
            hosts,
            changes,
            new Holdings(evidence, refs, lines, archive.contents()),
            new Differences(lines),
            pages,
            refs,
            new RetractedCaptures(archive, options.asOf()),
            hostTerms);
    List<IndexedHost> index = index();
    return new Site(
        info(),
        overview(months),
        evidence.corpora().stream().map(corpora::page).toList(),
        new AgentPages(evidence, shares, corpora, hosts, refs).all(),
        new ChangesPage(months),
        method(),
        new Readings(archive.contents(), evidence, hosts, lines).page(),
        index,
        () -> index.stream().filter(IndexedHost::page).map(IndexedHost::host).map(hostPages::page),
        digest -> archive.contents().bytes(digest));
  }

  /** The corpus of whose head most hosts were seen: what the first page is about. */
  private Optional<Corpus> main() {
    return evidence.corpora().stream()
        .max(
            Comparator.comparingLong(
                    (Corpus corpus) ->
                        corpus.hosts().stream()
                            .filter(Sample.HEAD::has)
                            .filter(host -> evidence.histories().containsKey(host.host()))
                            .count())
                .thenComparing(Comparator.comparing(Corpus::name).reversed()));
  }

  private OverviewPage overview(List<MonthOfChanges> months) {
    Optional<Corpus> main = main();
    return new OverviewPage(
        main.flatMap(this::headline),
        main.flatMap(corpus -> corpora.shareChart(corpus, "overview-" + corpus.name() + "-head")),
        evidence.corpora().stream().map(corpora::card).toList(),
        months.stream().findFirst());
  }

  private Optional<Headline> headline(Corpus corpus) {
    return newestKnown(corpus).flatMap(month -> headline(corpus, month));
  }

  private Optional<YearMonth> newestKnown(Corpus corpus) {
    var points = shares.history(corpus, Sample.HEAD, evidence.training());
    return points.isEmpty()
        ? Optional.empty()
        : Optional.of(points.get(points.size() - 1).period());
  }

  private Optional<Headline> headline(Corpus corpus, YearMonth month) {
    AgentGroup training = evidence.training();
    Optional<ShareFigure> closed = shares.closed(corpus, Sample.HEAD, training, month);
    return closed.map(
        figure ->
            new Headline(
                CorpusRef.named(corpus.name()),
                org.consentaudit.reports.page.Sample.HEAD,
                figure.hosts(),
                month,
                figure,
                shares.nearlyClosedShare(corpus, Sample.HEAD, training, month),
                month.minusYears(1).isBefore(evidence.from())
                    ? OptionalDouble.empty()
                    : shares.closedShare(corpus, Sample.HEAD, training, month.minusYears(1)),
                shares.closedShare(corpus, Sample.HEAD, refs.search(), month)));
  }

  private MethodPage method() {
    List<ProfileComparison> comparisons = new ArrayList<>();
    for (Corpus corpus : evidence.corpora()) {
      Optional<YearMonth> month = newestKnown(corpus);
      for (AgentGroup group : refs.charted()) {
        month
            .flatMap(
                m -> ReadingGap.of(evidence.states(corpus, Sample.HEAD, Profile.RFC9309, m), group))
            .ifPresent(gap -> comparisons.add(comparison(corpus, group, month.get(), gap)));
      }
    }
    return new MethodPage(comparisons, limits());
  }

  private ProfileComparison comparison(
      Corpus corpus, AgentGroup group, YearMonth month, ReadingGap gap) {
    boolean rfc = evidence.profile() == Profile.RFC9309;
    return new ProfileComparison(
        CorpusRef.named(corpus.name()),
        org.consentaudit.reports.page.Sample.HEAD,
        month,
        "closed to " + group.name() + ", by tokens, the same captures read in both ways",
        rfc ? gap.rfc9309() : gap.paper(),
        rfc ? gap.paper() : gap.rfc9309(),
        gap.differing(),
        gap.hosts());
  }

  /** What this very archive cannot tell, a sentence each. */
  private List<String> limits() {
    List<String> limits = new ArrayList<>();
    for (Corpus corpus : evidence.corpora()) {
      long head = corpus.hosts().stream().filter(Sample.HEAD::has).count();
      long unseen =
          corpus.hosts().stream()
              .filter(Sample.HEAD::has)
              .filter(host -> !evidence.histories().containsKey(host.host()))
              .count();
      if (unseen > 0) {
        limits.add(
            String.format(
                java.util.Locale.ROOT,
                "Of the %,d hosts in the head of %s, %,d were never captured.",
                head,
                CorpusRef.named(corpus.name()).label(),
                unseen));
      }
    }
    new SourceConflicts(evidence, refs).counted().ifPresent(limits::add);
    return limits;
  }

  private SiteInfo info() {
    Profile other = evidence.profile() == Profile.RFC9309 ? Profile.PAPER : Profile.RFC9309;
    ArchiveStatistics stats = ArchiveStatistics.of(archive);
    SealStore.ArchiveDigest digest = archive.seals().archiveDigest();
    return new SiteInfo(
        evidence.asOf(),
        evidence.profile().code(),
        Optional.of(new OtherProfile(other.code(), points())),
        RobotsJudge.VERSION,
        evidence.registry().version(),
        options.release(),
        new ArchiveExtent(
            digest.digest().hex(),
            digest.sealed(),
            stats.captures(),
            stats.contents(),
            (int) stats.hosts(),
            stats.first(),
            stats.last()),
        options.invented());
  }

  /** By how many percentage points the other reading of the same captures moves the headline. */
  private OptionalDouble points() {
    return main()
        .flatMap(
            corpus ->
                newestKnown(corpus)
                    .flatMap(
                        month ->
                            ReadingGap.of(
                                evidence.states(corpus, Sample.HEAD, Profile.RFC9309, month),
                                evidence.training())))
        .map(gap -> OptionalDouble.of(Math.abs(gap.rfc9309() - gap.paper()) * 100))
        .orElseGet(OptionalDouble::empty);
  }

  private List<IndexedHost> index() {
    var all = new TreeSet<Host>(evidence.histories().keySet());
    for (Corpus corpus : evidence.corpora()) {
      corpus.hosts().stream().map(CorpusHost::host).forEach(all::add);
    }
    Map<Host, Long> tokens = new HashMap<>();
    for (Host host : all) {
      tokens.put(
          host, hosts.placements(host).stream().mapToLong(Placement::tokens).max().orElse(-1));
    }
    return all.stream()
        .sorted(
            Comparator.comparingLong((Host host) -> tokens.get(host))
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .map(this::indexed)
        .toList();
  }

  private IndexedHost indexed(Host host) {
    boolean captured = evidence.histories().containsKey(host);
    return new IndexedHost(
        host,
        hosts.placements(host),
        hosts.training(host),
        captured ? hosts.towardsTraining(host, Standing.CLOSED) : 0,
        hosts.trainingAgents().size(),
        hosts.lastSeen(host).map(instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC)),
        captured);
  }
}
