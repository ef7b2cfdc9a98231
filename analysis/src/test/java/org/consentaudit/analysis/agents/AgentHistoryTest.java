package org.consentaudit.analysis.agents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgentHistoryTest {

  private static final AgentRegistry OURS = AgentRegistry.bundled();

  private static List<String> history(AgentRegistry registry, String token) {
    return AgentHistory.of(registry.find(token).orElseThrow(), registry).events().stream()
        .map(event -> event.when() + " " + event.what())
        .toList();
  }

  @Test
  void retirementNamesWhoTookThePlace() {
    assertThat(history(OURS, "anthropic-ai"))
        .containsExactly("2024-02 on record by then", "2024-07 retired; ClaudeBot took its place");
    assertThat(history(OURS, "Claude-Web"))
        .containsExactly("2024-03 on record by then", "2024-07 retired; ClaudeBot took its place");
  }

  @Test
  void successorKnowsWhomItFollowed() {
    assertThat(history(OURS, "ClaudeBot"))
        .containsExactly(
            "2024-03 on record by then",
            "2024-07 took the place of anthropic-ai",
            "2024-07 took the place of Claude-Web");
    assertThat(OURS.predecessors(OURS.find("ClaudeBot").orElseThrow()))
        .extracting(Agent::token)
        .containsExactly("anthropic-ai", "Claude-Web");
    assertThat(OURS.predecessors(OURS.find("GPTBot").orElseThrow())).isEmpty();
  }

  @Test
  void recordOfTheMonthOfAnnouncementSaysNothingMore() {
    assertThat(history(OURS, "GPTBot")).containsExactly("2023-08-07 announced by OpenAI");
    assertThat(history(OURS, "Applebot"))
        .containsExactly("2015-02 on record by then", "2015-05 announced by Apple");
  }

  @Test
  void whatIsLessPreciselyKnownStandsBehind() {
    AgentRegistry merged =
        AgentRegistry.bundledUnder(
            "mine.csv",
            "token,operator,known_by,announced,retired\nA,Op,2024-11,2024,2024\n".getBytes(UTF_8));
    assertThat(history(merged, "A"))
        .containsExactly("2024-11 on record by then", "2024 announced by Op", "2024 retired");
  }

  @Test
  void precisionOfAnAnnouncementIsThatOfItsForm() {
    assertThat(OURS.find("GPTBot").orElseThrow().announcedPrecision()).isEqualTo("day");
    assertThat(OURS.find("Applebot").orElseThrow().announcedPrecision()).isEqualTo("month");
    assertThat(OURS.find("Google-CloudVertexBot").orElseThrow().announcedPrecision())
        .isEqualTo("year");
    assertThat(OURS.find("ClaudeBot").orElseThrow().announcedPrecision()).isEmpty();
  }

  @Test
  void misspeltTokenIsNearWhatWasMeant() {
    assertThat(NearestTokens.to("ClaudBot", OURS)).startsWith("ClaudeBot");
    assertThat(NearestTokens.to("GTPBot", OURS)).startsWith("GPTBot");
    assertThat(NearestTokens.to("mistralai", OURS)).hasSize(3);
    assertThat(NearestTokens.to("qqqqzzzz", OURS)).isEmpty();
    assertThat(NearestTokens.to("", OURS)).isEmpty();
    assertThat(NearestTokens.to("x".repeat(100_000), OURS)).isEmpty();
  }
}
