package org.consentaudit.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.IntFunction;
import org.consentaudit.analysis.explain.Explanation;
import org.consentaudit.analysis.explain.OtherReading;
import org.consentaudit.analysis.explain.PathQuestion;
import org.consentaudit.analysis.robots.Addressing;
import org.consentaudit.analysis.robots.Rule;

/** An explanation as a JSON object; docs/formats.md lists its fields. */
final class ExplanationJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private ExplanationJson() {}

  static ObjectNode of(Explanation told, IntFunction<String> written) {
    ObjectNode node = JSON.createObjectNode();
    node.put("agent", told.agent().token());
    node.put("operator", told.agent().operator());
    node.put("status", told.verdict().status().code());
    node.put("detail", told.verdict().detail());
    if (told.verdict().line().isPresent()) {
      node.put("line", told.verdict().line().getAsInt());
    } else {
      node.putNull("line");
    }
    node.put("basis", told.basis().code());
    ArrayNode addressing = node.putArray("addressed_by");
    for (Addressing one : told.addressing()) {
      addressing
          .addObject()
          .put("line", one.line())
          .put("value", one.value())
          .put("reading", one.reading().code());
    }
    ArrayNode effective = node.putArray("effective_rules");
    told.effective().forEach(rule -> rule(effective.addObject(), rule, written));
    told.question().ifPresent(question -> question(node.putObject("question"), question, written));
    other(node.putObject("study"), told.study());
    other(node.putObject("google"), told.google());
    return node;
  }

  /** What was seen of a host, in words. */
  static void seen(ObjectNode node, List<String> seen) {
    if (!seen.isEmpty()) {
      ArrayNode lines = node.putArray("seen");
      seen.forEach(lines::add);
    }
  }

  private static void rule(ObjectNode node, Rule rule, IntFunction<String> written) {
    node.put("line", rule.line())
        .put("allow", rule.allow())
        .put("pattern", rule.pattern().text())
        .put("text", written.apply(rule.line()));
  }

  private static void question(
      ObjectNode node, PathQuestion question, IntFunction<String> written) {
    node.put("url", question.url()).put("allowed", question.allowed());
    node.put("always_allowed", question.always());
    question.winner().ifPresent(rule -> rule(node.putObject("winner"), rule, written));
    ArrayNode losers = node.putArray("losers");
    question.losers().forEach(rule -> rule(losers.addObject(), rule, written));
  }

  private static void other(ObjectNode node, OtherReading reading) {
    node.put("differs", reading.differs()).put("says", reading.says());
    ArrayNode causes = node.putArray("causes");
    reading.causes().forEach(causes::add);
  }
}
