package org.consentaudit.reports.site;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.reports.page.AgentPage;
import org.consentaudit.reports.page.AgentRef;
import org.consentaudit.reports.page.CorpusPage;
import org.consentaudit.reports.page.CorpusRef;
import org.consentaudit.reports.page.IndexedHost;
import org.consentaudit.reports.page.Site;

/** Where each page lies, from the site's root; and whether there is one, so that no link breaks. */
public final class SitePaths {

  private final Set<String> corpora;
  private final Map<String, String> agents;
  private final Set<Host> hosts;

  /** Learns from a site which pages it will have. */
  SitePaths(Site site) {
    corpora =
        site.corpora().stream()
            .map(CorpusPage::corpus)
            .map(CorpusRef::id)
            .collect(Collectors.toUnmodifiableSet());
    hosts =
        site.hosts().stream()
            .filter(IndexedHost::page)
            .map(IndexedHost::host)
            .collect(Collectors.toUnmodifiableSet());
    agents = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (AgentPage page : site.agents()) {
      agents.put(page.agent().id(), "agent/" + unused(slug(page.agent().id()), taken) + ".html");
    }
  }

  /** The page of a corpus, where there is one. */
  Optional<String> corpus(CorpusRef corpus) {
    return corpora.contains(corpus.id())
        ? Optional.of("corpus/" + corpus.id() + ".html")
        : Optional.empty();
  }

  /** The page of an agent or company, where there is one. */
  Optional<String> agent(AgentRef agent) {
    return Optional.ofNullable(agents.get(agent.id()));
  }

  /** The page of a host, where there is one. */
  Optional<String> host(Host host) {
    return hosts.contains(host) ? Optional.of(hostFile(host, "html")) : Optional.empty();
  }

  /** How many host pages there must be in the end. */
  int hostPages() {
    return hosts.size();
  }

  /** The file of a host: {@code host/daily-courier.example.html}. */
  static String hostFile(Host host, String ending) {
    StringBuilder name = new StringBuilder("host/");
    host.name().chars().forEach(c -> appendSafe(name, (char) c));
    return name.append('.').append(ending).toString();
  }

  /** The page that shows a content, or the file with its bytes. */
  static String content(Digest digest, String ending) {
    return "content/" + digest.hex().substring(0, 20) + "." + ending;
  }

  /** The CSV beside a chart. */
  static String table(String chart) {
    return "data/" + slug(chart) + ".csv";
  }

  /** The page of a year's changes. */
  static String changes(int year) {
    return "changes-" + year + ".html";
  }

  static String slug(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String slug = plain.replaceAll("^-+|-+$", "");
    return slug.isEmpty() ? "x" : slug.substring(0, Math.min(80, slug.length()));
  }

  private static String unused(String slug, Set<String> taken) {
    String name = slug;
    for (int n = 2; !taken.add(name); n++) {
      name = slug + "-" + n;
    }
    return name;
  }

  /**
   * A colon or bracket is none for a file's name; its number stands for it (site.js does the same).
   */
  private static void appendSafe(StringBuilder name, char c) {
    if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '-' || c == '_') {
      name.append(c);
    } else {
      name.append('~').append(Integer.toHexString(c));
    }
  }
}
