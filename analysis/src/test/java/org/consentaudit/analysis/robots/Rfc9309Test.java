package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.robots.Robots.allows;
import static org.consentaudit.analysis.robots.Robots.bytes;
import static org.consentaudit.analysis.robots.Robots.rules;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples and the musts of RFC 9309, a test or more a section, in the standard's order.
 * Section 2.3.1 (what to do when the file cannot be had) is {@code CrawlerAccessTest}'s.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html">RFC 9309</a>
 */
class Rfc9309Test {

  /**
   * Groups, rules and other records.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.1">2.1</a>
   */
  @Test
  void section21_groupIsUserAgentLinesAndTheRulesThatFollow() {
    RobotsTxt file =
        RobotsTxt.parse(bytes("user-agent: a\nuser-agent: b\nallow: /x\ndisallow: /\n"));
    assertThat(file.groups()).hasSize(1);
    assertThat(file.groups().get(0).userAgents()).hasSize(2);
    assertThat(file.groups().get(0).rules()).extracting(Rule::line).containsExactly(3, 4);
  }

  /**
   * The syntax: comments, white space around the colon, line ends, keys in any case.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.2">2.2</a>
   */
  @ParameterizedTest
  @CsvSource({
    "'User-Agent: foo\nDisallow: /x'",
    "'user-agent:foo\ndisallow:/x'",
    "'  user-agent\t:\tfoo \n disallow : /x \t'",
    "'user-agent: foo\r\ndisallow: /x\r\n'",
    "'user-agent: foo\rdisallow: /x\r'",
    "'# top\n\nuser-agent: foo # who\n\n# between\n\ndisallow: /x # what\n'"
  })
  void section22_formsOfALineAreReadAlike(String file) {
    assertThat(allows(file, "foo", "/x")).isFalse();
    assertThat(allows(file, "foo", "/y")).isTrue();
  }

  /**
   * The user-agent line: the crawler's product token is found in it whatever the case.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.2.1">2.2.1</a>
   */
  @Test
  void section221_productTokenIsMatchedWhateverItsCase() {
    assertThat(allows("user-agent: EXAMPLEbot\ndisallow: /\n", "ExampleBot", "/")).isFalse();
    assertThat(allows("user-agent: ExampleBots\ndisallow: /\n", "ExampleBot", "/")).isTrue();
  }

  /**
   * Groups of one product token are one group.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.2.1">2.2.1</a>
   */
  @Test
  void section221_groupsOfOneTokenAreCombined() {
    String file =
        "user-agent: ExampleBot\ndisallow: /foo\ndisallow: /bar\n\n"
            + "user-agent: ExampleBot\ndisallow: /baz\n";
    for (String path : List.of("/foo", "/bar", "/baz")) {
      assertThat(allows(file, "ExampleBot", path)).as(path).isFalse();
    }
  }

  /**
   * Without a group of its own a crawler obeys that of the star; without that, nothing holds.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.2.1">2.2.1</a>
   */
  @Test
  void section221_starIsForThoseWithoutAGroup() {
    String file =
        "user-agent: *\ndisallow: /foo\ndisallow: /bar\n\nuser-agent: BazBot\ndisallow: /baz\n";
    assertThat(allows(file, "ExampleBot", "/foo")).isFalse();
    assertThat(allows(file, "ExampleBot", "/baz")).isTrue();
    assertThat(allows(file, "BazBot", "/foo")).isTrue();
    assertThat(allows(file, "BazBot", "/baz")).isFalse();
    assertThat(allows("user-agent: BazBot\ndisallow: /\n", "ExampleBot", "/")).isTrue();
  }

  /**
   * The most octets decide, allow on a tie, nothing matched is allowed, robots.txt always.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.2.2">2.2.2</a>
   */
  @Test
  void section222_mostSpecificMatchDecides() {
    assertThat(allows("allow: /a/b\ndisallow: /a", "/a/b")).isTrue();
    assertThat(allows("disallow: /a\nallow: /a", "/a")).isTrue();
    assertThat(allows("disallow: /a", "/b")).isTrue();
    assertThat(allows("disallow: /", "/robots.txt")).isTrue();
    assertThat(allows("disallow: /a", "/A")).isTrue();
  }

  /**
   * The standard's table of paths. Its second row escapes reserved octets within a query on both
   * sides; compared as they are written, they come to the same.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.2.2">2.2.2</a>
   */
  @ParameterizedTest
  @CsvSource({
    "/foo/bar?baz=quz, /foo/bar?baz=quz",
    "/foo/bar?baz=https://foo.bar, /foo/bar?baz=https://foo.bar",
    "/foo/bar?baz=https%3A%2F%2Ffoo.bar, /foo/bar?baz=https%3A%2F%2Ffoo.bar",
    "/foo/bar/ツ, /foo/bar/%E3%83%84",
    "/foo/bar/%E3%83%84, /foo/bar/%E3%83%84",
    "/foo/bar/%62%61%7A, /foo/bar/baz"
  })
  void section222_octetsAreComparedInOneForm(String rule, String path) {
    assertThat(allows("disallow: " + rule, path)).isFalse();
    assertThat(allows("disallow: " + rule, "https://a.example" + path)).isFalse();
  }

