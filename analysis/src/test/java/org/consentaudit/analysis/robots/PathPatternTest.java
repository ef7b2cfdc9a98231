package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.consentaudit.analysis.robots.Robots.allows;
import static org.consentaudit.analysis.robots.Robots.verdict;

import java.time.Duration;
import org.consentaudit.analysis.verdict.Status;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rule decides about a path: RFC 9309 sections 2.2.2 and 2.2.3. */
class PathPatternTest {

  // 2.2.3 and 5.2: the special characters.
  @ParameterizedTest
  @CsvSource({
    "/fish, /fish, true",
    "/fish, /fish.html, true",
    "/fish, /fish/salmon, true",
    "/fish, /Fish, false",
    "/fish, /catfish, false",
    "/fish/, /fish, false",
    "/fish/, /fish/?id=1, true",
    "/*.php, /index.php, true",
    "/*.php, /a/b.php?x, true",
    "/*.php, /, false",
    "/*.php$, /a.php, true",
    "/*.php$, /a.php?x, false",
    "/*.php$, /a.phps, false",
    "/*.php$, /a.php/b.php, true",
    "/fish*.php, /fish/a.php, true",
    "/fish*.php, /fi.php, false",
    "*/x, /a/x, true",
    "*/x, /x, true",
    "*x, /ax, true",
    "/a*$, /abc, true",
    "/*$, /abc, true",
    "*$, /, true",
    "/$, /, true",
    "/$, /a, false",
    "/a$b, /a$b, true",
    "/a$b, /a, false",
    "/a**b, /axb, true",
    "/a**b, /ab, true",
    "/*a*a$, /aa, true",
    "/*a*a$, /a, false",
    "x, /x, false",
    "$, /, false",
    "https://a.example/x, /x, false"
  })
  void patternMatches(String pattern, String path, boolean matches) {
    assertThat(allows("Disallow: " + pattern, path)).isEqualTo(!matches);
  }

  // 2.2.2: octets outside US-ASCII are percent-encoded, escapes of unreserved ones undone.
  @ParameterizedTest
  @CsvSource({
    "/foo/bar?baz=quz, /foo/bar?baz=quz, true",
    "/foo/bar?baz=https://foo.bar, /foo/bar?baz=https://foo.bar, true",
    "/foo/bar/ツ, /foo/bar/%E3%83%84, true",
    "/foo/bar/%E3%83%84, /foo/bar/ツ, true",
    "/foo/bar/%e3%83%84, /foo/bar/%E3%83%84, true",
    "/foo/bar/%62%61%7A, /foo/bar/baz, true",
    "/foo/bar/baz, /foo/bar/%62%61%7A, true",
    "/a%2Fb, /a/b, false",
    "/a/b, /a%2fb, false",
    "/a%2fb, /a%2Fb, true",
    "/a%2Ab, /a*b, true",
    "/a%2Ab, /axb, false",
    "/a%24, /a$, true",
    "/a%24, /a, false",
    "/a%zz, /a%zz, true",
    "/a%, /a%, true",
    "/a%4, /a%41, false",
    "/a|b, /a%7Cb, true",
    "/a%7cb, /a|b, true",
    "'/a\"b', /a%22b, true",
    "/a[b, /a%5Bb, false"
  })
  void escapesAreNormalised(String pattern, String path, boolean matches) {
    assertThat(allows("Disallow: " + pattern, path)).isEqualTo(!matches);
  }

  // 2.2.2: the match with the most octets decides, wherever it stands.
  @ParameterizedTest
  @CsvSource({
    "'Disallow: /a\nAllow: /a/b', /a/b/c, true",
    "'Allow: /a/b\nDisallow: /a', /a/b/c, true",
    "'Allow: /a\nDisallow: /a/b', /a/b, false",
    "'Allow: /page\nDisallow: /*.htm', /page.htm, false",
    "'Allow: /page\nDisallow: /*.ph', /page.php5, true",
    "'Allow: /$\nDisallow: /', /, true",
    "'Allow: /$\nDisallow: /', /a, false",
    "'Allow: /***\nDisallow: /ab', /ab, true"
  })
  void longestMatchWins(String rules, String path, boolean allowed) {
    assertThat(allows(rules, path)).isEqualTo(allowed);
  }

