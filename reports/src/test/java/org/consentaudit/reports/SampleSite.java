package org.consentaudit.reports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import org.consentaudit.analysis.terms.history.TermsEdit;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.Stratum;
import org.consentaudit.reports.page.*;

/** A site from invented figures: it looks like one, its numbers mean nothing. */
final class SampleSite {

  static final YearMonth FROM = YearMonth.of(2020, 1);
  static final YearMonth TO = YearMonth.of(2026, 10);
  static final String HOSTILE = "Disallow: </script><script>alert(1)</script> \"'&\u0007\u202e";

  private static final List<String> COMPANIES =
      List.of("OpenAI", "Common Crawl", "Anthropic", "Google AI", "Meta", "Cohere");
  private static final List<String> TOKENS =
      List.of("GPTBot", "CCBot", "ClaudeBot", "Google-Extended", "FacebookBot", "cohere-ai");

  private final Random random = new Random(7);
  private final Map<Digest, byte[]> held = new TreeMap<>();
  private final int never;
  private final int seen;

  /**
   * @param seen how many hosts have pages
   * @param never how many have none
   */
  SampleSite(int seen, int never) {
    this.seen = seen;
    this.never = never;
  }

  Site site() {
    List<CorpusRef> corpora =
        List.of(CorpusRef.named("c4"), CorpusRef.named("rf"), CorpusRef.named("dolma"));
    List<HostPage> pages = new ArrayList<>();
    List<IndexedHost> index = new ArrayList<>();
    for (int i = 0; i < seen; i++) {
      HostPage page = hostPage(i);
      pages.add(page);
      index.add(
          new IndexedHost(
              page.host(),
              page.placements(),
              page.summary().training(),
              page.summary().closed(),
              15,
              Optional.of(LocalDate.of(2026, 10, 29)),
              true));
    }
    for (int i = 0; i < never; i++) {
      index.add(
          new IndexedHost(
              new Host("unseen-" + i + ".example"),
              List.of(
                  new Placement(
                      corpora.get(i % 3), Stratum.RANDOM, OptionalInt.empty(), 90_000 - i)),
              Standing.NOT_SEEN,
              0,
              15,
              Optional.empty(),
              false));
    }
    List<MonthOfChanges> changes = changes(pages);
    return new Site(
        new SiteInfo(
            LocalDate.of(2026, 10, 31),
            "rfc9309",
            Optional.of(new OtherProfile("paper", OptionalDouble.of(3.1))),
            "1",
            "2026-10",
            "0.1.0",
            new ArchiveExtent(
                Digest.of(new byte[] {1}).hex(),
                true,
                61_204,
                9_120,
                seen,
                Optional.of(Instant.parse("2020-01-03T00:00:00Z")),
                Optional.of(Instant.parse("2026-10-29T09:12:00Z"))),
            true),
        overview(corpora, changes),
        corpora.stream().map(c -> corpus(c, pages)).toList(),
        agents(corpora, pages),
        new ChangesPage(changes),
        new MethodPage(
            List.of(
                new ProfileComparison(
                    corpora.get(0),
                    Sample.HEAD,
                    TO,
                    "closed to AI training, by tokens",
                    .314,
                    .345,
                    61,
                    1962)),
            List.of(
                "Captures before 2023 are from a web archive, which visits large hosts more"
                    + " often.")),
        readings(pages.get(0)),
        index,
        pages::stream,
        digest -> Optional.ofNullable(held.get(digest)));
  }

  private OverviewPage overview(List<CorpusRef> corpora, List<MonthOfChanges> changes) {
    ShareChart chart = chart("overview-c4-head", corpora.get(0));
    List<SharePoint> headline = chart.lines().get(0).points();
    ShareFigure now = headline.get(headline.size() - 1).figure();
    return new OverviewPage(
        Optional.of(
            new Headline(
                corpora.get(0),
                Sample.HEAD,
                2000,
                TO,
                now,
                OptionalDouble.of(.012),
                OptionalDouble.of(.246),
                OptionalDouble.of(.009))),
        Optional.of(chart),
        corpora.stream()
            .map(
                c -> {
                  List<SharePoint> history = points(.09, 43, .02, true);
                  return new CorpusCard(
                      c,
                      OptionalLong.of(170_005_451_386L),
                      13_989,
                      seen,
                      Sample.WHOLE,
                      Optional.of(history.get(history.size() - 1)),
                      history);
                })
            .toList(),
        changes.stream().findFirst());
  }

