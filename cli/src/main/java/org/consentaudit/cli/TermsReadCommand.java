package org.consentaudit.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.consentaudit.analysis.terms.TermsReading;
import org.consentaudit.analysis.terms.TermsText;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.Evidence;
import org.consentaudit.analysis.terms.codes.Finding;
import org.consentaudit.analysis.terms.codes.TermsCodes;
import org.consentaudit.analysis.terms.codes.TermsReader;
import org.consentaudit.archive.Digest;
import picocli.CommandLine.Command;

/** {@code consent terms read}. */
@Command(
    name = "read",
    description = {
      "Reads what terms say on collecting by machine, training models, kinds of use and copying",
      "on. In: a JSON object a line, {\"service\",\"document\",\"timestamp\",\"content\"}, the content",
      "Markdown or plain text; out: \"scraping\", \"ai\", \"licence\", \"compete\", the sentences that",
      "decide in \"evidence\", and \"confidence\"; a page that is no terms says why in"
          + " \"not_terms\"."
    },
    footerHeading = "%nFor example:%n",
    footer = "  consent terms read terms-versions.jsonl.gz --out codes.jsonl")
final class TermsReadCommand extends JsonLinesStep {

  private static final List<String> KEPT = List.of("service", "document", "timestamp");

  @Override
  ObjectNode step(ObjectNode line) {
    byte[] content = text(line, "content").getBytes(StandardCharsets.UTF_8);
    ObjectNode out = JsonNodeFactory.instance.objectNode();
    for (String field : KEPT) {
      out.set(field, line.path(field).isMissingNode() ? out.nullNode() : line.get(field));
    }
    out.put("sha256", Digest.of(content).hex());
    TermsReading reading = TermsText.read(content, "text/markdown");
    if (reading instanceof TermsReading.Terms terms) {
      write(TermsReader.read(terms.text()), out);
    } else if (reading instanceof TermsReading.NotTerms none) {
      out.put("not_terms", none.reason().code());
    }
    return out.put("reader", TermsReader.NAME);
  }

  private static void write(TermsCodes codes, ObjectNode out) {
    for (Axis axis : Axis.values()) {
      out.put(axis.code(), codes.value(axis).code());
    }
    ObjectNode evidence = out.putObject("evidence");
    ObjectNode confidence = out.putObject("confidence");
    for (Axis axis : Axis.values()) {
      Finding finding = codes.finding(axis);
      ArrayNode sentences = evidence.putArray(axis.code());
      finding.evidence().stream().map(Evidence::sentence).forEach(sentences::add);
      confidence.put(axis.code(), finding.confidence());
    }
    out.put("language", codes.language());
  }
}