  // 2.2.2: octets are counted, not characters: three for the sign below, nine when encoded.
  @Test
  void lengthIsCountedInOctets() {
    assertThat(PathPattern.of(Octets.ofText("/ツ")).length()).isEqualTo("/%E3%83%84".length());
    assertThat(allows("Allow: /ツ\nDisallow: /*????????", "/ツ")).isTrue();
  }

  // 2.2.2: equivalent rules: allow should be used.
  @ParameterizedTest
  @ValueSource(
      strings = {"Allow: /a\nDisallow: /a", "Disallow: /a\nAllow: /a", "Disallow: /%61\nAllow: /a"})
  void tieAllows(String rules) {
    assertThat(allows(rules, "/a")).isTrue();
  }

  // 2.2.2: no match, no disallow; an empty value matches nothing.
  @Test
  void emptyDisallowAllows() {
    assertThat(allows("Disallow:", "/a")).isTrue();
    assertThat(allows("Disallow:\nDisallow: /b", "/b")).isFalse();
  }

  // 2.2.2: "/robots.txt" is implicitly allowed.
  @Test
  void robotsTxtIsAlwaysAllowed() {
    assertThat(allows("Disallow: /", "/robots.txt")).isTrue();
    assertThat(allows("Disallow: /robots.txt", "https://a.example/robots.txt")).isTrue();
    assertThat(allows("Disallow: /", "/robots.txt?x")).isFalse();
    assertThat(allows("Disallow: /", "/robots.txt.bak")).isFalse();
  }

  // 2.2.2: a URL is matched by its path and query.
  @ParameterizedTest
  @CsvSource({
    "https://a.example, false",
    "https://a.example/, false",
    "https://a.example?x, true",
    "//a.example/, false",
    "https://a.example/#/x, false",
    "https://a.example#/x, false",
    "https://a.example/?q=https://b.example/, true",
    "a.example, false",
    "a.example/, false",
    "a.example/x, true",
    "a.example/x?u=https://b.example/, true"
  })
  void urlIsMatchedByPathAndQuery(String url, boolean allowed) {
    assertThat(allows("Disallow: /$", url)).isEqualTo(allowed);
  }

  @Test
  void searchIsThatOfTheLibrary() {
    String text = "/" + "ab".repeat(50) + "aab" + "ab".repeat(40) + "abc";
    for (String literal :
        new String[] {
          "ab".repeat(20),
          "ab".repeat(20) + "a" + "ab".repeat(10),
          "aab" + "ab".repeat(35),
          "ab".repeat(40) + "abc",
          "b".repeat(40)
        }) {
      for (int from = 0; from < text.length(); from += 7) {
        assertThat(LiteralSearch.indexOf(text, literal, from))
            .isEqualTo(text.indexOf(literal, from));
      }
    }
  }

  // Any bytes are a robots.txt: patterns made to be slow must not be.
  @ParameterizedTest
  @ValueSource(strings = {"*", "*a", "a", "%", "*%41"})
  void patternOfHalfAMegabyteTakesLinearTime(String unit) {
    String pattern = "/" + unit.repeat(500_000 / unit.length()) + "b";
    String path = "/" + "a".repeat(500_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(10), () -> assertThat(allows("Disallow: " + pattern, path)).isTrue());
  }

  @Test
  void pairOfPatternsMadeForQuadraticSearchTakesLinearTime() {
    String needle = "a".repeat(150_000) + "b";
    String file =
        "User-agent: *\nAllow: /*"
            + needle
            + "*".repeat(300_000)
            + "\nDisallow: /"
            + "a".repeat(400_000)
            + "\n";
    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () -> assertThat(verdict(file, "GPTBot").status()).isEqualTo(Status.SOME));
  }

  @Test
  void fileOfManyRulesIsJudged() {
    var file = new StringBuilder("User-agent: *\n");
    for (int i = 0; i < 30_000; i++) {
      file.append(i % 2 == 0 ? "Allow: /*" : "Disallow: /*")
          .append(Integer.toString(i, 36))
          .append('\n');
    }
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> assertThat(verdict(file.toString(), "GPTBot").status()).isEqualTo(Status.SOME));
    assertThatNoException().isThrownBy(() -> verdict(file.toString(), "CCBot"));
  }
}
