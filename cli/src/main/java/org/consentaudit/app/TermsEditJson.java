package org.consentaudit.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.diff.DiffPiece;
import org.consentaudit.analysis.terms.TermsChange;
import org.consentaudit.analysis.terms.codes.Evidence;
import org.consentaudit.analysis.terms.codes.Finding;
import org.consentaudit.analysis.terms.history.ClauseChange;
import org.consentaudit.analysis.terms.history.CodeChange;
import org.consentaudit.analysis.terms.history.CodedVersion;
import org.consentaudit.analysis.terms.history.PlacedClause;
import org.consentaudit.analysis.terms.history.PolicyPage;
import org.consentaudit.analysis.terms.history.TermsEdit;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Digest;

/** Edits of terms as JSON objects; see docs/formats.md. */
public final class TermsEditJson {

  private TermsEditJson() {}

  /** An edit of a policy page. */
  public static ObjectNode of(PolicyPage page, TermsEdit edit) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("host", page.host().name());
    json.put("url", edit.after().first().url());
    json.put("document", page.document().isEmpty() ? null : page.document());
    version(json.putObject("before"), edit.before(), edit.before().last());
    version(json.putObject("after"), edit.after(), edit.after().first());
    json.put("kind", edit.change() == TermsChange.DATE_ONLY ? edit.change().code() : "terms");
    ArrayNode codes = json.putArray("codes");
    edit.codes().forEach(change -> codes.add(code(change)));
    ArrayNode clauses = json.putArray("clauses");
    edit.clauses().changes().forEach(change -> clause(clauses.addObject(), change));
    json.put("clauses_before", edit.clauses().clausesBefore());
    json.put("clauses_after", edit.clauses().clausesAfter());
    return json;
  }

  private static void version(ObjectNode json, CodedVersion version, CaptureEntry capture) {
    json.put("captured", capture.captured().toString());
    json.put("content_sha256", capture.digest().map(Digest::hex).orElse(null));
    json.put("version_sha256", version.version().hex());
    json.put("verdict", version.codes().studyCodes().verdict().label());
  }

  /** A code that changed. */
  public static ObjectNode code(CodeChange change) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("axis", change.axis().code());
    finding(json.putObject("before"), change.from());
    finding(json.putObject("after"), change.to());
    Optional<ClauseChange> cause = change.cause();
    json.put("cause", cause.map(c -> c.kind().code()).orElse(null));
    json.put(
        "clause",
        cause
            .flatMap(c -> c.after().or(c::before))
            .map(PlacedClause::number)
            .filter(number -> !number.isEmpty())
            .orElse(null));
    return json;
  }

  private static void finding(ObjectNode json, Finding finding) {
    json.put("value", finding.value().code());
    json.put("confidence", finding.confidence());
    ArrayNode sentences = json.putArray("evidence");
    List<Evidence> evidence = finding.evidence();
    evidence.stream().map(Evidence::sentence).forEach(sentences::add);
  }

  private static void clause(ObjectNode json, ClauseChange change) {
    json.put("kind", change.kind().code());
    place(json, "before", change.before());
    place(json, "after", change.after());
    ArrayNode pieces = json.putArray("pieces");
    for (DiffPiece piece : change.pieces()) {
      pieces.addObject().put("kind", piece.kind().code()).put("text", piece.text());
    }
  }

  private static void place(ObjectNode json, String field, Optional<PlacedClause> placed) {
    json.put(field + "_number", placed.map(PlacedClause::number).orElse(null));
    json.put(field + "_heading", placed.map(clause -> clause.clause().heading()).orElse(null));
  }
}
