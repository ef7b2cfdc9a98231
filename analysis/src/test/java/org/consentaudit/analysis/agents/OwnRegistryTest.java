package org.consentaudit.analysis.agents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's own file over ours: what it changes, and what it may not say. */
class OwnRegistryTest {

  private static final AgentRegistry OURS = AgentRegistry.bundled();

  private static AgentRegistry under(String file) {
    return AgentRegistry.bundledUnder("mine.csv", file.getBytes(UTF_8));
  }

  private static List<String> problems(String file) {
    return catchThrowableOfType(BadRegistryException.class, () -> under(file)).problems().stream()
        .map(RegistryProblem::toString)
        .toList();
  }

  @Test
  void filledFieldsOfAKnownTokenReplaceOursAndEmptyOnesLeaveThemAlone() {
    AgentRegistry merged =
        under("token,operator,purpose,retired\ngptbot,OpenAI Ltd,,2026-09\nCCBot,,archive,\n");
    Agent ours = OURS.find("GPTBot").orElseThrow();
    Agent changed = merged.find("GPTBot").orElseThrow();
    assertThat(changed.token()).isEqualTo("GPTBot");
    assertThat(changed.operator()).isEqualTo("OpenAI Ltd");
    assertThat(changed.retired()).isEqualTo("2026-09");
    assertThat(changed.purpose()).isEqualTo(ours.purpose());
    assertThat(changed.announced()).isEqualTo(ours.announced());
    assertThat(changed.docs()).isEqualTo(ours.docs());
    assertThat(merged.find("CCBot").orElseThrow().purpose()).isEqualTo(Purpose.ARCHIVE);
    assertThat(merged.agents()).hasSameSizeAs(OURS.agents());
  }

  @Test
  void newTokensStandBehindOursInTheirOrder() {
    AgentRegistry merged = under("\uFEFFtoken,aliases\r\nZeta,z one;Z-1\r\nCCBot,\r\nAlpha,\r\n");
    int ours = OURS.agents().size();
    assertThat(merged.agents().subList(0, ours)).isEqualTo(OURS.agents());
    assertThat(merged.agents().subList(ours, merged.agents().size()))
        .extracting(Agent::token)
        .containsExactly("Zeta", "Alpha");
    assertThat(merged.find("Z ONE")).contains(merged.agents().get(ours));
    assertThat(merged.agents().get(ours).operator()).isEqualTo("unknown");
    assertThat(merged.agents().get(ours).purpose()).isEqualTo(Purpose.UNDOCUMENTED);
  }

  @Test
  void saysWhichFileARowCameFrom() {
    AgentRegistry merged = under("token,operator\n\nGPTBot,X\nNewcomer,Y\n");
    assertThat(registration(merged, "CCBot")).isEqualTo("bundled");
    assertThat(registration(merged, "GPTBot")).isEqualTo("bundled, mine.csv:3");
    assertThat(registration(merged, "Newcomer")).isEqualTo("mine.csv:4");
    assertThat(
            merged.registration(merged.find("GPTBot").orElseThrow()).own().orElseThrow().columns())
        .containsExactly("operator");
  }

  private static String registration(AgentRegistry registry, String token) {
    return registry.registration(registry.find(token).orElseThrow()).toString();
  }

