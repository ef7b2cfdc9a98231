package org.consentaudit.analysis.terms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.consentaudit.analysis.terms.TermsReading.NotTerms;
import org.consentaudit.analysis.terms.TermsReading.Reason;
import org.consentaudit.analysis.terms.TermsReading.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTextTest {

  private static final String CLAUSES =
      "<h1>Terms of Use</h1><p>Last updated 3 May 2024. These terms govern how you may use the pages"
          + " of the Example Press, its archive and its services.</p><h2>1. Use of content</h2><p>You"
          + " may read our articles for your own information. You may not copy, scrape or resell"
          + " them, nor use them to develop software that learns from text.</p><ol><li>Quoting is"
          + " allowed.<ul><li>With the name of the author.</li></ul></li><li>Linking is"
          + " allowed.</li></ol><h2 id='feedback'>2. Feedback</h2><p>What you send us we may"
          + " use.</p><table><tr><th>Plan</th><th>Copies</th></tr><tr><td>Free</td><td>none</td></tr>"
          + "</table><dl><dt>Service</dt><dd>The pages under press.example.</dd></dl>";

  private static final String AROUND =
      "<script nonce='%1$s'>run('%1$s')</script><header><nav><a href='/'>Home</a><a"
          + " href='/s?utm_source=%1$s'>Sport</a></nav></header><div class='ad-slot'>Buy %1$s"
          + " now, only today</div><div id='cookie-banner'>We use cookies %1$s"
          + " <button>Accept</button></div>";

  private static String page(String around, String clauses, String footer) {
    return "<!doctype html><html><head><title>Terms of Use - Example Press</title></head><body>"
        + around
        + "<main>"
        + clauses
        + "<form><input type='hidden' name='csrf' value='"
        + around.length()
        + "'></form></main><footer><a href='/about'>About</a> <a href='/jobs'>Jobs</a> "
        + footer
        + "</footer></body></html>";
  }

  private static Terms terms(String html) {
    return (Terms) TermsText.ofHtml(html);
  }

  private static Reason reason(String html) {
    return ((NotTerms) TermsText.ofHtml(html)).reason();
  }

  @Test
  void structureIsKeptAndWhatStandsAroundGoes() {
    String text = terms(page(AROUND.formatted("n1"), CLAUSES, "© 2024 Example Press")).text();
    assertThat(text.lines().filter(line -> !line.isEmpty()))
        .containsExactly(
            "# Terms of Use",
            "Last updated 3 May 2024. These terms govern how you may use the pages of the Example"
                + " Press, its archive and its services.",
            "## 1. Use of content",
            "You may read our articles for your own information. You may not copy, scrape or resell"
                + " them, nor use them to develop software that learns from text.",
            "1. Quoting is allowed.",
            "    - With the name of the author.",
            "2. Linking is allowed.",
            "## 2. Feedback",
            "What you send us we may use.",
            "| Plan | Copies |",
            "| --- | --- |",
            "| Free | none |",
            "Service",
            ": The pages under press.example.");
  }

  @ParameterizedTest
  @CsvSource({"n2, © 2024 Example Press", "zzz, © 2025 Example Press", "n1, Imprint"})
  void whatChangesAroundTheClausesMakesNoVersion(String nonce, String footer) {
    Terms one = terms(page(AROUND.formatted("n1"), CLAUSES, "© 2024 Example Press"));
    Terms other = terms(page(AROUND.formatted(nonce), CLAUSES, footer));
    assertThat(other.version()).isEqualTo(one.version());
  }

  @Test
  void aRedesignMakesNoVersion_aChangedClauseDoes() {
    Terms one = terms(page("", CLAUSES, ""));
    String redesigned =
        CLAUSES
            .replace("<p>", "<div class='x9'>\n  <span>")
            .replace("</p>", "</span></div>\n")
            .replace("<a href='/t'", "<a href='/t?utm_campaign=x'")
            .replace("h2", "h3");
    assertThat(terms(page("<div id='bar'></div>", redesigned, "")).version())
        .isEqualTo(one.version());
    String changed = CLAUSES.replace("You may not copy", "You may copy");
    assertThat(terms(page("", changed, "")).version()).isNotEqualTo(one.version());
  }

  @Test
  void foldedClausesAreRead_smallHiddenThingsAreNot() {
    String clause =
        "<p>You must not use any automated means to gather our articles. </p>".repeat(12);
    String text =
        terms(
                page(
                    "",
                    CLAUSES
                        + "<div style='display: none'>"
                        + clause
                        + "</div><span hidden>token-4711</span>",
                    ""))
            .text();
    assertThat(text).contains("any automated means").doesNotContain("token-4711");
  }

  @Test
  void theCharsetComesFromFieldThenMeta() {
    String german = CLAUSES.replace("Quoting is allowed.", "Zitate sind zulässig für alle.");
    byte[] latin = page("", german, "").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(((Terms) TermsText.read(latin, "text/html; charset=iso-8859-1")).text())
        .contains("zulässig für");
    byte[] cyrillic =
        page("", CLAUSES.replace("Linking", "Ссылки"), "")
            .replace("<title>", "<meta charset='windows-1251'><title>")
            .getBytes(Charset.forName("windows-1251"));
    assertThat(((Terms) TermsText.read(cyrillic, "text/html")).text()).contains("Ссылки");
    byte[] marked = ("\uFEFF" + page("", german, "")).getBytes(StandardCharsets.UTF_16LE);
    assertThat(((Terms) TermsText.read(marked, "text/html; charset=utf-8")).text())
        .contains("zulässig für");
    assertThat(TermsText.read(latin, "text/html; charset=no-such-set")).isInstanceOf(Terms.class);
  }

  @Test
  void markdownAndPlainTextAreReadAsTheyAre() {
    String markdown =
        "# Terms\r\n\r\nYou may read [our articles](https://press.example/?utm_source=x) for your own"
            + " information and may not copy, scrape or resell them to anybody else in any form at"
            + " all.  \r\n\r\n\r\n\r\n* Quoting is allowed.";
    Terms read = (Terms) TermsText.read(markdown.getBytes(StandardCharsets.UTF_8), "text/markdown");
    assertThat(read.text()).startsWith("# Terms\n\nYou may read our articles for");
    assertThat(read.text()).endsWith("at all.\n\n* Quoting is allowed.");
    assertThat(TermsText.read("hello".getBytes(StandardCharsets.UTF_8), "text/plain"))
        .isEqualTo(new NotTerms(Reason.EMPTY, "1 words"));
  }

  @Test
  void whatIsNoTermsSaysWhatItIs() {
    assertThat(reason("<html><body><div id=root></div><script src=app.js></script>"))
        .isEqualTo(Reason.NEEDS_SCRIPT);
    assertThat(reason("")).isEqualTo(Reason.EMPTY);
    assertThat(
            reason(
                "<title>Sign in</title><h1>Sign in</h1><form><input name=u><input type=password>"
                    + "</form><p>Sign in to go on.</p>"))
        .isEqualTo(Reason.LOGIN_WALL);
    assertThat(reason("<title>Just a moment...</title><p>Checking your browser.</p>"))
        .isEqualTo(Reason.CHALLENGE);
    assertThat(reason("<title>Page not found</title><h1>404</h1><p>Sorry, nothing is here.</p>"))
        .isEqualTo(Reason.SOFT_404);
    assertThat(
            reason(
                "<title>Terms of Use - Example</title><div><h2>We value your privacy</h2><p>We and"
                    + " our partners use cookies to store information on your device and to show"
                    + " personalised advertising. You can accept, reject or change your preferences"
                    + " at any time.</p><button>Accept all</button><button>Reject"
                    + " all</button></div>"))
        .isEqualTo(Reason.COOKIE_WALL);
  }

  @Test
  void hostilePagesCostLittle() {
    String deep = "<div>".repeat(800_000) + CLAUSES;
    String inline = "<b><i>".repeat(300_000) + CLAUSES;
    String lists = "<ul><li>".repeat(300_000) + CLAUSES;
    String cells = "<table><tr><td>".repeat(200_000) + CLAUSES;
    String marks = "[".repeat(1_000_000) + "](" + "|".repeat(1_000_000) + CLAUSES;
    for (String html : new String[] {deep, inline, lists, cells, marks}) {
      assertTimeout(Duration.ofSeconds(20), () -> TermsText.ofHtml(html));
    }
    byte[] open = marks.getBytes(StandardCharsets.UTF_8);
    assertTimeout(Duration.ofSeconds(20), () -> TermsText.read(open, "text/markdown"));
    assertTimeout(Duration.ofSeconds(20), () -> TermsVersion.of(marks));
    assertThat(TermsText.read(new byte[] {0, 1, 2, -1, -2}, "")).isInstanceOf(NotTerms.class);
  }
}