  private static ReadingsPage readings(HostPage page) {
    List<ReadingRow> rows = new ArrayList<>();
    for (int i = 0; i < TOKENS.size(); i++) {
      long rfc = 900 - 120L * i;
      rows.add(
          new ReadingRow(
              ref(i),
              new ReadingCount(rfc, rfc - 60 + 10L * i, rfc - 60),
              new ReadingCount(40 - i, 38 - i, 38 - i)));
    }
    return new ReadingsPage(
        4_238,
        TO,
        1_962,
        31,
        rows,
        List.of(new ReadingCause("it leaves rules with a question mark out", 1_210, 46, 12)),
        List.of(
            new ReadingExample(
                page.host(),
                Instant.parse("2026-10-29T09:12:00Z"),
                page.captures().get(0).digest().orElseThrow(),
                ref(0),
                Standing.CLOSED,
                Standing.OPEN,
                List.of(
                    new Decider(OptionalInt.of(4), "User-agent: GPTBot"),
                    new Decider(OptionalInt.of(7), HOSTILE)),
                List.of("it leaves rules with a question mark out"))));
  }

  private ShareChart chart(String id, CorpusRef corpus) {
    List<ShareLine> lines = new ArrayList<>();
    lines.add(
        new ShareLine(
            "any_training",
            "Any of them",
            Optional.empty(),
            Emphasis.HEADLINE,
            points(.314, 43, .03, true)));
    double[] ends = {.313, .272, .25, .197, .15, .146};
    for (int i = 0; i < COMPANIES.size(); i++) {
      lines.add(
          new ShareLine(
              COMPANIES.get(i).toLowerCase(java.util.Locale.ROOT),
              COMPANIES.get(i),
              Optional.of(new AgentRef("company:" + COMPANIES.get(i), COMPANIES.get(i))),
              Emphasis.NORMAL,
              points(ends[i], 43 + 2 * i, 0, true)));
    }
    lines.add(
        new ShareLine(
            "googlebot",
            "Google Search",
            Optional.empty(),
            Emphasis.CONTEXT,
            points(.009, 0, 0, true)));
    return new ShareChart(
        id,
        Optional.of(corpus),
        Sample.HEAD,
        FROM,
        TO,
        lines,
        List.of(
            new TimelineEvent(
                LocalDate.of(2023, 8, 7),
                "GPTBot announced",
                Optional.of("https://bots.example/gptbot")),
            new TimelineEvent(
                LocalDate.of(2023, 9, 28), "Google-Extended announced", Optional.empty()),
            new TimelineEvent(
                LocalDate.of(2025, 7, 1),
                "A CDN blocks by default",
                Optional.of("javascript:alert(1)"))));
  }

  private List<SharePoint> points(double end, int start, double spread, boolean gap) {
    List<SharePoint> points = new ArrayList<>();
    int months = (int) FROM.until(TO, java.time.temporal.ChronoUnit.MONTHS);
    double noise = 0;
    for (int i = 0; i <= months; i++) {
      double grown = i <= start ? .03 : 1 - .97 * Math.exp(-(i - start) / 14.0);
      noise = .8 * noise + .002 * random.nextGaussian();
      double share =
          Math.max(0, Math.min(1, end * Math.min(1, grown * 1.08) * (i == months ? 1 : 1 + noise)));
      if (!gap || i < 31 || i > 33) {
        points.add(new SharePoint(FROM.plusMonths(i), figure(share, spread)));
      }
    }
    return points;
  }

  private static ShareFigure figure(double share, double spread) {
    return new ShareFigure(
        share,
        Math.max(0, share - spread * .6),
        Math.min(1, share + spread),
        RangeKind.BOUNDS,
        (int) (share * 1500),
        1962,
        2000,
        .983);
  }

  private Map<Standing, Slice> slices(double closed) {
    Map<Standing, Slice> slices = new EnumMap<>(Standing.class);
    double rest = 1 - closed;
    slices.put(Standing.CLOSED, new Slice((int) (closed * 2000), (long) (closed * 1e9), closed));
    slices.put(Standing.NEARLY_CLOSED, new Slice(20, 9_000_000, rest * .03));
    slices.put(Standing.PARTLY, new Slice(700, 300_000_000, rest * .5));
    slices.put(Standing.OPEN, new Slice(400, 200_000_000, rest * .35));
    slices.put(Standing.REFUSED, new Slice(12, 10_000_000, rest * .04));
    slices.put(Standing.NOT_SEEN, new Slice(26, 30_000_000, rest * .08));
    return slices;
  }