  @Test
  void versionChangesWithTheBytesOfTheFile() {
    assertThat(List.of(under("token\nA\n").version(), under("token\nA").version()))
        .doesNotHaveDuplicates()
        .doesNotContain(OURS.version());
    assertThat(under("token\nA\n").version()).isEqualTo(under("token\nA\n").version());
    assertThat(OURS.version()).isEqualTo(AgentRegistry.bundled().version());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "token                | `A~B~a`              | mine.csv:4: \"a\" is registered twice, first in line 2",
        "token,aliases        | `A,CCBot`            | mine.csv:2: the alias \"CCBot\" is the token of another agent",
        "token,aliases        | `A,x~B,y;X`          | mine.csv:3: the alias \"X\" belongs to A",
        "token,aliases        | `A,terra cotta`      | mine.csv:2: the alias \"terra cotta\" belongs to TerraCotta",
        "token                | `terra cotta`        | mine.csv:2: \"Terra Cotta\" is an alias of TerraCotta: write TerraCotta to change it",
        "token,purpose        | `A,fun`              | mine.csv:2: \"fun\" is no purpose; write one of training,",
        "token,announced      | `A,May 2024`         | mine.csv:2: announced is 2024, 2024-07 or 2024-07-30, not \"May 2024\"",
        "token,announced      | `A,2024-02-30`       | mine.csv:2: announced is 2024",
        "token,known_by       | `A,2024`             | mine.csv:2: known_by is a month such as 2024-07, not \"2024\"",
        "token,retired        | `A,2024-13`          | mine.csv:2: retired is 2024",
        "token,respects_robots| `A,perhaps`          | mine.csv:2: respects_robots is one of yes, no,",
        "token,successor      | `A,Nobody`           | mine.csv:2: the successor \"Nobody\" is not registered",
        "token,successor      | `A,a`                | mine.csv:2: A cannot succeed itself",
        "token,docs_url       | `A,javascript:x()`   | mine.csv:2: docs_url is an address",
        "token                | `\" A\"`             | mine.csv:2: white space around the token \" A\"",
        "token,operator       | `,X`                 | mine.csv:2: an empty token",
        "token                | `\"A\u0007\"`        | mine.csv:2: a control character in the token \"A\uFFFD\"",
        "token                | `*`                  | mine.csv:2: \"*\" cannot name an agent",
        "token,aliases        | `A,x;;y`             | mine.csv:2: an empty alias",
        "token,retired,announced | `A,2024,2025-01`  | mine.csv:2: announced 2025-01, after it was retired (2024)",
        "token,announced      | `anthropic-ai,2025`  | mine.csv:2: announced 2025, after it was retired (2024-07)",
        "token                | `A,B`                | mine.csv:2: 2 values where the first line names 1",
        "operator             | `A`                  | mine.csv:1: the first line names the columns, and there is no column token",
        "token,anounced       | `A,2024`             | mine.csv:1: \"anounced\" is no column; the columns are token,",
        "token,token          | `A,B`                | mine.csv:1: the column token stands twice",
        "token                | `A~\"B`              | mine.csv:2: not CSV after this line",
      })
  void whatCannotStandIsNamedWithFileAndLine(String header, String rows, String problem) {
    assertThat(problems(header + "\n" + rows.replace('~', '\n') + "\n"))
        .singleElement()
        .asString()
        .startsWith(problem);
  }

  @Test
  void allProblemsAreSaidInTheOrderOfTheFileAndTheFirstTwentySpelledOut() {
    assertThat(problems("token,purpose,announced\nA,x,y\nB,,\nC,x,\n"))
        .extracting(problem -> problem.substring(0, 11))
        .containsExactly("mine.csv:2:", "mine.csv:2:", "mine.csv:4:");
    String many =
        IntStream.range(0, 30).mapToObj(i -> "T" + i + ",x\n").collect(Collectors.joining());
    assertThatThrownBy(() -> under("token,purpose\n" + many))
        .hasMessageContaining("mine.csv:21: ")
        .hasMessageEndingWith("and 10 problems more")
        .matches(e -> e.getMessage().lines().count() == 21);
  }

  @Test
  void fileThatIsNoTextOrHoldsNothingIsSaidToBeSo() {
    assertThat(problems(""))
        .containsExactly(
            "mine.csv:1: the file is empty: its first line names the columns, token at least");
    assertThatThrownBy(
            () -> AgentRegistry.bundledUnder("mine.csv", new byte[] {'t', (byte) 0xff, '\n'}))
        .hasMessage("mine.csv:1: the file is not UTF-8 text");
    assertThatThrownBy(() -> AgentRegistry.bundledUnder("mine.csv", new byte[(4 << 20) + 1]))
        .hasMessage("mine.csv:1: the file is larger than 4194304 bytes");
    String many =
        IntStream.range(0, 5_001).mapToObj(i -> "T" + i).collect(Collectors.joining("\n"));
    assertThat(problems("token\n" + many))
        .containsExactly("mine.csv:5002: the file has more than 5000 agents");
  }

  @Test
  void aliasMayMoveFromOneAgentToAnother() {
    AgentRegistry merged = under("token,aliases\nTerraCotta,TerraCotta-2\nTerra Cotta,\n");
    assertThat(merged.find("terra cotta").orElseThrow().token()).isEqualTo("Terra Cotta");
    assertThat(merged.find("terracotta-2").orElseThrow().token()).isEqualTo("TerraCotta");
  }

  @Property(tries = 300)
  void anyBytesAreReadOrComplainedOf(@ForAll byte[] bytes) {
    try {
      assertThat(AgentRegistry.bundledUnder("mine.csv", bytes).agents())
          .hasSizeGreaterThanOrEqualTo(OURS.agents().size());
    } catch (BadRegistryException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }

  @Property(tries = 300)
  void anyValuesAreReadOrComplainedOf(@ForAll String token, @ForAll String aliases) {
    try {
      under("token,aliases,notes\n" + token + "," + aliases + ",\n");
    } catch (BadRegistryException e) {
      assertThat(e.problems()).isNotEmpty();
    }
  }
}
