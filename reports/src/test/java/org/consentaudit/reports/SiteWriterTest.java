package org.consentaudit.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.consentaudit.reports.page.Site;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class SiteWriterTest {

  private static final Pattern LINK =
      Pattern.compile("<[a-z]+\\b[^>]*?\\s(href|src|action)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]*)\"");

  @TempDir static Path dir;
  static Path out;
  static List<Path> pages;

  @BeforeAll
  static void write() throws IOException {
    out = dir.resolve("site");
    new SiteWriter().write(new SampleSite(30, 400).site(), out);
    try (Stream<Path> files = Files.walk(out)) {
      pages = files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  @Test
  void everyLinkLeadsToAFileAndAPlaceInIt() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages) {
      for (String link : links(Files.readString(page))) {
        if (!link.isEmpty() && !URI.create(link).isAbsolute() && !resolves(page, link)) {
          broken.add(out.relativize(page) + " -> " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
    assertThat(pages).hasSizeGreaterThan(60);
  }

  @Test
  void nothingIsLoadedFromOutside() throws IOException {
    for (Path page : pages) {
      Matcher loads =
          Pattern.compile(
                  "<(?:script|link|img|iframe|source|object)\\b[^>]*?\\s(?:href|src)=\"([^\"]*)\"")
              .matcher(Files.readString(page));
      while (loads.find()) {
        assertThat(loads.group(1)).doesNotMatch("(?i)(https?:)?//.*");
      }
    }
    assertThat(Files.readString(out.resolve("assets/site.css"))).doesNotContain("@import", "http");
  }

  @Test
  void outsideLinksAreAddressesOfTheWebOnly() throws IOException {
    Set<String> schemes = new TreeSet<>();
    for (Path page : pages) {
      for (String link : links(Files.readString(page))) {
        URI uri = URI.create(link);
        if (uri.isAbsolute()) {
          schemes.add(uri.getScheme());
        }
      }
    }
    assertThat(schemes).containsExactly("data", "https");
  }

  @Test
  void hostileTextIsShownAndNeverRun() throws IOException {
    for (Path page : pages) {
      assertThat(Files.readString(page))
          .doesNotContain("<script>alert", "<b>GPTBot", "\u0007", "\u202e");
    }
    String host = Files.readString(out.resolve("host/daily-courier.example.html"));
    assertThat(host)
        .contains(
            "crawl says closed, file:Disallow: &lt;/script&gt;",
            "agents more",
            "Retracted captures")
        .contains(
            "&lt;/script&gt;&lt;script&gt;alert(1)", "\u27e8U+0007\u27e9", "\u27e8U+202E\u27e9");
  }

  @Test
  void termsAreToldWithTheSentenceThatDecidesAndWhatCouldNotBeTold() throws IOException {
    String host = Files.readString(out.resolve("host/daily-courier.example.html"));
    assertThat(host)
        .contains(
            "What its terms say",
            "AI training prohibited. Automated collection unsure.",
            "<span class=\"chip closed\">prohibited</span>",
            "<span class=\"chip unknown\">unsure</span>",
            "97 % sure",
            "No training, Disallow: &lt;/script&gt;",
            "AI training prohibited, new clause 4.2.",
            "login wall",
            "not mentioned")
        .contains("August\u00a02025</b>: the terms forbid AI training");
    assertThat(Files.readString(out.resolve("corpus/c4.html")))
        .contains(
            "robots.txt against terms",
            "1 host of 3, with 30.0\u202f% of their tokens, forbids automated collection",
            "60.0\u202f%");
    assertThat(Files.readString(out.resolve("changes.html"))).contains("Terms: AI training, new");
  }

  @Test
  void bytesAreKeptAsReceived() throws IOException {
    try (Stream<Path> files = Files.list(out.resolve("content"))) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".txt")).toList();
      assertThat(texts).hasSize(60);
      assertThat(texts.stream().map(SiteWriterTest::read))
          .anyMatch(
              text -> text.startsWith("User-agent: *\r\n") && text.contains(SampleSite.HOSTILE));
    }
  }

  @Test
  void linesAreNumberedAsTheReaderOfTheFileCountsThem() throws IOException {
    String host = Files.readString(out.resolve("host/daily-courier.example.html"));
    Matcher line = Pattern.compile("href=\"\\.\\./(content/[0-9a-f]+\\.html)#L7\"").matcher(host);
    assertThat(line.find()).isTrue();
    assertThat(Files.readString(out.resolve(line.group(1))))
        .containsPattern("<li id=\"L7\">.*<code>Disallow: /</code></li>");
  }

  @Test
  void chartsAndTheirFilesHoldTheFiguresGiven() throws IOException {
    assertThat(Files.readAllLines(out.resolve("data/overview-c4-head.csv")).get(0))
        .isEqualTo(
            "period,line,share,low,high,range,hosts_in_class,hosts_known,hosts,tokens_known");
    String page = Files.readString(out.resolve("index.html"));
    Matcher island =
        Pattern.compile("<script type=\"application/json\">(.*?)</script>", Pattern.DOTALL)
            .matcher(page);
    assertThat(island.find()).isTrue();
    var points = new ObjectMapper().readTree(island.group(1)).at("/lines/0/points");
    String last = points.get(points.size() - 1).get(1).asText();
    assertThat(Files.readString(out.resolve("data/overview-c4-head.csv")))
        .contains("2026-10,any_training," + last + ",");
  }

  @Test
  void theManifestSaysWhatItWasComputedFrom() throws IOException {
    var manifest = new ObjectMapper().readTree(out.resolve("manifest.json").toFile());
    assertThat(manifest.path("as_of").asText()).isEqualTo("2026-10-31");
    assertThat(manifest.path("profile").asText()).isEqualTo("rfc9309");
    assertThat(manifest.at("/archive/captures").asLong()).isEqualTo(61_204);
    assertThat(manifest.at("/data_sha256").has("data/hosts.csv")).isTrue();
  }

  @Test
  void theFeedIsAtomWithNamesOfItsOwnAndLinksThatResolve() throws Exception {
    var factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element feed =
        factory
            .newDocumentBuilder()
            .parse(out.resolve("changes.xml").toFile())
            .getDocumentElement();
    assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
    List<String> children = elements(feed).stream().map(Element::getLocalName).toList();
    assertThat(children).startsWith("title", "subtitle", "id", "updated").contains("author");
    List<Element> entries =
        elements(feed).stream().filter(e -> e.getLocalName().equals("entry")).toList();
    assertThat(entries).isNotEmpty().hasSizeLessThanOrEqualTo(200);
    Set<String> ids = new TreeSet<>();
    String newer = first(feed, "updated");
    for (Element entry : entries) {
      assertThat(ids.add(first(entry, "id"))).isTrue();
      assertThat(first(entry, "id")).startsWith("urn:uuid:");
      assertThat(first(entry, "updated")).isLessThanOrEqualTo(newer);
      newer = first(entry, "updated");
      java.time.Instant.parse(newer);
      assertThat(first(entry, "title")).contains(": ");
      assertThat(first(entry, "summary")).isNotBlank().doesNotContain("\u202e");
      String link =
          ((Element) entry.getElementsByTagNameNS("*", "link").item(0)).getAttribute("href");
      assertThat(out.resolve(link)).isRegularFile();
    }
    assertThat(Files.readString(out.resolve("changes.html")))
        .contains("<link rel=\"alternate\" type=\"application/atom+xml\"");
  }

  private static List<Element> elements(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  private static String first(Element parent, String name) {
    return parent.getElementsByTagNameNS("*", name).item(0).getTextContent();
  }

  @Test
  void changesSayTheirKindForMachinesToo() throws IOException {
    List<String> rows = Files.readAllLines(out.resolve("data/changes.csv"));
    assertThat(rows.get(0)).endsWith(",content_sha256,edit_kind,edit_kinds");
    assertThat(rows).anyMatch(row -> row.endsWith(",mixed,mixed closed reopened"));
    assertThat(rows)
        .anyMatch(row -> row.contains(",terms,") && row.contains(",ai,silent,prohibited,"));
    assertThat(Files.readString(out.resolve("changes.xml")))
        .contains("terms: AI training prohibited, new clause 4.2");
  }

  @Test
  void twoRunsGiveTheSameFiles() throws IOException {
    Path again = dir.resolve("again");
    new SiteWriter().write(new SampleSite(30, 400).site(), again);
    for (Path page : pages) {
      assertThat(again.resolve(out.relativize(page))).hasSameBinaryContentAs(page);
    }
    for (String file : List.of("changes.xml", "data/changes.csv", "manifest.json")) {
      assertThat(again.resolve(file)).hasSameBinaryContentAs(out.resolve(file));
    }
  }

  @Test
  void anEarlierSiteIsReplacedWhole() throws IOException {
    Path place = dir.resolve("replaced");
    new SiteWriter().write(new SampleSite(6, 0).site(), place);
    new SiteWriter().write(new SampleSite(2, 0).site(), place);
    assertThat(place.resolve("host/host-5.example.html")).doesNotExist();
    assertThat(place.resolve("host/daily-courier.example.html")).exists();
  }

  @Test
  void othersFilesAreNotReplaced() throws IOException {
    Path theirs = Files.createDirectories(dir.resolve("theirs"));
    Files.writeString(theirs.resolve("thesis.tex"), "ten years of work");
    assertThatThrownBy(() -> new SiteWriter().write(new SampleSite(1, 0).site(), theirs))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("something else");
    assertThat(theirs.resolve("thesis.tex")).exists();
  }

  @Test
  void afterAFailureTheEarlierSiteStandsAndNothingIsLeftBeside() throws IOException {
    Path parent = Files.createDirectories(dir.resolve("failing"));
    Path place = parent.resolve("site");
    new SiteWriter().write(new SampleSite(2, 0).site(), place);
    Site whole = new SampleSite(3, 0).site();
    Site broken =
        new Site(
            whole.info(),
            whole.overview(),
            whole.corpora(),
            whole.agents(),
            whole.changes(),
            whole.method(),
            whole.readings(),
            whole.hosts(),
            () -> whole.hostPages().get().limit(1),
            whole.contents());
    assertThatThrownBy(() -> new SiteWriter().write(broken, place))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("promises 3");
    assertThat(place.resolve("host/patent-atlas.example.html")).exists();
    try (Stream<Path> beside = Files.list(parent)) {
      assertThat(beside).containsExactly(place);
    }
  }

  private static List<String> links(String html) {
    List<String> links = new ArrayList<>();
    Matcher link = LINK.matcher(html);
    while (link.find()) {
      links.add(link.group(2).replace("&amp;", "&"));
    }
    return links;
  }

  private static boolean resolves(Path page, String link) throws IOException {
    String[] parts = link.split("#", 2);
    Path target = parts[0].isEmpty() ? page : page.getParent().resolve(parts[0]).normalize();
    if (!Files.isRegularFile(target)) {
      return false;
    }
    if (parts.length == 1) {
      return true;
    }
    Matcher id = ID.matcher(Files.readString(target));
    while (id.find()) {
      if (id.group(1).equals(parts[1])) {
        return true;
      }
    }
    return false;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
