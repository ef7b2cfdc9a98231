package org.consentaudit.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalInt;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.AccessDiff;
import org.consentaudit.analysis.timeline.Answer;
import org.consentaudit.analysis.timeline.EditReading;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;

/** Edits as JSON objects; see docs/formats.md. */
public final class EditJson {

  private final AgentRegistry registry;

  /** Of edits that were read for a registry's agents. */
  public EditJson(AgentRegistry registry) {
    this.registry = registry;
  }

  /** An edit of a host's robots.txt. */
  public ObjectNode of(Host host, EditReading edit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("host", host.name());
    json.put("url", edit.change().after().capture().url());
    answer(json.putObject("before"), edit.change().before());
    answer(json.putObject("after"), edit.change().after());
    json.put("kind", edit.kind().code());
    ArrayNode kinds = json.putArray("kinds");
    edit.kinds().forEach(kind -> kinds.add(kind.code()));
    ArrayNode agents = json.putArray("agents");
    edit.agents().forEach(agent -> agent(agents.addObject(), agent));
    ArrayNode paths = json.putArray("paths");
    edit.paths().forEach(path -> path(paths.addObject(), path));
    json.put("all_paths", edit.allPaths());
    ArrayNode named = json.putArray("named");
    edit.named().forEach(named::add);
    ArrayNode unnamed = json.putArray("unnamed");
    edit.unnamed().forEach(unnamed::add);
    return json;
  }

  private static void answer(ObjectNode json, Answer answer) {
    json.put("captured", answer.capture().captured().toString());
    json.put("outcome", answer.outcome().code());
    json.put("content_sha256", answer.content().map(Digest::hex).orElse(null));
  }

  private void agent(ObjectNode json, EditReading.AgentEdit agent) {
    json.put("agent", registry.agents().get(agent.verdicts().place()).token());
    json.put("kind", agent.kind().code());
    verdict(json.putObject("from"), agent.verdicts().from());
    verdict(json.putObject("to"), agent.verdicts().to());
  }

  private static void verdict(ObjectNode json, Verdict verdict) {
    json.put("status", verdict.status().code());
    json.put("detail", verdict.detail());
    line(json, "line", verdict.line());
  }

  private static void path(ObjectNode json, EditReading.PathEdit path) {
    ArrayNode agents = json.putArray("agents");
    path.agents().forEach(agents::add);
    AccessDiff.PathTurn turn = path.turn();
    json.put("change", turn.opened() ? "opened" : "closed");
    ArrayNode patterns = json.putArray("patterns");
    turn.patterns().forEach(patterns::add);
    line(json, "line_before", turn.lineBefore());
    line(json, "line_after", turn.lineAfter());
    ArrayNode except = json.putArray("except");
    turn.spared().forEach(spared -> spared(except.addObject(), spared));
  }

  private static void spared(ObjectNode json, AccessDiff.Spared spared) {
    json.put("pattern", spared.pattern());
    line(json, "line_before", spared.lineBefore());
    line(json, "line_after", spared.lineAfter());
  }

  private static void line(ObjectNode json, String field, OptionalInt line) {
    json.put(field, line.isPresent() ? (Integer) line.getAsInt() : null);
  }
}