  private CorpusPage corpus(CorpusRef ref, List<HostPage> pages) {
    List<StatusPoint> status = new ArrayList<>();
    for (SharePoint p : points(.3, 43, .02, false)) {
      status.add(new StatusPoint(p.period(), slices(p.figure().share())));
    }
    List<AgentRow> byAgent = new ArrayList<>();
    for (int i = 0; i < COMPANIES.size(); i++) {
      double share = .31 - .04 * i;
      byAgent.add(
          new AgentRow(
              new AgentRef("company:" + COMPANIES.get(i), COMPANIES.get(i)),
              slices(share),
              figure(share, .02),
              OptionalDouble.of(share * .8)));
    }
    return new CorpusPage(
        ref,
        OptionalLong.of(170_005_451_386L),
        seen + never,
        seen,
        List.of(
            new SampleFigures(
                Sample.HEAD,
                2000,
                18_479_000_000L,
                TO,
                Optional.of(figure(.314, .03)),
                OptionalDouble.of(.012),
                slices(.3)),
            new SampleFigures(
                Sample.RANDOM,
                10_000,
                312_000_000L,
                TO,
                Optional.of(figure(.081, .01)),
                OptionalDouble.of(.004),
                slices(.08)),
            new SampleFigures(
                Sample.WHOLE,
                15_928_138,
                170_005_451_386L,
                TO,
                Optional.empty(),
                OptionalDouble.empty(),
                Map.of())),
        Optional.of(
            new StatusChart(
                "corpus-" + ref.id() + "-status",
                ref,
                Sample.HEAD,
                "any AI training crawler",
                status)),
        Optional.of(chart("corpus-" + ref.id() + "-companies", ref)),
        byAgent,
        rows(pages),
        fated(pages),
        SampleTerms.matrix());
  }

  private static FatedHosts fated(List<HostPage> pages) {
    HostPage page = pages.get(0);
    return new FatedHosts(
        List.of(
            new FatedHosts.Count(Fate.MOVED, new Slice(31, 9_000_000, .013)),
            new FatedHosts.Count(Fate.PARKED, new Slice(12, 4_000_000, .004))),
        List.of(new FatedHosts.Row(page.host(), 41_200_000, page.stages().get(0))));
  }

  private static List<FateStage> stages(List<CaptureEntry> captures) {
    var parked = new Between(Optional.of(LocalDate.of(2025, 1, 2)), LocalDate.of(2025, 2, 3));
    var before = new Between(Optional.empty(), LocalDate.of(2023, 7, 3));
    Instant last = captures.get(0).captured();
    return List.of(
        new FateStage(
            Fate.MOVED,
            parked,
            Optional.empty(),
            last,
            Optional.of("new.example" + HOSTILE),
            HOSTILE,
            captures.subList(0, 1)),
        new FateStage(
            Fate.LIVE,
            before,
            Optional.of(parked),
            last,
            Optional.empty(),
            "it answers for itself",
            captures.subList(0, 1)));
  }

  private static List<HostRow> rows(List<HostPage> pages) {
    List<HostRow> rows = new ArrayList<>();
    for (HostPage page : pages.subList(0, Math.min(25, pages.size()))) {
      rows.add(
          new HostRow(
              page.host(),
              page.placements().get(0).rank(),
              page.placements().get(0).tokens(),
              page.summary().training(),
              page.summary().closed(),
              15,
              page.summary().since(),
              page.summary().lastSeen()));
    }
    return rows;
  }

