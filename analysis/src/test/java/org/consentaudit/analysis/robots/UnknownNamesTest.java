package org.consentaudit.analysis.robots;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.consentaudit.analysis.agents.Agent;
import org.consentaudit.analysis.agents.AgentRegistry;
import org.junit.jupiter.api.Test;

class UnknownNamesTest {

  private static final AgentRegistry REGISTRY = AgentRegistry.bundled();

  private final UnknownNames names = new UnknownNames(REGISTRY);

  private List<String> in(String robots) {
    return names.in(robots.getBytes(UTF_8)).stream()
        .map(named -> named.line() + " " + named.name())
        .toList();
  }

  @Test
  void lineThatARegisteredAgentAnswersToByAnyReadingIsNoUnknown() {
    assertThat(
            in(
                """
                User-agent: GPTBot
                User-agent: gptbot/1.2 (+https://openai.example)
                User-agent: GPTBot*
                User-agent: Kangaroo Bot
                User-agent: Terra Cotta
                User-agent: CCBot, Bytespider
                User-agent: *
                User-agent: * everyone
                User-agent:
                Disallow: /
                """))
        .isEmpty();
  }

  @Test
  void partOfARegisteredNameIsAnother() {
    assertThat(in("User-agent: AI\nUser-agent: GPTBot-Extended\nUser-agent: Kangaroo\nDisallow: /"))
        .containsExactly("1 AI", "2 GPTBot-Extended", "3 Kangaroo");
  }

  @Test
  void caseAndVersionAreFoldedIntoTheName() {
    assertThat(
            in(
                """
                User-agent: NewBot/2.1
                User-agent: NEWBOT
                User-agent: newbot 3.0
                User-agent: NewBot*
                User-agent: New Bot v2
                User-agent: Mozilla/5.0 (compatible; Other/1.0)
                Disallow: /
                """))
        .containsExactly("1 NewBot", "5 New Bot", "6 Mozilla");
  }

  @Test
  void nameThatIsNothingButAVersionOrASignStaysWhole() {
    assertThat(in("User-agent: /1.0\nUser-agent: ***\nUser-agent: 008\nDisallow: /"))
        .containsExactly("1 /1.0", "2 ***", "3 008");
  }

  @Test
  void namesAreReadAsUtf8() {
    assertThat(in("User-agent: Bücherwurm\nDisallow: /")).containsExactly("1 Bücherwurm");
  }

  @Test
  void longListsAndLongNamesAreCut() {
    String many =
        IntStream.range(0, 3_000)
            .mapToObj(i -> "User-agent: b" + i)
            .collect(Collectors.joining("\n"));
    assertThat(in(many)).hasSize(2_000);
    assertThat(in("User-agent: " + "x".repeat(5_000))).containsExactly("1 " + "x".repeat(100));
  }

  @Test
  void longNameIsNotCutWithinACharacter() {
    assertThat(in("User-agent: " + "x".repeat(99) + "\uD83E\uDD16bot"))
        .containsExactly("1 " + "x".repeat(99));
  }

  @Property(tries = 300)
  void unknownIsExactlyWhatNoRegisteredAgentIsAddressedBy(@ForAll("values") String value) {
    byte[] robots = ("User-agent: " + value + "\nDisallow: /").getBytes(ISO_8859_1);
    RobotsTxt read = RobotsTxt.parse(robots);
    for (UnknownNames.Named named : names.in(robots)) {
      assertThat(named.name()).isNotEmpty();
      assertThat(REGISTRY.agents()).noneMatch(agent -> read.rulesFor(agent).isOwn());
      assertThat(read.rulesFor(Agent.unregistered("nobody-at-all")).groups()).isEmpty();
    }
    if (names.in(robots).isEmpty() && !read.groups().isEmpty()) {
      boolean addressed =
          REGISTRY.agents().stream().anyMatch(agent -> read.rulesFor(agent).isOwn());
      boolean everyone = !read.rulesFor(Agent.unregistered("nobody-at-all")).groups().isEmpty();
      boolean empty =
          read.groups().stream()
              .flatMap(group -> group.userAgents().stream())
              .allMatch(line -> line.value().isEmpty());
      assertThat(addressed || everyone || empty).isTrue();
    }
  }

  /** Any text, and registered tokens in other letters, with something behind or before them. */
  @Provide
  Arbitrary<String> values() {
    List<String> tokens =
        REGISTRY.agents().stream()
            .flatMap(agent -> Stream.concat(Stream.of(agent.token()), agent.aliases().stream()))
            .toList();
    Arbitrary<String> around = Arbitraries.of("", " ", "/1.0", "*", "x", "-", ".", ";", "\u00e9");
    Arbitrary<String> names =
        Combinators.combine(around, Arbitraries.of(tokens), around, Arbitraries.of(true, false))
            .as(
                (before, token, after, upper) ->
                    before + (upper ? token.toUpperCase(Locale.ROOT) : token) + after);
    return Arbitraries.oneOf(names, Arbitraries.strings());
  }
}
