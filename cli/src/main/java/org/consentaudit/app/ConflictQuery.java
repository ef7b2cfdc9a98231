package org.consentaudit.app;

import java.util.function.Consumer;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.timeline.SourceConflict;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.evidence.Evidence;

/** Where two sources that captured a host on the same day, UTC, say different things of it. */
public final class ConflictQuery {

  private final Evidence evidence;
  private final Profile profile;

  /** By a profile's reading, on all registered agents. */
  public ConflictQuery(Evidence evidence, Profile profile) {
    this.evidence = evidence;
    this.profile = profile;
  }

  /** Passes the conflicts, by host, origin and day. */
  public void run(Consumer<SourceConflict> conflicts) {
    AgentRegistry registry = evidence.registry();
    evidence
        .histories(capture -> true)
        .values()
        .forEach(
            history ->
                SourceConflict.of(history, profile, registry.agents().size()).forEach(conflicts));
  }
}
