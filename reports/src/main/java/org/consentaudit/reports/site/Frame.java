package org.consentaudit.reports.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.OptionalInt;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.reports.page.AgentRef;
import org.consentaudit.reports.page.CorpusRef;
import org.consentaudit.reports.page.Evidence;
import org.consentaudit.reports.page.ShareChart;
import org.consentaudit.reports.page.SiteInfo;
import org.consentaudit.reports.page.StatusChart;

/**
 * What surrounds a page: its title, its place in the navigation, and the links that lead out of it,
 * all relative, so that the site works wherever it lies.
 *
 * @param info what the foot says
 * @param paths which pages there are
 * @param root the way to the site's root: empty, or {@code ../}
 * @param section the part it belongs to
 * @param title of the window
 * @param description one sentence for previews
 */
public record Frame(
    SiteInfo info,
    SitePaths paths,
    String root,
    Section section,
    String title,
    String description) {

  /** A link to a file of the site. */
  public String to(String path) {
    return root + path;
  }

  /** A link to a corpus, where it has a page. */
  public Optional<String> corpus(CorpusRef corpus) {
    return paths.corpus(corpus).map(this::to);
  }

  /** A link to an agent or company, where it has a page. */
  public Optional<String> agent(AgentRef agent) {
    return paths.agent(agent).map(this::to);
  }

  /** A link to a host, where it has a page. */
  public Optional<String> host(Host host) {
    return paths.host(host).map(this::to);
  }

  /** A link to a host's data file. */
  public String hostTable(Host host) {
    return to(SitePaths.hostFile(host, "csv"));
  }

  /** A link to a content, at a line where one is given. */
  public String content(Digest digest, OptionalInt line) {
    return to(SitePaths.content(digest, "html")) + (line.isPresent() ? "#L" + line.getAsInt() : "");
  }

  /** A link to the bytes of a content. */
  public String bytes(Digest digest) {
    return to(SitePaths.content(digest, "txt"));
  }

  /** A link to what a verdict can be checked by, from the host's own page. */
  public String evidence(Evidence evidence) {
    return evidence
        .content()
        .map(digest -> content(digest, evidence.line()))
        .orElse("#c" + evidence.capture());
  }

  /** A link to a year's changes. */
  public String changes(int year) {
    return to(SitePaths.changes(year));
  }

  /** A link to the data of a chart. */
  public String table(String chart) {
    return to(SitePaths.table(chart));
  }

  /** The data of a chart, safe inside a script element. */
  public String json(ShareChart chart) {
    return ChartJson.of(chart, this);
  }

  /** The data of a chart, safe inside a script element. */
  public String json(StatusChart chart) {
    return ChartJson.of(chart);
  }

  /** An address outside, where it is one that a browser may safely be sent to. */
  public static Optional<String> outside(String address) {
    try {
      URI uri = new URI(address);
      boolean web =
          "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri.toASCIIString()) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