  /**
   * The special characters, and how they are written when they are meant themselves.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.2.3">2.2.3</a>
   */
  @ParameterizedTest
  @CsvSource({
    "/path/file-with-a-%2A.html, /path/file-with-a-*.html, true",
    "/path/file-with-a-%2A.html, /path/file-with-a-x.html, false",
    "/path/foo-%24, /path/foo-$, true",
    "/this/path/exactly$, /this/path/exactly, true",
    "/this/path/exactly$, /this/path/exactly/not, false",
    "/this/*/exactly, /this/path/exactly, true",
    "/this/*/exactly, /this/exactly, false"
  })
  void section223_specialCharacters(String rule, String path, boolean matches) {
    assertThat(allows("disallow: " + rule, path)).isEqualTo(!matches);
  }

  /** What a hash begins is a comment. */
  @Test
  void section223_hashBeginsAComment() {
    assertThat(allows("disallow: /a#b", "/ac")).isFalse();
  }

  /**
   * Other records must not interfere: a site map between user-agent lines and rules ends nothing.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.2.4">2.2.4</a>
   */
  @Test
  void section224_otherRecordsDoNotInterfere() {
    String file =
        "user-agent: foo\nsitemap: https://a.example/s.xml\nuser-agent: bar\nx: y\ndisallow: /\n";
    assertThat(allows(file, "foo", "/")).isFalse();
    assertThat(allows(file, "bar", "/")).isFalse();
    assertThat(RobotsTxt.parse(bytes(file)).otherRecords())
        .extracting(RobotsRecord::kind)
        .containsExactly(RecordKind.SITEMAP, RecordKind.UNKNOWN);
    assertThat(RobotsTxt.parse(bytes(file)).records()).allMatch(RobotsRecord::insideGroup);
  }

  /**
   * The file is UTF-8.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.3">2.3</a>
   */
  @Test
  void section23_fileIsUtf8() {
    assertThat(allows("\uFEFFuser-agent: foo\ndisallow: /é\n", "foo", "/%C3%A9")).isFalse();
  }

  /**
   * At least 500 kibibytes are parsed; we parse all.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.5">2.5</a>
   */
  @Test
  void section25_whatStandsBehind500KibibytesIsParsedToo() {
    String file =
        "user-agent: foo\n" + "disallow: /a/b/c/d/e/f\n".repeat(30_000) + "disallow: /z\n";
    assertThat(file.length()).isGreaterThan(500 * 1024);
    assertThat(allows(file, "foo", "/z")).isFalse();
    assertThat(RobotsTxt.parse(bytes(file)).findings().count(FormKind.TRUNCATED)).isEqualTo(1);
  }

  private static final String SIMPLE =
      "User-Agent: *\n"
          + "Disallow: *.gif$\n"
          + "Disallow: /example/\n"
          + "Allow: /publications/\n"
          + "\n"
          + "User-Agent: foobot\n"
          + "Disallow:/\n"
          + "Allow:/example/page.html\n"
          + "Allow:/example/allowed.gif\n"
          + "\n"
          + "User-Agent: barbot\n"
          + "User-Agent: bazbot\n"
          + "Disallow: /example/page.html\n"
          + "\n"
          + "User-Agent: quxbot\n";

  /**
   * The simple example.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-5.1">5.1</a>
   */
  @ParameterizedTest
  @CsvSource({
    "anybot, /a/b.gif, false",
    "anybot, /a/b.gif?x, true",
    "anybot, /example/a, false",
    "anybot, /publications/a, true",
    "foobot, /example/page.html, true",
    "foobot, /example/allowed.gif, true",
    "foobot, /publications/, false",
    "barbot, /example/page.html, false",
    "bazbot, /example/page.html, false",
    "barbot, /a/b.gif, true",
    "quxbot, /example/, true"
  })
  void section51_simpleExample(String agent, String path, boolean allowed) {
    assertThat(allows(SIMPLE, agent, path)).isEqualTo(allowed);
  }

  /**
   * The longest match.
   *
   * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-5.2">5.2</a>
   */
  @Test
  void section52_longestMatch() {
    String file =
        "User-Agent: foobot\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif\n";
    RuleSet rules = rules(file, "foobot");
    assertThat(rules.allows("/example/page/disallowed.gif")).isFalse();
    assertThat(rules.allows("/example/page/")).isTrue();
    assertThat(rules.decides("/example/page/disallowed.gif").map(Rule::line)).contains(3);
  }
}
