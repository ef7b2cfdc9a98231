package org.consentaudit.app.site;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.timeline.EditReading;
import org.consentaudit.reports.page.EditFacts;
import org.consentaudit.reports.page.EditKind;

/** What edits did, for pages and for the command line. */
public final class EditFigures {

  private EditFigures() {}

  /** What an edit did; agents that collect for training stand first. */
  public static EditFacts of(EditReading edit, AgentRegistry registry) {
    Map<EditKind, List<String>> agents = new EnumMap<>(EditKind.class);
    edit.agents().stream()
        .map(EditReading.AgentEdit::kind)
        .distinct()
        .forEach(kind -> agents.put(of(kind), agents(edit, kind, registry)));
    return new EditFacts(
        of(edit.kind()),
        edit.kinds().stream().map(EditFigures::of).toList(),
        agents,
        edit.named(),
        edit.unnamed());
  }

  private static EditKind of(org.consentaudit.analysis.timeline.EditKind kind) {
    return EditKind.valueOf(kind.name());
  }

  private static List<String> agents(
      EditReading edit, org.consentaudit.analysis.timeline.EditKind kind, AgentRegistry registry) {
    return edit.agents().stream()
        .filter(agent -> agent.kind() == kind)
        .map(agent -> registry.agents().get(agent.verdicts().place()))
        .sorted(Comparator.comparing(Agent::purpose))
        .map(Agent::token)
        .toList();
  }
}