  private List<AgentPage> agents(List<CorpusRef> corpora, List<HostPage> pages) {
    List<AgentPage> agents = new ArrayList<>();
    for (int i = 0; i < COMPANIES.size(); i++) {
      AgentFacts facts =
          new AgentFacts(
              ref(i),
              List.of(TOKENS.get(i) + "/1.0"),
              COMPANIES.get(i),
              "training",
              Optional.of(LocalDate.of(2023, 8, 7)),
              i % 2 == 0,
              Optional.of(YearMonth.of(2023, 8)),
              Optional.empty(),
              Optional.empty(),
              Obeys.values()[i % 4],
              Optional.of("https://bots.example/" + i));
      agents.add(
          agent(
              new AgentRef("company:" + COMPANIES.get(i), COMPANIES.get(i)),
              true,
              facts,
              corpora,
              pages,
              .31 - .03 * i));
      agents.add(agent(ref(i), false, facts, corpora, pages, .31 - .03 * i));
    }
    AgentFacts search =
        new AgentFacts(
            new AgentRef("Googlebot", "Googlebot"),
            List.of(),
            "Google",
            "search",
            Optional.empty(),
            false,
            Optional.of(YearMonth.of(1998, 9)),
            Optional.empty(),
            Optional.empty(),
            Obeys.YES,
            Optional.empty());
    agents.add(
        new AgentPage(
            search.agent(), false, List.of(search), List.of(), Optional.empty(), 0, List.of()));
    return agents;
  }

  private AgentPage agent(
      AgentRef ref,
      boolean company,
      AgentFacts facts,
      List<CorpusRef> corpora,
      List<HostPage> pages,
      double share) {
    List<ShareLine> lines = new ArrayList<>();
    List<AgentFigure> figures = new ArrayList<>();
    double part = share;
    for (CorpusRef corpus : corpora) {
      lines.add(
          new ShareLine(
              corpus.id(),
              corpus.label(),
              Optional.empty(),
              lines.isEmpty() ? Emphasis.HEADLINE : Emphasis.NORMAL,
              points(part, 43, .03, true)));
      figures.add(
          new AgentFigure(
              corpus,
              Sample.HEAD,
              TO,
              new AgentRow(ref, slices(part), figure(part, .03), OptionalDouble.of(part * .8))));
      part *= .9;
    }
    return new AgentPage(
        ref,
        company,
        List.of(facts),
        figures,
        Optional.of(
            new ShareChart(
                "agent-" + ref.id(), Optional.empty(), Sample.HEAD, FROM, TO, lines, List.of())),
        412,
        rows(pages));
  }

  private static AgentRef ref(int i) {
    return new AgentRef(TOKENS.get(i), TOKENS.get(i));
  }

