package org.consentaudit.reports.page;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One line of a chart. A month of the chart without a point is a gap and is drawn as one.
 *
 * @param id unique in its chart: the column name of its table
 * @param label what stands at its end
 * @param agent the agent or company it is about, where it is about one
 * @param emphasis its part in the chart
 * @param points ascending by month; months without a known host are left out
 */
public record ShareLine(
    String id, String label, Optional<AgentRef> agent, Emphasis emphasis, List<SharePoint> points) {
  /** Checks that nothing is missing. */
  public ShareLine {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(agent, "agent");
    Objects.requireNonNull(emphasis, "emphasis");
    points = List.copyOf(points);
  }
}
