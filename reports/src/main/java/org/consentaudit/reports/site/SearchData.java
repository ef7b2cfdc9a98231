package org.consentaudit.reports.site;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.consentaudit.reports.page.AgentPage;
import org.consentaudit.reports.page.CorpusRef;
import org.consentaudit.reports.page.IndexedHost;
import org.consentaudit.reports.page.Placement;
import org.consentaudit.reports.page.Site;

/**
 * What the search box and the list of hosts look through: a script, since file:// allows no fetch.
 */
final class SearchData {

  private SearchData() {}

  static String of(Site site, SitePaths paths, List<CorpusRef> corpora) {
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    ArrayNode names = out.putArray("corpora");
    corpora.forEach(corpus -> names.add(corpus.label()));
    ArrayNode agents = out.putArray("agents");
    for (AgentPage page : site.agents()) {
      String operator = page.facts().isEmpty() ? "" : page.facts().get(0).operator();
      agents
          .addArray()
          .add(page.agent().label())
          .add(paths.agent(page.agent()).orElseThrow())
          .add(page.company() ? "company" : operator);
    }
    ArrayNode hosts = out.putArray("hosts");
    site.hosts().forEach(host -> hosts.add(row(host, corpora)));
    return "window.CONSENT_INDEX=" + ChartJson.island(out) + ";\n";
  }

  /**
   * Host, has a page, standing, closed to, of how many, last seen, then tokens and sample a corpus.
   */
  private static ArrayNode row(IndexedHost host, List<CorpusRef> corpora) {
    ArrayNode row = JsonNodeFactory.instance.arrayNode();
    row.add(host.host().name());
    row.add(host.page() ? 1 : 0);
    row.add(host.training().name().toLowerCase(Locale.ROOT));
    row.add(host.closed());
    row.add(host.trainingAgents());
    row.add(host.lastSeen().map(Object::toString).orElse(""));
    for (CorpusRef corpus : corpora) {
      var place = host.placements().stream().filter(p -> p.corpus().equals(corpus)).findFirst();
      row.add(place.map(Placement::tokens).orElse(0L));
      row.add(place.map(p -> p.stratum().code().substring(0, 1)).orElse(""));
    }
    return row;
  }
}
