package org.consentaudit.reports.site;

import java.util.List;
import org.consentaudit.reports.page.CorpusRef;
import org.consentaudit.reports.page.IndexedHost;

/**
 * The list of all hosts.
 *
 * @param hosts most tokens first
 * @param corpora the corpora whose tokens are shown
 */
public record HostList(List<IndexedHost> hosts, List<CorpusRef> corpora) {

  /** How many stand in the page itself, for readers without scripts. */
  private static final int SHOWN = 100;

  /** The first hosts. */
  public List<IndexedHost> first() {
    return hosts.subList(0, Math.min(SHOWN, hosts.size()));
  }

  /** How many have been captured. */
  public long seen() {
    return hosts.stream().filter(IndexedHost::page).count();
  }
}
