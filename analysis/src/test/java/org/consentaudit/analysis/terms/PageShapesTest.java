package org.consentaudit.analysis.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.consentaudit.analysis.terms.TermsReading.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages built in other ways than those of large sites, and pages that are large or broken. */
class PageShapesTest {

  private static final Duration BOUND = Duration.ofSeconds(30);
  private static final String CLAUSE =
      "<p>You may not copy, sell or collect by automated means what stands on these pages. </p>\n";

  record Shape(String name, String html, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Shape> shapes() throws IOException {
    String all;
    try (InputStream in = PageShapesTest.class.getResourceAsStream("shapes.pages")) {
      all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
    List<Shape> shapes = new ArrayList<>();
    for (String part : all.split("(?m)^=== ")) {
      if (!part.startsWith("#")) {
        String[] sides = part.substring(part.indexOf('\n') + 1).split("\n---\n");
        shapes.add(new Shape(part.substring(0, part.indexOf('\n')), sides[0], sides[1]));
      }
    }
    return shapes.stream();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void theTextIsWhatAPersonWouldCopyOut(Shape shape) {
    String text = ((Terms) TermsText.ofHtml(shape.html())).text();
    assertThat(TokenF1.of(text, shape.text())).as(text).isGreaterThanOrEqualTo(0.985);
  }

  @Test
  void aPageOfFiveMegabytesIsReadWhole() {
    String page =
        "<title>Terms</title><main><h1>Terms</h1>" + CLAUSE.repeat(60_000) + "<p>End.</p>";
    assertThat(page.length()).isGreaterThan(5_000_000);
    Terms terms = assertTimeoutPreemptively(BOUND, () -> (Terms) TermsText.ofHtml(page));
    assertThat(terms.text()).endsWith("End.");
    assertThat(terms.truncated()).isFalse();
    assertThat(terms.version()).isNotNull();
  }

  @Test
  void tenThousandNumberedClausesKeepTheirNumbers() {
    String items = "<li>Clause of many, which says little by itself.</li>".repeat(10_000);
    String page = "<main><h1>Terms</h1><ol>" + items + "</ol></main>";
    Terms terms = assertTimeoutPreemptively(BOUND, () -> (Terms) TermsText.ofHtml(page));
    assertThat(terms.text().lines().filter(line -> line.contains("Clause"))).hasSize(10_000);
    assertThat(terms.text()).endsWith("10000. Clause of many, which says little by itself.");
  }

  @Test
  void deepListsAreReadToTheEnd() {
    StringBuilder page = new StringBuilder("<main><h1>Terms</h1>").append(CLAUSE);
    for (int depth = 1; depth <= 150; depth++) {
      page.append("<ul><li>Level ").append(depth).append(" of the list");
    }
    String html = page.append("</li></ul>".repeat(150)).append("<p>End.</p></main>").toString();
    String text = assertTimeoutPreemptively(BOUND, () -> ((Terms) TermsText.ofHtml(html)).text());
    assertThat(text).contains("- Level 1 of the list", "    - Level 2 of", "Level 150 of the list");
    assertThat(text).endsWith("End.");
  }

  @Test
  void rightToLeftTextKeepsItsOrder_withoutItsMarks() {
    String clause =
        "לא תעתיקו, תמכרו או תאספו באמצעים אוטומטיים את תוכן האתר ללא הסכמתנו מראש ובכתב";
    String page =
        "<html dir=rtl lang=he><main><h1>תנאי שימוש</h1><p>"
            + ("\u200F" + clause + "\u200E. ").repeat(4)
            + "</p><ol><li>סעיף ראשון בעברית עם English בפנים.<li>סעיף שני.</ol></main>";
    String text = ((Terms) TermsText.ofHtml(page)).text();
    assertThat(text)
        .startsWith("# תנאי שימוש")
        .contains(clause + ". " + clause)
        .contains("1. סעיף ראשון בעברית עם English בפנים.")
        .doesNotContain("\u200F");
    String arabic = "لا يجوز نسخ محتوى الموقع أو جمعه بوسائل آلية أو بيعه من غير إذن مكتوب منا. ";
    assertThat(((Terms) TermsText.ofHtml("<p>" + arabic.repeat(4))).text())
        .contains(arabic.strip());
  }

  @Test
  void malformedPagesGiveTheirWords() {
    String clauses = CLAUSE.repeat(5);
    for (String page :
        new String[] {
          "<p><b>Terms" + clauses + "</i></table></div></body>",
          "<table><tr>" + clauses + "<td>Cell</table>",
          "<html><html><body><body><main><main>" + clauses,
          "<div <p class=\"a\"b'>" + clauses + "<!-- never closed",
          "<h1>Terms<h2>Of use<h3>" + clauses + "<a href='x>" + clauses,
          "<ul><p>Terms</ul></li>" + clauses + "</ol></ol><li>item",
          clauses + "<p>\u0000 \uFFFF &#0; &#xD800; &nosuch; &amp</p>",
        }) {
      String text = ((Terms) TermsText.ofHtml(page)).text();
      assertThat(text).as(page).contains("collect by automated means");
    }
  }
}
