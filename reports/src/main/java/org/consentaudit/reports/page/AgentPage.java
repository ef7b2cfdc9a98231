package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An agent, or a company with its agents.
 *
 * @param agent the agent or company
 * @param company whether it is a company
 * @param facts the agent's facts; a company's agents'
 * @param figures one a corpus
 * @param chart shares closed over time, a line a corpus
 * @param hostsClosed hosts of all corpora now closed to it
 * @param closing the largest of these, tokens of the corpus that holds most
 */
public record AgentPage(
    AgentRef agent,
    boolean company,
    List<AgentFacts> facts,
    List<AgentFigure> figures,
    Optional<ShareChart> chart,
    int hostsClosed,
    List<HostRow> closing) {
  /** Checks that nothing is missing. */
  public AgentPage {
    Objects.requireNonNull(agent, "agent");
    facts = List.copyOf(facts);
    figures = List.copyOf(figures);
    Objects.requireNonNull(chart, "chart");
    closing = List.copyOf(closing);
  }
}
