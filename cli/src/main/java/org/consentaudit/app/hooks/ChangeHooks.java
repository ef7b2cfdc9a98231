package org.consentaudit.app.hooks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.timeline.Change;
import org.consentaudit.analysis.timeline.EditReader;
import org.consentaudit.analysis.timeline.HostHistory;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.app.EditJson;
import org.consentaudit.app.evidence.Evidence;
import org.consentaudit.app.evidence.LifecycleEvidence;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;

/**
 * The hooks of a run: {@link #before} it and {@link #after} it. What they are told are the changes
 * of robots.txt (edits after which a verdict differs, profile {@code rfc9309}) and of terms pages
 * (another version) whose newer capture was added by the run, or by an earlier one after which a
 * hook did not take them.
 */
public final class ChangeHooks {

  private final Archive archive;
  private final AgentRegistry registry;
  private final List<ChangeHook> hooks;
  private final PendingChanges pending;

  /** For an archive; with no hooks nothing is done. */
  public ChangeHooks(Archive archive, AgentRegistry registry, List<ChangeHook> hooks) {
    this.archive = archive;
    this.registry = registry;
    this.hooks = List.copyOf(hooks);
    this.pending = new PendingChanges(archive.directory());
  }

  /**
   * What a hook was told.
   *
   * @param hook its name
   * @param taken how many changes it took
   * @param all how many there were for it
   * @param failure why it did not take all; empty when it did
   */
  public record Told(String hook, int taken, int all, String failure) {
    /** Whether it took everything. */
    public boolean isWhole() {
      return failure.isEmpty();
    }
  }

  /**
   * Notes where the run begins, unless an earlier one has left something to tell.
   *
   * @throws IOException when that cannot be noted
   */
  public void before() throws IOException {
    for (ChangeHook hook : hooks) {
      if (pending.toldUpTo(hook.name()).isEmpty()) {
        pending.note(hook.name(), archive.captures().extent().newest());
      }
    }
  }

  /**
   * Tells each hook what changed.
   *
   * @throws IOException when what was told cannot be noted
   */
  public List<Told> after(Progress progress) throws IOException {
    if (hooks.isEmpty()) {
      return List.of();
    }
    long newest = archive.captures().extent().newest();
    long oldest = newest;
    for (ChangeHook hook : hooks) {
      oldest = Math.min(oldest, pending.toldUpTo(hook.name()).orElse(newest));
    }
    List<SeenChange> changes = oldest == newest ? List.of() : changes(oldest, progress);
    List<Told> told = new ArrayList<>();
    for (ChangeHook hook : hooks) {
      told.add(tell(hook, changes, pending.toldUpTo(hook.name()).orElse(newest)));
    }
    return told;
  }

  private Told tell(ChangeHook hook, List<SeenChange> changes, long from) throws IOException {
    List<SeenChange> due = changes.stream().filter(change -> change.capture() > from).toList();
    ChangeHook.Delivery delivery = due.isEmpty() ? ChangeHook.Delivery.whole(0) : hook.tell(due);
    if (delivery.failure().isEmpty()) {
      pending.done(hook.name());
    } else if (delivery.taken() > 0) {
      pending.note(hook.name(), due.get(delivery.taken() - 1).capture());
    }
    return new Told(hook.name(), delivery.taken(), due.size(), delivery.failure());
  }

  /** In the order in which their captures came in. */
  private List<SeenChange> changes(long after, Progress progress) {
    var reader = new EditReader(registry, archive.contents()::bytes);
    var form = new EditJson(registry);
    List<SeenChange> found = new ArrayList<>();
    Set<Host> seenAgain = new HashSet<>();
    archive
        .captures()
        .forEach(
            ResourceKind.ROBOTS,
            capture -> {
              if (capture.id() > after) {
                seenAgain.add(capture.host().bare());
              }
            });
    for (HostHistory history :
        Evidence.of(archive, registry, progress)
            .histories(
                capture -> seenAgain.contains(capture.host().bare()),
                LifecycleEvidence.of(archive, progress))
            .values()) {
      for (Change change : Change.of(history, Profile.RFC9309, registry.agents().size())) {
        CaptureEntry seen = change.after().capture();
        if (seen.id() > after && change.altersVerdicts()) {
          String id = id(change);
          ObjectNode json = form.of(history.host(), reader.read(change));
          json.put("id", id);
          found.add(
              new SeenChange("robots.changed", id, seen.id(), seen.captured(), json.toString()));
        }
      }
    }
    found.addAll(new TermsChanges(archive).after(after));
    found.sort(Comparator.comparingLong(SeenChange::capture));
    return found;
  }

  private static String id(Change change) {
    CaptureEntry after = change.after().capture();
    String facts =
        after.url()
            + ' '
            + change.before().capture().captured()
            + ' '
            + after.captured()
            + ' '
            + change.after().content();
    return UUID.nameUUIDFromBytes(facts.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
