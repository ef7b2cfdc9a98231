package org.consentaudit.analysis.terms.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each pattern reads its own examples and not its counter-examples: the rule files are the test.
 */
class PatternExamplesTest {

  private static final List<String> LANGUAGES = Rules.languages();

  private static List<Pattern> patterns(Rules rules) {
    var all = new ArrayList<Pattern>();
    for (Axis axis : Axis.values()) {
      all.addAll(rules.patterns(axis));
    }
    return all;
  }

  @TestFactory
  Stream<DynamicTest> readsItsExamplesOnly() {
    return LANGUAGES.stream().flatMap(PatternExamplesTest::tests);
  }

  private static Stream<DynamicTest> tests(String language) {
    Rules rules = Rules.of(language).orElseThrow();
    return patterns(rules).stream()
        .map(
            pattern ->
                DynamicTest.dynamicTest(
                    language + " " + pattern.id(), () -> check(rules, pattern)));
  }

  private static void check(Rules rules, Pattern pattern) {
    assertThat(pattern.examples()).isNotEmpty();
    assertThat(pattern.counterExamples()).isNotEmpty();
    for (String example : pattern.examples()) {
      assertThat(PageReader.patterns(rules, pattern.axis(), example))
          .as(example)
          .contains(pattern.id());
    }
    for (String other : pattern.counterExamples()) {
      assertThat(PageReader.patterns(rules, pattern.axis(), other))
          .as(other)
          .doesNotContain(pattern.id());
    }
  }

  @Test
  void whatIsPassedOverWithoutALookIsAboutNothing() {
    int passedOver = 0;
    for (String language : LANGUAGES) {
      Rules rules = Rules.of(language).orElseThrow();
      for (Pattern pattern : patterns(rules)) {
        for (String sentence : pattern.counterExamples()) {
          var words = rules.lexicon().words(sentence);
          boolean about =
              Stream.of(Axis.values())
                  .anyMatch(axis -> rules.about(axis).about().anyIn(words.hits().concepts()));
          assertThat(words.tell() || !about).as(sentence).isTrue();
          passedOver += words.tell() ? 0 : 1;
        }
      }
    }
    assertThat(passedOver).as("counter-examples that nothing is asked of").isPositive();
  }

  @Test
  void identifiersAreUsedOnce() {
    for (String language : LANGUAGES) {
      var seen = new HashSet<String>();
      for (Pattern pattern : patterns(Rules.of(language).orElseThrow())) {
        assertThat(seen.add(pattern.id())).as(pattern.id()).isTrue();
      }
    }
  }
}
