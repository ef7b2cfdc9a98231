package org.consentaudit.analysis.terms.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consentaudit.analysis.diff.ChangeKind;
import org.consentaudit.analysis.terms.codes.Axis;
import org.consentaudit.analysis.terms.codes.TermsReader;
import org.consentaudit.analysis.terms.codes.Value;
import org.consentaudit.analysis.terms.history.ClauseChange.Kind;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class ClauseDiffTest {

  private static final String FIRST =
      """
      # Terms of the Lantern

      ## 1. Reading

      1.1 You may read the pages of this site with any browser that you like.

      1.2 We may close the site for maintenance at any hour of the night.

      ## 4. Use

      4.1 Please name us as the source when you quote from an article.

      ## 9. Law

      9.1 The law of the harbour town applies to these terms and to all disputes.
      """;

  private static String told(ClauseDiff diff) {
    return diff.changes().stream()
        .map(
            change ->
                change.kind().code()
                    + " "
                    + change.after().or(change::before).map(PlacedClause::number).orElse(""))
        .collect(Collectors.joining(", "));
  }

  @Test
  void newClauseIsNewAndCarriesItsNumber() {
    String after =
        FIRST.replace(
            "## 9.", "4.2 You may not use our content to train machine learning models.\n\n## 9.");
    ClauseDiff diff = ClauseDiff.of(FIRST, after);
    assertThat(told(diff)).isEqualTo("new 4.2");
    assertThat(diff.clausesAfter()).isEqualTo(diff.clausesBefore() + 1);
    List<CodeChange> codes =
        CodeChange.between(TermsReader.read(FIRST), TermsReader.read(after), diff);
    assertThat(codes).hasSize(1);
    assertThat(codes.get(0).axis()).isEqualTo(Axis.AI);
    assertThat(codes.get(0).to().value()).isEqualTo(Value.PROHIBITED);
    assertThat(codes.get(0).cause()).contains(diff.changes().get(0));
    List<CodeChange> back =
        CodeChange.between(
            TermsReader.read(after), TermsReader.read(FIRST), ClauseDiff.of(after, FIRST));
    assertThat(back.get(0).cause().orElseThrow().kind()).isEqualTo(Kind.REMOVED);
  }

  @Test
  void clauseInOtherWordsIsRewordedWordByWord() {
    ClauseDiff diff = ClauseDiff.of(FIRST, FIRST.replace("any browser", "one browser"));
    assertThat(told(diff)).isEqualTo("reworded 1.1");
    assertThat(diff.changes().get(0).pieces())
        .filteredOn(piece -> piece.kind() != ChangeKind.SAME)
        .extracting(piece -> piece.kind().code() + " " + piece.text())
        .containsExactly("deleted any", "inserted one");
  }

  @Test
  void clauseThatStandsElsewhereIsMovedAlsoInOtherWords() {
    String clause = "1.2 We may close the site for maintenance at any hour of the night.\n\n";
    String without = FIRST.replace(clause, "");
    String elsewhere = without + "\n" + clause.replace("1.2", "9.2");
    ClauseDiff same = ClauseDiff.of(FIRST, elsewhere);
    assertThat(told(same)).isEqualTo("moved 9.2");
    assertThat(same.changes().get(0).pieces()).hasSize(1);
    assertThat(same.changes().get(0).before().orElseThrow().number()).isEqualTo("1.2");
    ClauseDiff other = ClauseDiff.of(FIRST, elsewhere.replace("night", "day"));
    assertThat(told(other)).isEqualTo("moved 9.2");
    assertThat(other.changes().get(0).pieces()).hasSizeGreaterThan(1);
  }

  @Test
  void layoutNumbersAndTypographyAreNoChange() {
    String after =
        FIRST
            .replace("9.1 ", "10. ")
            .replace("maintenance at", "maintenance\nat")
            .replace("# Terms", "#  Terms");
    assertThat(ClauseDiff.of(FIRST, after).changes()).isEmpty();
    assertThat(ClauseDiff.of("It's ours.", "It’s ours.").changes()).isEmpty();
    assertThat(ClauseDiff.of("", "").changes()).isEmpty();
  }

  @Test
  void listItemCarriesTheNumbersAboveIt() {
    String before = "4.2 You may not:\n\n(a) sell copies of our photographs to anybody\n";
    String after = before + "\n(b) collect our articles with robots or scrapers\n";
    assertThat(told(ClauseDiff.of(before, after))).isEqualTo("new 4.2(b)");
  }

  @Test
  void clauseThatIsGoneStandsWhereItStood() {
    String after =
        FIRST
            .replace("1.2 We may close the site for maintenance at any hour of the night.\n", "")
            .replace("all disputes", "most disputes");
    assertThat(told(ClauseDiff.of(FIRST, after))).isEqualTo("removed 1.2, reworded 9.1");
  }

  @Test
  void tenThousandClausesTakeBoundedTime() {
    List<String> clauses =
        IntStream.range(0, 10_000)
            .mapToObj(
                i -> i + ". The party number " + i * 7919 % 10_007 + " shall pay for lamp " + i)
            .toList();
    String before = String.join(".\n\n", clauses) + ".";
    String turned =
        IntStream.range(0, 10_000)
                .mapToObj(i -> clauses.get(9_999 - i))
                .collect(Collectors.joining(".\n\n"))
            + ".";
    String reworded = before.replace("shall pay", "must never pay");
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          ClauseDiff moves = ClauseDiff.of(before, turned);
          assertThat(moves.changes()).extracting(ClauseChange::kind).containsOnly(Kind.MOVED);
          ClauseDiff words = ClauseDiff.of(before, reworded);
          assertThat(words.clausesAfter()).isEqualTo(10_000);
          assertThat(words.changes().stream().filter(c -> c.kind() == Kind.REWORDED).count())
              .isGreaterThan(9_000);
          ClauseDiff.of("lamp. ".repeat(10_000), "oil. ".repeat(10_000));
          ClauseDiff.of(before, "(".repeat(200_000));
        });
  }
}
