package org.consentaudit.reports.site;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.reports.page.AgentPage;
import org.consentaudit.reports.page.CorpusPage;
import org.consentaudit.reports.page.CorpusRef;
import org.consentaudit.reports.page.HostPage;
import org.consentaudit.reports.page.MonthOfChanges;
import org.consentaudit.reports.page.Placement;
import org.consentaudit.reports.page.ShareChart;
import org.consentaudit.reports.page.Site;
import org.consentaudit.reports.page.StatusChart;
import org.consentaudit.reports.words.AgentWords;
import org.consentaudit.reports.words.HostWords;
import org.consentaudit.reports.words.OverviewWords;
import org.consentaudit.reports.words.ReadingWords;

/** The making of one site, page after page. */
public final class SiteBuild {

  /** How many host pages are held at once. */
  private static final int BATCH = 64;

  private final Site site;
  private final SitePaths paths;
  private final Staging staging;
  private final Templates templates = new Templates();
  private final ContentIndex contents = new ContentIndex();
  private final Map<String, Digest> data = new TreeMap<>();

  private SiteBuild(Site site, Staging staging) {
    this.site = site;
    this.staging = staging;
    this.paths = new SitePaths(site);
  }

  /** Writes the site; see {@code SiteWriter}. */
  public static void write(Site site, Path out) throws IOException {
    try (Staging staging = new Staging(out)) {
      SiteBuild build = new SiteBuild(site, staging);
      Assets.write(staging);
      build.overview();
      build.corpora();
      build.agents();
      build.changes();
      build.hosts();
      build.hostPages();
      build.method();
      build.readings();
      build.contentPages();
      staging.write(Staging.SEAL, Manifest.of(site.info(), build.paths.hostPages(), build.data));
      staging.publish();
    }
  }

  private void overview() throws IOException {
    Optional<ShareChart> chart = site.overview().chart();
    if (chart.isPresent()) {
      table(chart.get());
    }
    String said =
        site.overview()
            .headline()
            .map(h -> OverviewWords.headline(h).plain())
            .orElse("Nothing was seen yet.");
    page(
        "index.html",
        "overview",
        frame("", Section.OVERVIEW, "Consent Auditor", said),
        site.overview());
  }

  private void corpora() throws IOException {
    page(
        "corpora.html",
        "corpora",
        frame("", Section.CORPORA, "Corpora", "The corpora and what of them is closed."),
        site.overview());
    for (CorpusPage corpus : site.corpora()) {
      if (corpus.status().isPresent()) {
        table(corpus.status().get());
      }
      if (corpus.companies().isPresent()) {
        table(corpus.companies().get());
      }
      String label = corpus.corpus().label();
      page(
          paths.corpus(corpus.corpus()).orElseThrow(),
          "corpus",
          frame("../", Section.CORPORA, label, "What of " + label + " is closed, and to whom."),
          corpus);
    }
  }

  private void agents() throws IOException {
    page(
        "agents.html",
        "agents",
        frame("", Section.AGENTS, "Agents", "The agents that hosts are asked about."),
        site);
    for (AgentPage agent : site.agents()) {
      if (agent.chart().isPresent()) {
        table(agent.chart().get());
      }
      page(
          paths.agent(agent.agent()).orElseThrow(),
          "agent",
          frame("../", Section.AGENTS, agent.agent().label(), AgentWords.headline(agent).plain()),
          agent);
    }
  }

  /** A page a year, the newest under the navigation's name. */
  private void changes() throws IOException {
    site.changes().months().forEach(month -> month.changes().forEach(contents::add));
    data("data/changes.csv", Tables.changes(site.changes().months()));
    data(Feed.PATH, Feed.of(site.info(), site.changes().months(), paths));
    NavigableMap<Integer, List<MonthOfChanges>> years =
        site.changes().months().stream()
            .collect(
                Collectors.groupingBy(
                    month -> month.month().getYear(), TreeMap::new, Collectors.toList()));
    if (years.isEmpty()) {
      years.put(Year.from(site.info().asOf()).getValue(), List.of());
    }
    for (int year : years.keySet()) {
      YearOfChanges model =
          YearOfChanges.of(year, years.get(year), List.copyOf(years.descendingKeySet()));
      Frame frame =
          frame("", Section.CHANGES, "Changes in " + year, "What hosts changed in " + year + ".");
      page(SitePaths.changes(year), "changes", frame, model);
      if (year == years.lastKey()) {
        page(Section.CHANGES.path(), "changes", frame, model);
      }
    }
  }

