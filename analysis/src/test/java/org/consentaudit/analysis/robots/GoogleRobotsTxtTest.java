package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.robots.Robots.bytes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.SharedData;
import org.consentaudit.archive.imports.CompressedFile;
import org.consentaudit.archive.imports.LineReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Google's reading, which explanations compare ours with: it must be Google's. */
class GoogleRobotsTxtTest {

  @Test
  void allOfGooglesOwnCasesAreDecidedAsGoogleDecidesThem() throws IOException {
    var json = new ObjectMapper();
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    try (InputStream in =
        CompressedFile.open(SharedData.file("conformance/google-correctness.jsonl.gz"))) {
      var lines = new LineReader(in);
      for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        JsonNode one = json.readTree(line.get().text());
        byte[] robots = Base64.getDecoder().decode(one.get("robots_base64").textValue());
        boolean allowed =
            GoogleRobotsTxt.parse(robots)
                .decide(one.get("agent").textValue(), one.get("url").textValue())
                .allowed();
        cases++;
        if (allowed != one.get("expected").textValue().equals("ALLOWED")) {
          wrong.add(one.get("id").textValue());
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(cases).isEqualTo(146);
  }

  @ParameterizedTest
  @CsvSource({
    "'User-agent: *\nDisallow /x', foo, /x, false",
    "'User agent: *\ndissallow: /x', foo, /x, false",
    "'User-agent: *\nDisallow: /x\nDisalow: /x/y', foo, /x/y, false",
    "'User-agent: AI2Bot\nDisallow: /', AI2Bot, /x, true",
    "'User-agent: AI2Bot\nDisallow: /', AI, /x, false",
    "'User-agent: foo\nUser-agent: bar\nDisallow: /', foo, /x, false",
    "'User-agent: *\nDisallow: /\n\nUser-agent: foo', foo, /x, true",
    "'User-agent: *\nDisallow: /x\nAllow: /x', foo, /x, true"
  })
  void leniencyBeyondTheStandardIsModelled(
      String file, String token, String path, boolean allowed) {
    assertThat(GoogleRobotsTxt.parse(bytes(file)).decide(token, path).allowed()).isEqualTo(allowed);
  }
}
