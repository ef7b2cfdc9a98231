package org.consentaudit.reports.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void whatHidesOrReordersTextIsShownByItsNumber() {
    assertThat(Texts.visible("a\u0000b\u001b[31m\u202ec\u200bd\te"))
        .isEqualTo("a⟨U+0000⟩b⟨U+001B⟩[31m⟨U+202E⟩c⟨U+200B⟩d\te");
  }

  @Test
  void ordinaryTextOfAnyScriptStaysAsItIs() {
    String text = "Disallow: /søk/日本語/😀";
    assertThat(Texts.visible(text)).isEqualTo(text);
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    assertThat(Texts.visible("ab😀cd", 3)).isEqualTo("ab…");
    assertThat(Texts.visible("abc", 3)).isEqualTo("abc");
  }

  @Property
  void nothingVisibleIsAControlCharacter(@ForAll String text) {
    assertThat(Texts.visible(text).codePoints())
        .allMatch(c -> c == '\t' || !Character.isISOControl(c));
  }

  @Test
  void listsReadAsSentencesDo() {
    assertThat(Texts.list(List.of())).isEmpty();
    assertThat(Texts.list(List.of("a"))).isEqualTo("a");
    assertThat(Texts.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    assertThat(Texts.list(List.of("a", "b", "c", "d", "e"), 3)).isEqualTo("a, b, c and 2 more");
    assertThat(Texts.list(List.of("a", "b", "c", "d"), 3)).isEqualTo("a, b, c and d");
  }
}
