package org.consentaudit.analysis.terms.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words are of the kind that the rules give them, however often and in whatever order asked. */
class WordTrieTest {

  private final WordTrie words = new WordTrie();

  WordTrieTest() {
    words.add("robot*");
    words.add("robots");
    words.add("copy");
    words.add("user's");
    words.add("straße*");
    words.settle();
  }

  private int kind(String word) {
    var tokens = new Tokens(word.toCharArray(), 0, word.length());
    assertThat(tokens.next()).as(word).isTrue();
    assertThat(tokens.to()).as(word).isEqualTo(word.length());
    return words.kind(word.toCharArray(), tokens);
  }

  @Test
  void aWordIsOfItsKindInAnyCase() {
    assertThat(kind("ROBOTS")).isEqualTo(kind("robots")).isNotEqualTo(kind("robot"));
    assertThat(kind("Robotically")).isEqualTo(kind("robot")).isNotZero();
    assertThat(kind("User’s")).isEqualTo(kind("user's")).isNotZero();
    assertThat(kind("STRASSE")).isZero();
    assertThat(kind("Straßenbahn")).isEqualTo(kind("straße")).isNotZero();
  }

  @Test
  void aWordThatOnlyBeginsLikeOneOfTheRulesIsUnknown() {
    assertThat(kind("cop")).isZero();
    assertThat(kind("copyright")).isZero();
    assertThat(kind("4")).isZero();
    assertThat(kind("rob0t")).isZero();
  }

  @Test
  void manyShortWordsDoNotTakeEachOthersKind() {
    var random = new Random(3);
    Map<String, Integer> known = new HashMap<>();
    for (int i = 0; i < 100_000; i++) {
      var word = new StringBuilder(random.nextInt(3) == 0 ? "robo" : "");
      for (int letters = 1 + random.nextInt(4); letters > 0; letters--) {
        word.append("ostxy".charAt(random.nextInt(5)));
      }
      int kind = kind(word.toString());
      assertThat(known.merge(word.toString(), kind, (first, now) -> first)).isEqualTo(kind);
      boolean robot = word.toString().startsWith("robot");
      assertThat(kind != 0).as(word.toString()).isEqualTo(robot);
    }
  }
}
