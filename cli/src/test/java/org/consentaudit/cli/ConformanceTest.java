package org.consentaudit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.consentaudit.archive.imports.CompressedFile;
import org.consentaudit.archive.imports.LineReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Google's conformance cases through {@code robots check}. Where we decide otherwise than Google,
 * RFC 9309 must say why; docs/conformance.md is what this test writes to target/conformance.md
 * (docs/conformance.sh puts it there).
 */
class ConformanceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String PARTIAL_MARK =
      "Section 2.3: the file is UTF-8, where a byte-order mark is the three octets EF BB BF (RFC"
          + " 3629, section 6). Less than that is no mark but part of the first key, which is then"
          + " not `user-agent`.";

  private static final String BOTH_SIDES_ENCODED =
      "Section 2.2.2: octets outside US-ASCII are percent-encoded before they are compared, in the"
          + " URI as in the file. Google takes the URL to be encoded already.";

  /** The cases in which we differ, and the text that decides. */
  private static final Map<String, String> REASONS =
      Map.of(
          "correctness/BOM-characters/1/0",
          PARTIAL_MARK,
          "correctness/BOM-characters/2/0",
          PARTIAL_MARK,
          "correctness/accepted-mistakes/2/0",
          "Section 2.2: a colon stands between key and value. A line without one is no record.",
          "correctness/index-page/0/0",
          "Section 2.2.2: a rule matches from the first octet of the path; `/d/` does not begin"
              + " with `/d/index.html`. Only Google lets an index page speak for its directory.",
          "correctness/non-ascii-paths/1/1",
          BOTH_SIDES_ENCODED,
          "correctness/non-ascii-paths/2/1",
          BOTH_SIDES_ENCODED,
          "correctness/non-ascii-paths/3/0",
          "Section 2.2.2: a percent-encoded octet that is unreserved is decoded before it is"
              + " compared; its example has this very path.",
          "correctness/user-agent-name/0/1",
          "Section 2.2.1: a product token has no blank, so neither reading follows from the text."
              + " Google cuts the line at the blank. We let a line address the crawler whose whole"
              + " name it gives, as some real ones have a blank; a lenient reading.");

  @TempDir Path directory;

  /** A case as it is decided by both. */
  private record Decided(String id, boolean google, boolean ours, JsonNode line) {}

  @Test
  void differencesFromGoogleAreThoseThatTheStandardAsksFor() throws IOException {
    Path cases = Cli.shared("conformance/google-correctness.jsonl.gz");
    Map<String, Decided> decided = decided(cases);
    Map<String, Decided> differing =
        decided.values().stream()
            .filter(one -> one.google() != one.ours())
            .collect(Collectors.toMap(Decided::id, one -> one, (a, b) -> a, TreeMap::new));
    Path written = Path.of("target", "conformance.md");
    Files.createDirectories(written.getParent());
    Files.writeString(written, page(decided, differing));
    assertThat(differing.keySet()).isEqualTo(REASONS.keySet());
    assertThat(Cli.ROOT.resolve("docs/conformance.md")).hasSameTextualContentAs(written);
  }

  private Map<String, Decided> decided(Path cases) throws IOException {
    Cli.Result result =
        new Cli(directory.resolve("none")).run("robots", "check", "--cases", cases.toString());
    assertThat(result.code()).as(result.err()).isZero();
    Map<String, JsonNode> ours = new LinkedHashMap<>();
    for (String line : result.lines()) {
      JsonNode one = JSON.readTree(line);
      ours.put(one.path("id").asText(), one);
    }
    Map<String, Decided> decided = new LinkedHashMap<>();
    try (var in = CompressedFile.open(cases)) {
      var lines = new LineReader(in);
      for (var line = lines.next(); line.isPresent(); line = lines.next()) {
        JsonNode one = JSON.readTree(line.get().text());
        String id = one.path("id").asText();
        decided.put(
            id,
            new Decided(
                id,
                one.path("expected").asText().equals("ALLOWED"),
                ours.get(id).path("allowed").asBoolean(),
                ours.get(id).path("line")));
      }
    }
    assertThat(ours.keySet()).isEqualTo(decided.keySet());
    return decided;
  }

  private static String page(Map<String, Decided> decided, Map<String, Decided> differing) {
    var page = new StringBuilder();
    page.append(
        String.format(
            Locale.ROOT,
            """
            # Conformance

            `consent robots check` on the %d cases of [google/robotstxt-spec-test](https://github.com/google/robotstxt-spec-test):
            %d are decided as Google decides them. Made by `docs/conformance.sh`; a test fails when this page
            is not what the command says.

            | family | cases | as Google |
            |---|---:|---:|
            """,
            decided.size(),
            decided.size() - differing.size()));
    decided.values().stream()
        .collect(
            Collectors.groupingBy(one -> one.id().split("/")[1], TreeMap::new, Collectors.toList()))
        .forEach(
            (family, ones) ->
                page.append(
                    String.format(
                        Locale.ROOT,
                        "| %s | %d | %d |\n",
                        family,
                        ones.size(),
                        ones.stream().filter(one -> one.google() == one.ours()).count())));
    page.append(
        """

        ## Where we differ, and what RFC 9309 says

        | case | Google | we | our line | why |
        |---|---|---|---:|---|
        """);
    differing.forEach(
        (id, one) ->
            page.append(
                String.format(
                    Locale.ROOT,
                    "| %s | %s | %s | %s | %s |\n",
                    id.substring(id.indexOf('/') + 1),
                    word(one.google()),
                    word(one.ours()),
                    one.line().isNull() ? "none" : one.line().asText(),
                    REASONS.getOrDefault(id, "NOT EXPLAINED"))));
    return page.toString();
  }

  private static String word(boolean allowed) {
    return allowed ? "allows" : "disallows";
  }
}
