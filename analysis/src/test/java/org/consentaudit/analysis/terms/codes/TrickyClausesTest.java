package org.consentaudit.analysis.terms.codes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Clauses written to mislead a reading by patterns: negations, exceptions, definitions, lists,
 * other senses of a word. They were labelled before any reader saw them; an axis that is null is
 * open.
 */
class TrickyClausesTest {

  private static final String BEFORE =
      "# Terms of use\n\nThese terms are an agreement between you and us. If you do not agree with"
          + " them, please do not use the service.\n\n";

  /** What is still misread, as case and axis. Mending one makes this list shorter. */
  private static final Set<String> MISREAD =
      Set.of(
          "negation-nothing-prohibits scraping",
          "negation-robots-welcome scraping",
          "negation-no-objection-training ai",
          "permission-past scraping",
          "condition-api scraping",
          "condition-part scraping",
          "condition-second-ban scraping",
          "not-clicks scraping",
          "not-screenwriters scraping",
          "list-bullets-may scraping",
          "ai-commercial-only ai",
          "ai-exam ai",
          "ai-scrape-and-train scraping",
          "ai-user-content-licence ai",
          "licence-cc licence",
          "licence-cc-nc licence",
          "licence-both licence",
          "compete-both scraping",
          "compete-both compete",
          "page-full licence",
          "page-advertisers scraping",
          "page-rights-list scraping");

  @Test
  void onlyWhatIsKnownToBeMisreadIsMisread() throws IOException {
    List<String> misread = new ArrayList<>();
    int read = 0;
    for (JsonNode clause : clauses()) {
      TermsCodes codes = TermsReader.read(BEFORE + clause.get("text").textValue() + "\n");
      for (Axis axis : Axis.values()) {
        JsonNode value = clause.get(axis.code());
        if (!value.isNull()) {
          read++;
          if (codes.value(axis) != Value.of(value.textValue())) {
            misread.add(clause.get("id").textValue() + " " + axis.code());
            System.out.printf(
                "misread: %s %s, which is %s, as %s: %s%n",
                clause.get("id").textValue(),
                axis.code(),
                value.textValue(),
                codes.value(axis).code(),
                clause.get("text").textValue().replace('\n', ' '));
          }
        }
      }
    }
    System.out.printf("tricky clauses: %d of %d read right%n", read - misread.size(), read);
    assertThat(read).isGreaterThan(400);
    assertThat(MISREAD).containsAll(misread);
  }

  private static List<JsonNode> clauses() throws IOException {
    List<JsonNode> clauses = new ArrayList<>();
    ObjectMapper json = new ObjectMapper();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                TrickyClausesTest.class.getResourceAsStream("tricky-clauses.jsonl"),
                StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        clauses.add(json.readTree(line));
      }
    }
    return clauses;
  }
}
