package org.consentaudit.analysis.terms.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is passed over in a clause without a look says nothing that a look would find. */
class ShortcutsTest {

  private static final String BAN = "You may not do any of the following:\n\n- ";

  @Test
  void clausesThatAreNotLookedAtHaveNoValue() {
    int values = 0;
    int without = 0;
    for (String language : Rules.languages()) {
      Rules rules = Rules.of(language).orElseThrow();
      for (String sentence : sentences(rules)) {
        for (String text : List.of(sentence, BAN + sentence)) {
          for (Axis axis : Axis.values()) {
            Set<String> read =
                PageReader.read(rules, text).get(axis).stream()
                    .map(reading -> reading.pattern().id())
                    .collect(Collectors.toSet());
            assertThat(read).as(text).isEqualTo(withValue(rules, axis, text));
            values += read.size();
            without += read.isEmpty() ? 1 : 0;
          }
        }
      }
    }
    assertThat(values).isGreaterThan(1000);
    assertThat(without).isGreaterThan(1000);
  }

  /** By all patterns, whether or not the clause may have a value. */
  private static Set<String> withValue(Rules rules, Axis axis, String text) {
    Set<String> all = PageReader.patterns(rules, axis, text);
    return rules.patterns(axis).stream()
        .filter(pattern -> pattern.value().isPresent() && all.contains(pattern.id()))
        .map(Pattern::id)
        .collect(Collectors.toSet());
  }

  @Test
  void theIndexFindsTheChoicesThatLookingAtEachWouldFind() {
    int found = 0;
    for (String language : Rules.languages()) {
      Rules rules = Rules.of(language).orElseThrow();
      List<String> sentences = sentences(rules);
      for (Axis axis : Axis.values()) {
        List<Choice> choices =
            rules.patterns(axis).stream().flatMap(pattern -> pattern.when().stream()).toList();
        var index = new ChoiceIndex(choices);
        for (int i = 1; i < sentences.size(); i++) {
          Named own = rules.lexicon().words(sentences.get(i)).named();
          Named there = rules.lexicon().words(sentences.get(i - 1)).named();
          there.addAll(own);
          BitSet possible = possible(choices, own, there);
          assertThat(index.possible(own, there)).as(sentences.get(i)).isEqualTo(possible);
          found += possible.cardinality();
        }
      }
    }
    assertThat(found).isGreaterThan(1000);
  }

  private static BitSet possible(List<Choice> choices, Named own, Named there) {
    var possible = new BitSet();
    for (int place = 0; place < choices.size(); place++) {
      Choice choice = choices.get(place);
      possible.set(
          place,
          choice.deciding().anyIn(own)
              && choice.links().stream().allMatch(link -> link.anyIn(there)));
    }
    return possible;
  }

  @Test
  void allThatWordsNameIsAmongWhatTheyMayName() {
    for (String language : Rules.languages()) {
      Rules rules = Rules.of(language).orElseThrow();
      for (String sentence : sentences(rules)) {
        Named may = rules.lexicon().words(sentence).named();
        Hits hits = rules.lexicon().words(sentence).hits();
        for (int hit = 0; hit < hits.size(); hit++) {
          assertThat(may.has(hits.concept(hit))).as(sentence).isTrue();
        }
      }
    }
  }

  @Test
  void whatTheFirstWordsNameIsTheSameWithoutTheRest() {
    int named = 0;
    for (String language : Rules.languages()) {
      Rules rules = Rules.of(language).orElseThrow();
      var asked = List.of(rules.letting(), rules.forbidding(), rules.goingOn(), rules.answering());
      for (String sentence : sentences(rules)) {
        Hits hits = rules.lexicon().words(sentence).hits();
        for (int first : new int[] {1, 3, 10}) {
          for (Concepts some : asked) {
            boolean within = rules.lexicon().words(sentence).nameWithin(first, some);
            assertThat(within).as(sentence).isEqualTo(hits.withinFirst(first, some));
            named += within ? 1 : 0;
          }
        }
      }
    }
    assertThat(named).isGreaterThan(1000);
  }

  private static List<String> sentences(Rules rules) {
    var all = new ArrayList<String>();
    for (Axis axis : Axis.values()) {
      for (Pattern pattern : rules.patterns(axis)) {
        Stream.of(pattern.examples(), pattern.counterExamples()).forEach(all::addAll);
      }
    }
    return all;
  }
}
