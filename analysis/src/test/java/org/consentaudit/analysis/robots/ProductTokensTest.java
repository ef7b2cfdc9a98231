package org.consentaudit.analysis.robots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.robots.Robots.REGISTRY;
import static org.consentaudit.analysis.robots.Robots.agent;
import static org.consentaudit.analysis.robots.Robots.allows;
import static org.consentaudit.analysis.robots.Robots.bytes;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.consentaudit.analysis.agents.Agent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom a user-agent line addresses: RFC 9309 section 2.2.1, and the field's lenient spellings. */
class ProductTokensTest {

  @ParameterizedTest
  @CsvSource({
    "GPTBot, GPTBot, true",
    "gptbot, GPTBot, true",
    "GPTBOT, GPTBot, true",
    "GPTBot/1.0, GPTBot, true",
    "GPTBot 1.0, GPTBot, true",
    "GPTBot*, GPTBot, true",
    "GPTBot; +https://x.example, GPTBot, true",
    "'GPTBot, CCBot', GPTBot, true",
    "'GPTBot, CCBot', CCBot, false",
    "GPTBots, GPTBot, false",
    "GPTBot-2, GPTBot, false",
    "GPTBot.2, GPTBot, false",
    "*GPTBot, GPTBot, false",
    "AI2Bot, AI, false",
    "AI2Bot, AI2Bot, true",
    "AI2Bot-Dolma, AI2Bot, false",
    "img2dataset, img2dataset, true",
    "img, img2dataset, false",
    "img2dataset, img, false",
    "Kangaroo Bot, Kangaroo Bot, true",
    "kangaroo bot, Kangaroo Bot, true",
    "Kangaroo Bot/2.0, Kangaroo Bot, false",
    "Bot, Kangaroo Bot, false",
    "Google-Extended, Googlebot, false",
    "Googlebot-Image, Googlebot, false"
  })
  void lineAddressesAgent(String value, String token, boolean addressed) {
    assertThat(allows("User-agent: " + value + "\nDisallow: /\n", token, "/x"))
        .isEqualTo(!addressed);
  }

  @Test
  void everyoneIsAStarAloneOrBeforeABlank() {
    assertThat(allows("User-agent: *\nDisallow: /\n", "foo", "/x")).isFalse();
    assertThat(allows("User-agent: * all of you\nDisallow: /\n", "foo", "/x")).isFalse();
    assertThat(allows("User-agent: *bot\nDisallow: /\n", "foo", "/x")).isTrue();
  }

  @Test
  void emptyValueAddressesNobody() {
    assertThat(allows("User-agent:\nDisallow: /\n", "foo", "/x")).isTrue();
  }

  @Test
  void linesOfTokenAndAliasAreMerged() {
    Agent both =
        REGISTRY.agents().stream().filter(a -> !a.aliases().isEmpty()).findFirst().orElseThrow();
    String file =
        "User-agent: "
            + both.token()
            + "\nDisallow: /x\n\nUser-agent: "
            + both.aliases().get(0)
            + "\nDisallow: /y\n";
    assertThat(allows(file, both.token(), "/x")).isFalse();
    assertThat(allows(file, both.token(), "/y")).isFalse();
  }

  @Test
  void everyRegisteredAgentIsAddressedByItsOwnLinesAndByNoOthers() {
    List<String> wrong = new ArrayList<>();
    for (Agent addressed : REGISTRY.agents()) {
      List<String> values = new ArrayList<>(addressed.aliases());
      values.add(addressed.token());
      values.add(addressed.token().toUpperCase(Locale.ROOT));
      for (String value : values) {
        RobotsTxt file = RobotsTxt.parse(bytes("User-agent: " + value + "\nDisallow: /\n"));
        for (Agent agent : REGISTRY.agents()) {
          boolean closed = !file.rulesFor(agent).allows("/x");
          if (closed != agent.equals(addressed)) {
            wrong.add("\"User-agent: " + value + "\" for " + agent.token() + ": " + closed);
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(REGISTRY.agents().size()).isGreaterThan(100);
  }

  @Test
  void everyRegisteredTokenThatIsOneWordIsAddressedWithAVersion() {
    for (Agent agent : REGISTRY.agents()) {
      if (agent.token().matches("[A-Za-z0-9_.-]+")) {
        RobotsTxt file =
            RobotsTxt.parse(bytes("User-agent: " + agent.token() + "/1.0\nDisallow: /\n"));
        assertThat(file.rulesFor(agent(agent.token())).allows("/x")).as(agent.token()).isFalse();
      }
    }
  }
}
