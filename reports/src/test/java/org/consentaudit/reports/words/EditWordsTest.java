package org.consentaudit.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.reports.page.AgentRef;
import org.consentaudit.reports.page.EditFacts;
import org.consentaudit.reports.page.EditKind;
import org.consentaudit.reports.page.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EditWordsTest {

  private static final List<String> THREE = List.of("GPTBot", "CCBot", "ClaudeBot");

  private static EditFacts change(List<EditKind> kinds, Map<EditKind, List<String>> agents) {
    return new EditFacts(kinds.get(0), kinds, agents, List.of(), List.of());
  }

  private static EditFacts mere(List<String> named, List<String> unnamed, EditKind... kinds) {
    return new EditFacts(kinds[0], List.of(kinds), Map.of(), named, unnamed);
  }

  @Test
  void agentsAreNamedUpToTwoAndCountedFromThreeOn() {
    assertThat(
            EditWords.told(
                change(List.of(EditKind.CLOSED), Map.of(EditKind.CLOSED, THREE.subList(0, 2)))))
        .isEqualTo("closed to GPTBot and CCBot");
    assertThat(EditWords.heading(change(List.of(EditKind.CLOSED), Map.of(EditKind.CLOSED, THREE))))
        .isEqualTo("Closed to 3 agents");
  }

  @Test
  void whatVanishedOrIsMixedSaysWhatItMeantForWhom() {
    assertThat(
            EditWords.told(
                change(
                    List.of(EditKind.VANISHED, EditKind.REOPENED, EditKind.RECATEGORISED),
                    Map.of(EditKind.REOPENED, THREE, EditKind.RECATEGORISED, THREE))))
        .isEqualTo("file removed, reopened to 3 agents");
    assertThat(
            EditWords.told(
                change(
                    List.of(EditKind.MIXED, EditKind.CLOSED, EditKind.REOPENED),
                    Map.of(EditKind.CLOSED, THREE, EditKind.REOPENED, List.of("Foo")))))
        .isEqualTo("closed to 3 agents, reopened to Foo");
  }

  @Test
  void mereEditsSayWhatTheyTouched() {
    assertThat(
            EditWords.heading(
                mere(
                    List.of("gptbot\u001b[2J"),
                    List.of("b", "c"),
                    EditKind.NAMES_CHANGED,
                    EditKind.AGENT_NAMED,
                    EditKind.AGENT_UNNAMED,
                    EditKind.SITEMAP_CHANGED)))
        .isEqualTo("gptbot⟨U+001B⟩[2J newly named, b and c no longer named, site map changed");
  }

  @ParameterizedTest
  @EnumSource
  void everyKindHasWords(EditKind kind) {
    EditKind second = kind == EditKind.NAMES_CHANGED ? EditKind.AGENT_NAMED : kind;
    List<EditKind> kinds = kind == second ? List.of(kind) : List.of(kind, second);
    EditFacts facts =
        new EditFacts(kind, kinds, Map.of(kind, THREE), List.of("Foo"), List.of("Bar"));
    assertThat(EditWords.heading(facts)).isNotBlank();
  }

  @Test
  void namesStandOnceWhereTheHeadingSaysThemAll() {
    EditFacts closed = change(List.of(EditKind.CLOSED), Map.of(EditKind.CLOSED, List.of("GPTBot")));
    AgentRef agent = new AgentRef("GPTBot", "GPTBot");
    var move = new ChangeWords.Move(List.of(agent), Standing.OPEN, Standing.CLOSED);
    assertThat(EditWords.names(Optional.of(closed), List.of(move))).isTrue();
    assertThat(EditWords.names(Optional.of(closed), List.of(move, move))).isFalse();
    assertThat(EditWords.names(Optional.empty(), List.of(move))).isFalse();
    EditFacts more =
        change(
            List.of(EditKind.CLOSED, EditKind.NARROWED),
            Map.of(EditKind.CLOSED, List.of("GPTBot"), EditKind.NARROWED, List.of("CCBot")));
    assertThat(EditWords.names(Optional.of(more), List.of(move))).isFalse();
  }
}