  private HostPage hostPage(int i) {
    Host host =
        new Host(
            switch (i) {
              case 0 -> "daily-courier.example";
              case 1 -> "patent-atlas.example";
              case 2 -> "209.105.242.143:7337";
              case 3 ->
                  "a-very-long-name-for-a-host.with.many.labels.that-go-on-and-on.forum-of-things.example";
              default -> "host-" + i + ".example";
            });
    Digest old = hold("User-agent: *\nDisallow: /search\n# " + host + "\n");
    Digest file =
        hold(
            "User-agent: *\r\nDisallow: /search\r\n# "
                + host
                + "\n\nUser-agent: GPTBot\nUser-agent: CCBot\nDisallow: /\n"
                + HOSTILE
                + "\n");
    Standing training = i == 0 ? Standing.CLOSED : Standing.values()[i % Standing.values().length];
    Instant edited = Instant.parse("2023-08-17T09:12:00Z");
    Instant last = Instant.parse("2026-10-29T09:12:00Z");
    List<CaptureEntry> captures = new ArrayList<>();
    for (int m = 0; m < 24; m++) {
      Instant when = last.atOffset(ZoneOffset.UTC).minusMonths(m).toInstant();
      boolean ok = m != 5;
      captures.add(
          new CaptureEntry(
              i * 100L + m,
              host,
              "https://" + host + "/robots.txt",
              ResourceKind.ROBOTS,
              when,
              Source.CRAWL,
              ok ? Outcome.Readable.CONTENT : Outcome.ofStatus(503),
              OptionalInt.of(ok ? 200 : 503),
              ok ? Optional.of(file) : Optional.empty()));
    }
    captures.add(
        new CaptureEntry(
            i * 100L + 99,
            host,
            "https://" + host + "/robots.txt",
            ResourceKind.ROBOTS,
            Instant.parse("2023-07-03T10:00:00Z"),
            Source.file("older.jsonl"),
            Outcome.Readable.CONTENT,
            OptionalInt.of(200),
            Optional.of(old)));
    return new HostPage(
        host,
        List.of(
            new Placement(
                CorpusRef.named("c4"),
                Stratum.HEAD,
                OptionalInt.of(112 + i),
                41_200_000 - i * 1000L),
            new Placement(CorpusRef.named("rf"), Stratum.OTHER, OptionalInt.empty(), 12_300)),
        new HostSummary(
            training,
            training == Standing.CLOSED ? 14 : 0,
            1,
            training == Standing.PARTLY ? 15 : 0,
            15,
            Optional.of(
                new Between(Optional.of(LocalDate.of(2023, 7, 3)), LocalDate.of(2023, 8, 17))),
            Optional.of(Standing.PARTLY),
            Optional.of(last),
            Optional.of(LocalDate.of(2025, 11, 20)),
            captures.size()),
        Optional.of(strip(file, training)),
        holdings(file, last),
        List.of(
            new HostEvent(
                ResourceKind.ROBOTS,
                captures.get(0),
                Optional.of(edited),
                Optional.of(named()),
                List.of(),
                List.of(List.of(line(DiffLine.Change.ADDED, 8, HOSTILE)))),
            new HostEvent(
                ResourceKind.ROBOTS,
                new CaptureEntry(
                    i * 100L + 50,
                    host,
                    "https://" + host + "/robots.txt",
                    ResourceKind.ROBOTS,
                    edited,
                    Source.CRAWL,
                    Outcome.Readable.CONTENT,
                    OptionalInt.of(200),
                    Optional.of(file)),
                Optional.of(Instant.parse("2023-07-03T10:00:00Z")),
                Optional.of(mixed()),
                transitions(),
                List.of(
                    List.of(
                        line(DiffLine.Change.KEPT, 3, "# " + host),
                            line(DiffLine.Change.REMOVED, 4, "Disallow: /archive"),
                        line(DiffLine.Change.ADDED, 4, ""),
                            line(DiffLine.Change.ADDED, 5, "User-agent: GPTBot"),
                        line(DiffLine.Change.ADDED, 6, "User-agent: CCBot"),
                            line(DiffLine.Change.ADDED, 7, "Disallow: /")))),
            new HostEvent(
                ResourceKind.ROBOTS,
                captures.get(captures.size() - 1),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of())),
        captures,
        stages(captures),
        List.of(
            new SourceConflict(
                LocalDate.of(2026, 5, 3),
                "crawl",
                "file:" + HOSTILE,
                true,
                new AgentRef("GPTBot", "GPTBot"),
                Standing.CLOSED,
                Standing.OPEN,
                4)),
        List.of(new RetractedCapture(captures.get(0), 7, last, HOSTILE)),
        SampleTerms.of(host, captures));
  }

  private static DiffLine line(DiffLine.Change change, int number, String text) {
    return new DiffLine(
        change,
        change == DiffLine.Change.ADDED ? OptionalInt.empty() : OptionalInt.of(number),
        change == DiffLine.Change.REMOVED ? OptionalInt.empty() : OptionalInt.of(number),
        text);
  }

  private static EditFacts mixed() {
    return new EditFacts(
        EditKind.MIXED,
        List.of(EditKind.MIXED, EditKind.CLOSED, EditKind.REOPENED),
        Map.of(
            EditKind.CLOSED,
            List.of(ref(0).label(), ref(1).label(), ref(3).label()),
            EditKind.REOPENED,
            List.of(ref(2).label())),
        List.of(),
        List.of());
  }

  private static EditFacts named() {
    return new EditFacts(
        EditKind.AGENT_NAMED,
        List.of(EditKind.AGENT_NAMED, EditKind.SITEMAP_CHANGED),
        Map.of(),
        List.of(HOSTILE),
        List.of());
  }

  private static List<Transition> transitions() {
    return List.of(
        new Transition(ref(0), Standing.PARTLY, Standing.CLOSED),
        new Transition(ref(1), Standing.PARTLY, Standing.CLOSED),
        new Transition(ref(2), Standing.CLOSED, Standing.OPEN));
  }

  private StateStrip strip(Digest file, Standing now) {
    List<StripRow> rows = new ArrayList<>();
    for (int i = 0; i < COMPANIES.size(); i++) {
      rows.add(
          row(
              "Training",
              new AgentRef("company:" + COMPANIES.get(i), COMPANIES.get(i)),
              8 + 5 * Math.min(i, 3),
              now,
              file));
    }
    rows.add(
        row("Retrieval", new AgentRef("ChatGPT-User", "ChatGPT-User"), 99, Standing.OPEN, file));
    rows.add(row("Search", new AgentRef("Googlebot", "Googlebot"), 0, Standing.PARTLY, file));
    return new StateStrip(YearMonth.of(2023, 1), TO, rows);
  }