  private void hosts() throws IOException {
    List<CorpusRef> corpora = refs();
    data("data/hosts.csv", Tables.hosts(site.hosts(), corpora));
    staging.write("assets/index-data.js", SearchData.of(site, paths, corpora));
    page(
        "hosts.html",
        "hosts",
        frame("", Section.HOSTS, "Hosts", "All hosts, seen or not."),
        new HostList(site.hosts(), corpora));
  }

  /** Corpora that have pages, else those that placements name. */
  private List<CorpusRef> refs() {
    Stream<CorpusRef> named = site.corpora().stream().map(CorpusPage::corpus);
    Stream<CorpusRef> placed =
        site.hosts().stream().flatMap(host -> host.placements().stream()).map(Placement::corpus);
    return Stream.concat(named, placed.sorted(Comparator.comparing(CorpusRef::id)))
        .distinct()
        .toList();
  }

  /** Pages are taken one by one, as their source may be a cursor, and made a batch at a time. */
  private void hostPages() throws IOException {
    Set<Host> written = new HashSet<>();
    try (Stream<HostPage> pages = site.hostPages().get()) {
      List<HostPage> batch = new ArrayList<>();
      for (Iterator<HostPage> each = pages.iterator(); each.hasNext(); ) {
        HostPage page = each.next();
        if (paths.host(page.host()).isEmpty() || !written.add(page.host())) {
          throw new IllegalStateException("the index promises no such page: " + page.host());
        }
        contents.add(page);
        batch.add(page);
        if (batch.size() == BATCH || !each.hasNext()) {
          Parallel.each(batch, this::hostPage);
          batch.clear();
        }
      }
    }
    if (written.size() != paths.hostPages()) {
      throw new IllegalStateException(
          "the index promises "
              + paths.hostPages()
              + " host pages, "
              + written.size()
              + " were given");
    }
  }

  private void hostPage(HostPage page) throws IOException {
    Host host = page.host();
    if (page.strip().isPresent()) {
      staging.write(SitePaths.hostFile(host, "csv"), Tables.of(page));
    }
    String said = host.name() + HostWords.headline(page).plain() + ".";
    Frame frame = frame("../", Section.HOSTS, host.name(), said);
    page(SitePaths.hostFile(host, "html"), "host", frame, page);
  }

  private void method() throws IOException {
    page(
        "method.html",
        "method",
        frame("", Section.METHOD, "Method", "What the words and figures mean."),
        site.method());
  }

  private void readings() throws IOException {
    contents.add(site.readings());
    data("data/readings.csv", Tables.readings(site.readings()));
    String said = ReadingWords.headline(site.readings()).plain() + ".";
    page(
        "readings.html",
        "readings",
        frame("", Section.METHOD, "Two readings", said),
        site.readings());
  }

  /** A page and a file of bytes for each content that was linked to. */
  private void contentPages() throws IOException {
    Parallel.each(contents.met().entrySet(), met -> contentPage(met.getKey(), met.getValue()));
  }

  private void contentPage(Digest digest, ContentIndex.Met met) throws IOException {
    Optional<byte[]> bytes;
    synchronized (site) {
      bytes = site.contents().bytes(digest);
    }
    if (bytes.isPresent()) {
      staging.write(SitePaths.content(digest, "txt"), bytes.get());
    }
    ContentPage model =
        new ContentPage(digest, bytes.map(ContentText::of), ContentPage.Sightings.of(met));
    Frame frame =
        frame("../", Section.HOSTS, "Content " + digest.brief(), "A captured file, as received.");
    page(SitePaths.content(digest, "html"), "content", frame, model);
  }

  private Frame frame(String root, Section section, String title, String description) {
    return new Frame(site.info(), paths, root, section, title, description);
  }

  private void page(String path, String template, Frame frame, Object model) throws IOException {
    staging.write(path, templates.render(template, Map.of("at", frame, "page", model)));
  }

  private void table(ShareChart chart) throws IOException {
    data(SitePaths.table(chart.id()), Tables.of(chart));
  }

  private void table(StatusChart chart) throws IOException {
    data(SitePaths.table(chart.id()), Tables.of(chart));
  }

  private void data(String path, String text) throws IOException {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    if (data.put(path, Digest.of(bytes)) != null) {
      throw new IllegalStateException("two charts share the file " + path);
    }
    staging.write(path, bytes);
  }
}
