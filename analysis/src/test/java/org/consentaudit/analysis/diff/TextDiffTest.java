package org.consentaudit.analysis.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TextDiffTest {

  @Test
  void equalTextsHaveNoHunks() {
    assertThat(TextDiff.of("a\nb\n", "a\nb\n").isEmpty()).isTrue();
    assertThat(TextDiff.of("", "").isEmpty()).isTrue();
  }

  @Test
  void linesEndByCrLfAndBoth_soTheirNumbersAreThoseOfTheFile() {
    TextDiff diff = TextDiff.of("a\rb\r\nc\nd", "a\nb\nc\nx y z");
    assertThat(diff.linesBefore()).isEqualTo(4);
    assertThat(diff.hunks()).hasSize(1);
    assertThat(diff.hunks().get(0).lines())
        .extracting(DiffLine::kind)
        .containsExactly(
            ChangeKind.SAME,
            ChangeKind.SAME,
            ChangeKind.SAME,
            ChangeKind.DELETED,
            ChangeKind.INSERTED);
    assertThat(diff.hunks().get(0).lines().get(3).before()).isEqualTo(4);
    assertThat(diff.hunks().get(0).lines().get(4).after()).isEqualTo(4);
  }

  @Test
  void aChangedLineMarksItsWords() {
    DiffLine line =
        TextDiff.of("You may copy our pages.", "You may not copy our pages.")
            .hunks()
            .get(0)
            .lines()
            .get(0);
    assertThat(line.kind()).isEqualTo(ChangeKind.CHANGED);
    assertThat(line.textBefore()).isEqualTo("You may copy our pages.");
    assertThat(line.textAfter()).isEqualTo("You may not copy our pages.");
    assertThat(line.pieces())
        .filteredOn(piece -> piece.kind() == ChangeKind.INSERTED)
        .singleElement()
        .satisfies(piece -> assertThat(piece.text().strip()).isEqualTo("not"));
  }

  @Test
  void distantChangesAreHunksOfTheirOwnWithContext() {
    String before = lines(30, i -> "line " + i);
    String after = before.replace("line 3\n", "").replace("line 25\n", "line 25\nnew\n");
    TextDiff diff = TextDiff.of(before, after, 2);
    assertThat(diff.hunks()).hasSize(2);
    assertThat(diff.hunks().get(0).firstBefore()).isEqualTo(2);
    assertThat(diff.hunks().get(0).lines()).hasSize(5);
    assertThat(diff.hunks().get(1).firstBefore()).isEqualTo(25);
    assertThat(diff.count(ChangeKind.DELETED)).isEqualTo(1);
    assertThat(diff.count(ChangeKind.INSERTED)).isEqualTo(1);
  }

  @Test
  void hugeAndWhollyDifferentTextsAreQuick() {
    String before = lines(50_000, i -> "old " + i);
    String after = lines(50_000, i -> "new " + i);
    TextDiff diff = assertTimeout(Duration.ofSeconds(10), () -> TextDiff.of(before, after));
    assertThat(diff.coarse()).isFalse();
    assertThat(diff.count(ChangeKind.DELETED)).isEqualTo(50_000);
  }

  @Test
  void whatCannotBeComparedLineByLineIsSaidToBeCoarse() {
    String before = lines(50_000, i -> "l" + (i * 31L) % 7);
    String after = lines(50_000, i -> "l" + (i * 17L + i / 3) % 7) + "end";
    TextDiff diff = assertTimeout(Duration.ofSeconds(10), () -> TextDiff.of(before, after));
    assertThat(diff.coarse()).isTrue();
  }

  @Property(tries = 500)
  void bothTextsCanBeReadBackFromTheDifference(
      @ForAll @Size(max = 14) List<@IntRange(max = 9) Integer> before,
      @ForAll @Size(max = 14) List<@IntRange(max = 9) Integer> after) {
    List<String> old = before.stream().map(TextDiffTest::clause).toList();
    List<String> young = after.stream().map(TextDiffTest::clause).toList();
    TextDiff diff = TextDiff.of(String.join("\n", old), String.join("\r", young), 100);
    assertThat(diff.isEmpty()).isEqualTo(old.equals(young));
    if (!diff.isEmpty()) {
      List<String> oldRead = new ArrayList<>();
      List<String> youngRead = new ArrayList<>();
      for (DiffLine line : diff.hunks().get(0).lines()) {
        if (line.before() > 0) {
          oldRead.add(line.textBefore());
          assertThat(line.before()).isEqualTo(oldRead.size());
        }
        if (line.after() > 0) {
          youngRead.add(line.textAfter());
          assertThat(line.after()).isEqualTo(youngRead.size());
        }
      }
      assertThat(oldRead).isEqualTo(old);
      assertThat(youngRead).isEqualTo(young);
    }
  }

  private static String clause(int n) {
    return "clause " + n % 3 + " says " + n / 3 + "!";
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }
}