  private static StripRow row(String group, AgentRef agent, int from, Standing then, Digest file) {
    List<StripCell> cells = new ArrayList<>();
    for (int m = 0; m < 46; m++) {
      if (m < 28 || m > 30) {
        YearMonth period = YearMonth.of(2023, 1).plusMonths(m);
        cells.add(
            new StripCell(
                period,
                m >= from ? then : Standing.OPEN,
                Optional.of(
                    new Evidence(
                        m,
                        period.atDay(3).atStartOfDay().toInstant(ZoneOffset.UTC),
                        Optional.of(file),
                        m >= from ? OptionalInt.of(7) : OptionalInt.empty()))));
      }
    }
    return new StripRow(group, agent, cells);
  }

  private static List<Holding> holdings(Digest file, Instant last) {
    List<Holding> out = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      boolean ruled = i < 3;
      out.add(
          new Holding(
              ref(i),
              COMPANIES.get(i),
              "training",
              ruled ? Standing.CLOSED : Standing.OPEN,
              ruled ? Basis.LINE : Basis.STAR_GROUP,
              new Decider(
                  ruled ? OptionalInt.of(i == 2 ? 8 : 7) : OptionalInt.empty(),
                  i == 2 ? HOSTILE : "Disallow: /"),
              Optional.of(
                  new Evidence(
                      0, last, Optional.of(file), ruled ? OptionalInt.of(7) : OptionalInt.empty())),
              i == 1 ? Optional.of(Standing.OPEN) : Optional.empty(),
              i == 2
                  ? List.of("line 5 is read as GPTBot although it says <b>GPTBot/1.0</b>")
                  : List.of()));
    }
    for (String name :
        List.of("cohere-training-data-crawler", "meta-externalfetcher", "Kangaroo Bot")) {
      AgentRef agent = new AgentRef(name, name);
      out.add(
          new Holding(
              agent,
              "An operator",
              "training",
              Standing.PARTLY,
              Basis.LINE,
              new Decider(OptionalInt.of(2), "Disallow: /search"),
              Optional.of(new Evidence(0, last, Optional.of(file), OptionalInt.of(2))),
              Optional.empty(),
              List.of()));
    }
    return out;
  }

  private List<MonthOfChanges> changes(List<HostPage> pages) {
    List<MonthOfChanges> months = new ArrayList<>();
    for (int m = 0; m < 14; m++) {
      List<ChangeRow> rows = new ArrayList<>();
      for (HostPage page : pages.subList(0, Math.min(12, pages.size()))) {
        CaptureEntry capture = page.captures().get(m);
        rows.add(
            new ChangeRow(
                page.host(),
                Optional.of(CorpusRef.named("c4")),
                OptionalLong.of(41_200_000),
                ResourceKind.ROBOTS,
                capture.captured(),
                Optional.of(capture.captured().minusSeconds(2_600_000)),
                rows.size() % 2 == 0 ? Optional.of(mixed()) : Optional.empty(),
                rows.size() % 2 == 0
                    ? transitions()
                    : List.of(
                        new Transition(
                            ref(rows.size() % 6), Standing.CLOSED, Standing.UNAVAILABLE)),
                rows.size() == 1
                    ? Optional.empty()
                    : Optional.of(
                        new Decider(OptionalInt.of(7), rows.size() == 2 ? HOSTILE : "Disallow: /")),
                capture.digest(),
                List.of()));
      }
      if (m == 0) {
        rows.add(ofTerms(pages.get(0)));
      }
      months.add(new MonthOfChanges(TO.minusMonths(m), 61 - m, m % 3, rows));
    }
    return months;
  }

  private static ChangeRow ofTerms(HostPage page) {
    TermsEdit edit = page.terms().pages().get(0).edits().get(0);
    return new ChangeRow(
        page.host(),
        Optional.of(CorpusRef.named("c4")),
        OptionalLong.of(41_200_000),
        ResourceKind.TERMS,
        edit.after().first().captured(),
        Optional.of(edit.before().last().captured()),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        edit.after().first().digest(),
        edit.codes());
  }

  private Digest hold(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Digest digest = Digest.of(bytes);
    held.put(digest, bytes);
    return digest;
  }
}
