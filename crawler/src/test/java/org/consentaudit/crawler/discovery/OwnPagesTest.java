package org.consentaudit.crawler.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pages written for this test, of sites that do not exist, in 31 languages and many layouts, hard
 * ones for the most part; what is right was written down before any was run. They say how far the
 * words reach beyond the pages they were written from, which {@link HomePagesTest} cannot:
 *
 * <ul>
 *   <li>set 1, 117 pages: 93 (79 %) right at first run, with words that were right on 130 of 130
 *       labelled real pages. Words and rules were then completed, by language and by principle.
 *   <li>set 2, 54 pages, written after that: 46 (85 %) right at first run; then completed again.
 *   <li>set 3, 48 ordinary pages, written after that: 45 (94 %) right at first run.
 * </ul>
 *
 * <p>One page stays wrong (a Dutch authority's "about this site", which elsewhere is no policy).
 */
class OwnPagesTest {

  private static final double FLOOR = 0.98;
  private static final double FLOOR_OF_A_LANGUAGE = 0.8;

  private static List<JsonNode> pages = List.of();

  @BeforeAll
  static void read() throws IOException {
    pages = LabelledPages.read(OwnPagesTest.class.getResourceAsStream("own-pages.jsonl"));
  }

  @Test
  void theRightPageComesFirst_andNoneWhereThereIsNone() {
    List<String> wrong = new ArrayList<>();
    pages.stream()
        .filter(page -> !LabelledPages.isRight(page))
        .forEach(page -> wrong.add(page.get("url").asText()));
    System.out.printf("own pages: %d of %d%n", pages.size() - wrong.size(), pages.size());
    assertThat(1 - (double) wrong.size() / pages.size())
        .as("right first; wrong are %s", wrong)
        .isGreaterThanOrEqualTo(FLOOR);
  }

  @Test
  void noLanguageIsLeftBehind() {
    Map<String, Integer> all = new TreeMap<>();
    Map<String, Integer> right = new TreeMap<>();
    for (JsonNode page : pages) {
      String language = page.get("lang").asText();
      all.merge(language, 1, Integer::sum);
      right.merge(language, LabelledPages.isRight(page) ? 1 : 0, Integer::sum);
    }
    assertThat(all.keySet())
        .contains("en", "de", "fr", "es", "it", "nl", "pl", "pt", "sv", "cs", "ja", "zh");
    assertThat(all)
        .allSatisfy(
            (language, number) ->
                assertThat((double) right.get(language) / number)
                    .as(language)
                    .isGreaterThanOrEqualTo(FLOOR_OF_A_LANGUAGE));
  }

  @Test
  void kindsAreToldApart() {
    for (JsonNode page : pages) {
      page.get("kinds")
          .properties()
          .forEach(
              kind ->
                  assertThat(LabelledPages.links(page))
                      .as(page.get("id").asText())
                      .anySatisfy(
                          link -> {
                            assertThat(link.url()).isEqualTo(kind.getKey());
                            assertThat(link.kind().code()).isEqualTo(kind.getValue().asText());
                          }));
    }
  }

  /** Looking for literals first is a short cut: it must not change what is found. */
  @Test
  void theIndexLosesNoWord() {
    LinkWords words = LinkWords.standard();
    int found = 0;
    for (JsonNode page : pages) {
      for (String piece : page.get("html").asText().split("<[^>]*>|\"", -1)) {
        String text = FoldedText.of(piece);
        long matching =
            words.entries().stream()
                .filter(entry -> entry.place() == LinkWords.Place.LABEL)
                .filter(entry -> entry.pattern().matcher(text).find())
                .count();
        assertThat(words.in(LinkWords.Place.LABEL, text)).as(text).hasSize((int) matching);
        found += (int) matching;
      }
    }
    assertThat(found).isGreaterThan(pages.size());
  }
}
