package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A whole site.
 *
 * @param info what it is
 * @param overview the first page
 * @param corpora one a corpus
 * @param agents companies and agents, in the order listed
 * @param changes all changes
 * @param method the method
 * @param readings what the two profiles make of the same files
 * @param hosts all hosts of all corpora, and captured hosts of none; most tokens first
 * @param hostPages opens the host pages, one for each indexed host that promises one; taken one by
 *     one and closed by the writer
 * @param contents the captured bytes
 */
public record Site(
    SiteInfo info,
    OverviewPage overview,
    List<CorpusPage> corpora,
    List<AgentPage> agents,
    ChangesPage changes,
    MethodPage method,
    ReadingsPage readings,
    List<IndexedHost> hosts,
    Supplier<Stream<HostPage>> hostPages,
    ContentSource contents) {
  /** Checks that nothing is missing. */
  public Site {
    Objects.requireNonNull(info, "info");
    Objects.requireNonNull(overview, "overview");
    corpora = List.copyOf(corpora);
    agents = List.copyOf(agents);
    Objects.requireNonNull(changes, "changes");
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(readings, "readings");
    hosts = List.copyOf(hosts);
    Objects.requireNonNull(hostPages, "hostPages");
    Objects.requireNonNull(contents, "contents");
  }
}
