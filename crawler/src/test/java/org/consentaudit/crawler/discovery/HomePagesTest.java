package org.consentaudit.crawler.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Measures on labelled pages of real sites how often the first link is the right one. */
class HomePagesTest {

  /** Reached when this was written: 130 of 130. */
  private static final double FLOOR = 0.95;

  private static final Path PAGES =
      Path.of(System.getProperty("consent.root", "."))
          .resolve("../shared/data/homepages/homepages.jsonl.gz");

  @Test
  void theRightPageComesFirst() throws IOException {
    assumeTrue(Files.exists(PAGES), "SKIPPED: no labelled home pages at " + PAGES);
    int right = 0;
    List<String> wrong = new ArrayList<>();
    try (var in = new GZIPInputStream(Files.newInputStream(PAGES));
        var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      ObjectMapper json = new ObjectMapper();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode page = json.readTree(line);
        if (isRight(page)) {
          right++;
        } else {
          wrong.add(page.get("url").asText());
        }
      }
    }
    double share = (double) right / (right + wrong.size());
    System.out.printf("right page first: %d of %d%n", right, right + wrong.size());
    assertThat(share).as("right first; wrong are %s", wrong).isGreaterThanOrEqualTo(FLOOR);
  }

  private static boolean isRight(JsonNode page) {
    Optional<TermsLink> first =
        TermsLinks.find(page.get("url").asText(), page.get("html").asText()).stream()
            .filter(link -> link.kind() == LinkKind.TERMS)
            .findFirst();
    List<String> expected = new ArrayList<>();
    page.get("expected").forEach(url -> expected.add(comparable(url.asText())));
    return expected.isEmpty()
        ? first.isEmpty()
        : first.filter(link -> expected.contains(comparable(link.url()))).isPresent();
  }

  private static String comparable(String url) {
    String decoded = url;
    try {
      decoded = URLDecoder.decode(url.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      decoded = url; // a stray percent sign: compared as it stands
    }
    return decoded
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("^www\\.", "")
        .replaceFirst("/$", "");
  }
}
