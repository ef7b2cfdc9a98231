package org.consentaudit.app;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.demo.DemoScript;
import org.consentaudit.app.demo.EarlierYears;
import org.consentaudit.app.demo.MiniWeb;
import org.consentaudit.app.demo.PastWeb;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.app.site.SiteOptions;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.imports.CorpusFile;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.CrawlListener;
import org.consentaudit.crawler.CrawlSettings;
import org.consentaudit.crawler.CrawlSummary;
import org.consentaudit.crawler.Politeness;
import org.consentaudit.crawler.backfill.Every;
import org.consentaudit.crawler.backfill.WaybackListener;
import org.consentaudit.crawler.backfill.WaybackOrder;
import org.consentaudit.crawler.backfill.WaybackSettings;
import org.consentaudit.crawler.backfill.WaybackSummary;
import org.consentaudit.crawler.fetch.Network;

/**
 * The whole main job on a small web of our own: loads a corpus, visits its hosts once a month for
 * two years with the real crawler over real HTTP on loopback, and writes the site.
 */
public final class DemoRun {

  private static final String USER_AGENT =
      "ConsentAuditorDemo/1.0 (+https://consent-auditor.example/bot)";
  private static final int HTTP = 80;

  /** The small web is ours, and two years pass in it in a minute. */
  private static final Politeness MANNERS =
      Politeness.USUAL
          .withDelays(Duration.ofMillis(10), Duration.ofMillis(300))
          .withResponseFactor(1)
          .withConnectionsPerAddress(2, true);

  private final AgentRegistry registry;
  private final PrintStream says;
  private final Progress progress;

  /**
   * A demo.
   *
   * @param registry the agents that are known
   * @param says where it says what it does
   */
  public DemoRun(AgentRegistry registry, PrintStream says, Progress progress) {
    this.registry = registry;
    this.says = says;
    this.progress = progress;
  }

  /** A calendar that is turned from month to month. */
  private static final class Calendar extends Clock {
    private volatile YearMonth month = DemoScript.FIRST_MONTH;

    @Override
    public Instant instant() {
      return month.atDay(12).atTime(9, 0).toInstant(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  /**
   * Fills an archive from the small web.
   *
   * @param archive an empty archive
   */
  public void fill(Archive archive) throws IOException {
    var calendar = new Calendar();
    archive.corpora().put(corpora());
    List<Corpus> all =
        archive.corpora().names().stream()
            .map(name -> archive.corpora().find(name).orElseThrow())
            .toList();
    try (MiniWeb web = MiniWeb.start(() -> calendar.month)) {
      says.printf(
          Locale.ROOT,
          "A small web of %d hosts lives on 127.0.0.1; its corpora are %s.%n",
          web.script().sites().size(),
          String.join(" and ", archive.corpora().names()));
      int refusing = portThatRefuses();
      List<YearMonth> months = DemoScript.months();
      long captures = 0;
      for (int i = 0; i < months.size(); i++) {
        calendar.month = months.get(i);
        captures += visit(archive, all, calendar, network(web, calendar, refusing));
        progress.at("months visited", i + 1, months.size());
      }
      says.printf(
          Locale.ROOT,
          "Visited it %d times, %s to %s: %,d captures, robots.txt obeyed.%n",
          months.size(),
          months.get(0),
          months.get(months.size() - 1),
          captures);
    }
  }

  /**
   * Fills in the years before the story from a stand-in of the Wayback Machine on loopback.
   *
   * @param archive one that {@link #fill} filled
   */
  public void fillEarlierYears(Archive archive) throws IOException {
    var calendar = new Calendar();
    calendar.month = DemoScript.LAST_MONTH;
    List<Corpus> all =
        archive.corpora().names().stream()
            .map(name -> archive.corpora().find(name).orElseThrow())
            .toList();
    try (PastWeb past = PastWeb.start(calendar, EarlierYears.of(DemoScript.bundled()))) {
      WaybackSettings settings =
          WaybackSettings.of(USER_AGENT)
              .at(past.endpoint(), true)
              .withIntervals(Duration.ZERO, Duration.ZERO);
      var order =
          new WaybackOrder(
              WaybackRun.hosts(all),
              WaybackOrder.KINDS,
              start(EarlierYears.FIRST_MONTH),
              start(EarlierYears.LAST_MONTH.plusMonths(1)).minusSeconds(1),
              Every.MONTH,
              false);
      WaybackSummary summary =
          new WaybackRun(archive, settings, calendar, Network.system(), listener()).fill(order);
      says.printf(
          Locale.ROOT,
          "Filled in %s to %s from a stand-in of the Wayback Machine: %,d captures by %,d questions"
              + " to its index and %,d replays; the rest was held.%n",
          EarlierYears.FIRST_MONTH,
          EarlierYears.LAST_MONTH,
          summary.captures(),
          summary.questions(),
          summary.replays());
    }
  }

  private WaybackListener listener() {
    return new WaybackListener() {
      @Override
      public void progressed(WaybackListener.Progress now) {
        progress.at("questions answered", now.questions(), now.questions() + now.questionsLeft());
      }
    };
  }

  private static Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /** Writes the site and says where to look. */
  public void report(Archive archive, Path out, String release) throws IOException {
    var options = new SiteOptions(Profile.RFC9309, Optional.empty(), release, true);
    new ReportRun(archive, registry).write(options, out, progress);
    says.printf("The site is in %s: open %s%n", out, out.resolve("index.html").toAbsolutePath());
    says.println("Look first at");
    for (DemoScript.Pointer pointer : DemoScript.lookFirst()) {
      says.printf("  %s %s%n", pointer.host(), pointer.why());
    }
  }

  private long visit(Archive archive, List<Corpus> corpora, Clock clock, Network network) {
    var settings =
        CrawlSettings.of(USER_AGENT)
            .withPoliteness(MANNERS)
            .withPrivateAllowed(true)
            .withThreads(16)
            .withVantage("demo");
    CrawlSummary summary =
        new CrawlRun(archive, registry, settings, clock, network, CrawlListener.SILENT)
            .visit("demo", corpora);
    return summary.total();
  }

  /** Every host that the script knows this month stands on the mini-web's port; https on none. */
  private static Network network(MiniWeb web, Calendar calendar, int refusing) {
    return (host, port) -> {
      if (!web.resolves(host, calendar.month)) {
        throw new UnknownHostException(host);
      }
      return List.of(
          new InetSocketAddress(
              InetAddress.getLoopbackAddress(), port == HTTP ? web.port() : refusing));
    };
  }

  /** A port that nothing listens on: our small web offers no https. */
  private static int portThatRefuses() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static List<Corpus> corpora() throws IOException {
    Path file = Files.createTempFile("corpus", ".csv");
    try {
      Files.writeString(file, DemoScript.corpusCsv());
      return CorpusFile.read(file, DemoScript.HEAD_SIZE, Map.of()).corpora();
    } finally {
      Files.delete(file);
    }
  }
}
