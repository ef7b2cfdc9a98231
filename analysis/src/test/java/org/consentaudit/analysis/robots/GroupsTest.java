package org.consentaudit.analysis.robots;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.robots.Robots.agent;
import static org.consentaudit.analysis.robots.Robots.allows;
import static org.consentaudit.analysis.robots.Robots.bytes;
import static org.consentaudit.analysis.robots.Robots.rules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines and groups: RFC 9309 sections 2.1, 2.2, 2.2.1, 2.2.4 and 2.3. */
class GroupsTest {

  // 2.2.1: a group is one or more user-agent lines followed by rules.
  @Test
  void severalUserAgentLinesShareTheRulesThatFollow() {
    String file =
        "User-agent: foo\nUser-agent: bar\nDisallow: /x\n\nUser-agent: baz\nDisallow: /y\n";
    assertThat(allows(file, "foo", "/x")).isFalse();
    assertThat(allows(file, "bar", "/x")).isFalse();
    assertThat(allows(file, "baz", "/x")).isTrue();
    assertThat(allows(file, "baz", "/y")).isFalse();
  }

  // 2.2.1: groups of the same token are merged into one.
  @Test
  void groupsOfTheSameTokenAreMerged() {
    String file =
        "User-agent: foo\nDisallow: /x\n\nUser-agent: bar\nDisallow: /y\n\nuser-agent: FOO\nDisallow: /z\n";
    RuleSet rules = rules(file, "foo");
    assertThat(rules.groups()).hasSize(2);
    assertThat(rules.allows("/x")).isFalse();
    assertThat(rules.allows("/y")).isTrue();
    assertThat(rules.allows("/z")).isFalse();
  }

  // 2.2.1: groups of * are merged as well.
  @Test
  void groupsOfEveryoneAreMerged() {
    String file =
        "User-agent: *\nDisallow: /x\n\nUser-agent: foo\nDisallow:\n\nUser-agent: *\nDisallow: /y\n";
    assertThat(allows(file, "bar", "/x")).isFalse();
    assertThat(allows(file, "bar", "/y")).isFalse();
    assertThat(allows(file, "foo", "/x")).isTrue();
  }

  // 2.2.1: a crawler with a group of its own does not obey *.
  @Test
  void ownGroupReplacesThatOfEveryone() {
    String file = "User-agent: *\nDisallow: /\n\nUser-agent: foo\nDisallow: /x\n";
    assertThat(allows(file, "foo", "/y")).isTrue();
    assertThat(rules(file, "foo").isOwn()).isTrue();
    assertThat(rules(file, "bar").isOwn()).isFalse();
  }

  // 2.2.1: a group without rules is still the agent's own.
  @Test
  void ownGroupWithoutRulesDisallowsNothing() {
    assertThat(allows("User-agent: *\nDisallow: /\n\nUser-agent: foo\n", "foo", "/")).isTrue();
  }

  // 2.2.1: no group, no rule.
  @Test
  void withoutAnyGroupNothingIsDisallowed() {
    assertThat(allows("User-agent: bar\nDisallow: /\n", "foo", "/")).isTrue();
    assertThat(allows("", "foo", "/")).isTrue();
  }

  // 2.2: rules belong to groups.
  @Test
  void ruleBeforeAnyUserAgentLineIsIgnored() {
    assertThat(allows("Disallow: /x\nUser-agent: *\nDisallow: /y\n", "foo", "/x")).isTrue();
  }

  // 2.2.4: other records do not end a group.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sitemap: https://a.example/s.xml",
        "Crawl-delay: 10",
        "Host: a.example",
        "Clean-param: s",
        "Noindex: /z",
        "Content-Signal: ai-train=no",
        "Whatever: x",
        "just words",
        "",
        "# a comment"
      })
  void otherRecordNeitherEndsNorSplitsAGroup(String other) {
    String between =
        "User-agent: foo\n"
            + other
            + "\nUser-agent: bar\n"
            + other
            + "\nDisallow: /x\n"
            + other
            + "\nDisallow: /y\n";
    assertThat(RobotsTxt.parse(bytes(between)).groups()).hasSize(1);
    for (String token : new String[] {"foo", "bar"}) {
      assertThat(allows(between, token, "/x")).isFalse();
      assertThat(allows(between, token, "/y")).isFalse();
    }
  }

  // 2.2: a comment runs from # to the end of the line.
  @Test
  void commentIsNoPartOfAValue() {
    String file = "User-agent: foo # Disallow: /\nDisallow: /x # y\nDisallow: #/z\n";
    assertThat(allows(file, "foo", "/x")).isFalse();
    assertThat(allows(file, "foo", "/z")).isTrue();
  }

  // 2.2: white space around key, colon and value; keys in any case.
  @Test
  void whiteSpaceAndCaseOfKeysDoNotMatter() {
    String file = " \tuSeR-aGeNt \t:\t foo \t\r\n \tDISALLOW\t:\t/x\t \r\n";
    assertThat(allows(file, "foo", "/x")).isFalse();
  }

  // 2.2: EOL = %x0D / %x0A / %x0D.0A.
  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void anyOfTheThreeLineEndsIsOne(String end) {
    String file = String.join(end, "User-agent: foo", "", "Disallow: /x", "Disallow: /y");
    assertThat(allows(file, "foo", "/x")).isFalse();
    assertThat(rules(file, "foo").decides("/y").orElseThrow().line()).isEqualTo(4);
  }

  // 2.2: what Python, but no RFC, takes for a line's end.
  @ParameterizedTest
  @ValueSource(strings = {"\u000b", "\f", "\u0085", "\u2028"})
  void otherCharactersEndNoLine(String character) {
    assertThat(allows("User-agent: foo\nDisallow: /x" + character + "Disallow: /y\n", "foo", "/y"))
        .isTrue();
  }

  // 2.3: a byte-order mark is skipped.
  @Test
  void byteOrderMarkIsSkipped() {
    assertThat(allows("\uFEFFUser-agent: foo\nDisallow: /x\n", "foo", "/x")).isFalse();
  }

  // 2.5: a longer file than must be read is still read.
  @Test
  void ruleBehindFiveHundredKibibytesCounts() {
    String file = "User-agent: foo\n" + "# padding\n".repeat(60_000) + "Disallow: /x\n";
    assertThat(allows(file, "foo", "/x")).isFalse();
  }

  @Test
  void bytesThatAreNoTextAreAFileWithoutRules() {
    byte[] bytes = new byte[2000];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i * 31);
    }
    assertThat(RobotsTxt.parse(bytes).rulesFor(agent("foo")).allows("/")).isTrue();
    assertThat(new String(bytes, ISO_8859_1)).doesNotContain("isallow");
  }

  @Test
  void longestCrawlDelayOfTheMergedGroupsIsAskedFor() {
    String file =
        "User-agent: foo\nCrawl-delay: 2\nDisallow: /x\nUser-agent: foo\nCrawl-delay: 7.5\nCrawl-delay: soon\nCrawl-delay: -9\nDisallow: /y\n";
    assertThat(rules(file, "foo").crawlDelay()).hasValue(7.5);
    assertThat(rules(file, "bar").crawlDelay()).isEmpty();
  }
}
