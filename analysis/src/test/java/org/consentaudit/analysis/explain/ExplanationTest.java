package org.consentaudit.analysis.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.SharedData;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.consentaudit.analysis.robots.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

  private static final AgentRegistry REGISTRY = AgentRegistry.bundled();

  private static Explanation explain(String file, String token) {
    return Explanation.of(
        file.getBytes(StandardCharsets.UTF_8),
        REGISTRY.find(token).orElseThrow(),
        Optional.empty());
  }

  private static PathQuestion ask(String rules, String url) {
    return Explanation.of(
            ("User-agent: *\n" + rules).getBytes(StandardCharsets.UTF_8),
            REGISTRY.find("GPTBot").orElseThrow(),
            Optional.of(url))
        .question()
        .orElseThrow();
  }

  @Test
  void winnerIsTheLongestAndTheOthersLose() {
    PathQuestion question = ask("Disallow: /\nAllow: /a\nDisallow: /a/b\nDisallow: /c\n", "/a/b/c");
    assertThat(question.allowed()).isFalse();
    assertThat(question.winner().map(Rule::line)).contains(4);
    assertThat(question.losers()).extracting(Rule::line).containsExactly(3, 2);
  }

  @Test
  void robotsTxtIsAllowedWhateverMatches() {
    PathQuestion question = ask("Disallow: /\n", "/robots.txt");
    assertThat(question.allowed()).isTrue();
    assertThat(question.always()).isTrue();
  }

  @Test
  void basisIsTheOwnGroupOrEveryonesOrNone() {
    assertThat(explain("User-agent: GPTBot\nDisallow: /\n", "GPTBot").basis())
        .isEqualTo(Basis.OWN_GROUP);
    assertThat(explain("User-agent: *\nDisallow: /\n", "GPTBot").basis()).isEqualTo(Basis.EVERYONE);
    assertThat(explain("User-agent: CCBot\nDisallow: /\n", "GPTBot").basis())
        .isEqualTo(Basis.NO_GROUP);
  }

  @Test
  void addressingLinesSayHowTheyWereRead() {
    Explanation one = explain("User-agent: gptbot/1.1\nDisallow: /\n", "GPTBot");
    assertThat(one.addressing()).hasSize(1);
    assertThat(one.addressing().get(0).reading().code()).isEqualTo("before_blank_or_slash");
  }

  @ParameterizedTest
  @CsvSource({
    "'\uFEFFUser-agent: *\nDisallow: /', none, byte-order mark",
    "'User-agent: a\nDisallow:\nUser-agent: GPTBot\nUser-agent: b\nDisallow: /', none, last of several",
    "'Disallow: /a\nUser-agent: GPTBot\nUser-agent: b\nDisallow: /', none, last of several",
    "'User-agent: GPTBot\nCrawl-delay: 1\nUser-agent: b\nDisallow: /', none, last of several",
    "'User-agent: GPTBot\nDisallow : /', none, colon right behind",
    "'User-agent: GPTBot/1.0\nDisallow: /', none, whole name",
    "'User-agent: *\nDisallow: /a?b', none, question mark",
    "'User-agent: *\nDisallow: /*', some, matches no paths",
    "'User-agent: *\nDisallow: /\nAllow: /robots.txt$', some, matches no paths",
    "'User-agent: *\nDisallow: x', some, matches no paths"
  })
  void studysAnswerIsExplained(String file, String says, String because) {
    OtherReading study = explain(file + "\n", "GPTBot").study();
    assertThat(study.differs()).isTrue();
    assertThat(study.says()).isEqualTo(says);
    assertThat(study.causes()).hasSize(1);
    assertThat(study.causes().get(0)).contains(because);
  }

  @ParameterizedTest
  @CsvSource({
    "'User-agent: *\nDisallow /', GPTBot, missing colon",
    "'User-agent: *\nDissalow: /', GPTBot, missing colon",
    "'User-agent: AI2Bot\nDisallow: /', AI2Bot, 'no letter, _ or -'",
    "'User-agent: *\nDisallow: /d/\nAllow: /d/index.html', GPTBot, index page",
    "'User-agent: *\nDisallow: /%62', GPTBot, percent-encoded",
    "'User-agent: Pinterest\nDisallow: /', Pinterestbot, no aliases"
  })
  void googlesAnswerIsExplained(String file, String token, String because) {
    OtherReading google = explain(file + "\n", token).google();
    assertThat(google.differs()).isTrue();
    assertThat(google.causes()).hasSize(1);
    assertThat(google.causes().get(0)).contains(because);
  }

  @Test
  void longLineIsCutByGoogle() {
    OtherReading google =
        Explanation.of(
                ("User-agent: *\nDisallow: /" + "a".repeat(20_000) + "\n")
                    .getBytes(StandardCharsets.UTF_8),
                REGISTRY.find("GPTBot").orElseThrow(),
                Optional.of("/" + "a".repeat(19_000)))
            .google();
    assertThat(google.differs()).isTrue();
    assertThat(google.says().length()).isLessThan(200);
    assertThat(google.causes()).singleElement().asString().contains("longer than");
  }

  @Test
  void robotsTxtItselfIsNoDifference() {
    for (String url : List.of("/robots.txt", "https://a.example/robots.txt")) {
      assertThat(
              Explanation.of(
                      "User-agent: *\nDisallow: /\n".getBytes(StandardCharsets.UTF_8),
                      REGISTRY.find("GPTBot").orElseThrow(),
                      Optional.of(url))
                  .google()
                  .differs())
          .isFalse();
    }
  }

  @Test
  void everyDifferenceOnRealFilesHasItsCause() throws IOException {
    List<String> unexplained = new ArrayList<>();
    int differing = 0;
    for (byte[] content : SharedData.robotsTxts()) {
      for (String token : List.of("GPTBot", "CCBot", "ClaudeBot", "AI2Bot")) {
        Agent agent = REGISTRY.find(token).orElseThrow();
        Explanation one = Explanation.of(content, agent, Optional.empty());
        for (OtherReading other : List.of(one.study(), one.google())) {
          differing += other.differs() ? 1 : 0;
          if (other.differs() == other.causes().isEmpty()) {
            unexplained.add(
                token + " " + other + "\n" + new String(content, StandardCharsets.UTF_8));
          }
        }
      }
    }
    assertThat(unexplained).isEmpty();
    assertThat(differing).isGreaterThan(500);
  }
}
