package org.consentaudit.analysis.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.Seen.CLOSED;
import static org.consentaudit.analysis.Seen.OPEN;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.consentaudit.analysis.Seen;
import org.consentaudit.analysis.robots.AccessDiff;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What edits did. */
class EditReaderTest {

  private static final String GPTBOT = "User-agent: GPTBot\n";
  private static final String ALL = "User-agent: *\n";

  @ParameterizedTest
  @CsvSource({
    "'Disallow:', 'Disallow: /', closed",
    "'Disallow: /', 'Disallow: /a', reopened",
    "'Disallow: /', 'Disallow: /\nAllow: /a', reopened",
    "'Disallow:', 'Disallow: /a', narrowed",
    "'Disallow: /a', 'Disallow: /\nAllow: /b', narrowed",
    "'Disallow: /a', 'Disallow: /a\nDisallow: /?q', narrowed",
    "'Disallow: /a\nDisallow: /?q', 'Disallow: /b', mixed",
    "'Disallow: /a', 'Disallow: /a\nDisallow: /a?q', recategorised",
    "'Disallow:', 'Disallow:\nSitemap: /s.xml', recategorised",
    "'Disallow: /a', 'Disallow: /b', paths_changed",
    "'Disallow: /a\nDisallow: /b', 'Disallow: /b\n\nDisallow: /a', rearranged",
    "'Disallow: /a', 'Disallow: /a\nDisallow: /a/b', without_effect",
    "'Disallow: /a', 'disallow : /a # a', cosmetic",
    "'Disallow: /a', 'Disallow: /a\nCrawl-delay: 5', delay_changed",
    "'Disallow: /a\nSitemap: /1', 'Disallow: /a\nSitemap: /2', sitemap_changed",
    "'Disallow: /a', 'Content-Signal: ai-train=no\nDisallow: /a', other_record_changed",
    "'Disallow: /a', 'Disallow: /a\nUser-agent: GPTBot\nDisallow: /a', agent_named",
    "'Disallow: /a\nUser-agent: Foo\nDisallow: /a', 'Disallow: /a', agent_unnamed"
  })
  void editHasOneKind(String before, String after, String kind) {
    EditReading there = read(ALL + before, ALL + after);
    assertThat(there.kind().code()).isEqualTo(kind);
    assertThat(read(ALL + after, ALL + before).kind()).isEqualTo(there.kind().mirrored());
  }

  @Test
  void fileThatGoesAwayVanishesWhateverBecomesOfItsAgents() {
    EditReading gone =
        read(
            new Seen()
                .content("a.example", "2026-01-10", GPTBOT + "Disallow: /\n")
                .outcome("a.example", "2026-02-10", Outcome.Readable.ABSENT, 404)
                .content("a.example", "2026-03-10", CLOSED),
            0);
    assertThat(gone.kinds())
        .containsExactly(EditKind.VANISHED, EditKind.REOPENED, EditKind.RECATEGORISED);
    assertThat(gone.counts()).containsEntry(EditKind.REOPENED, 1);
    assertThat(gone.unnamed()).containsExactly("GPTBot");
    assertThat(gone.paths())
        .containsExactly(
            new EditReading.PathEdit(
                List.of("GPTBot"),
                new AccessDiff.PathTurn(
                    true, List.of("/"), OptionalInt.of(2), OptionalInt.empty(), List.of())));
  }

  @Test
  void closedToSomeAndReopenedToOthersIsMixed() {
    EditReading edit =
        read(GPTBOT + "Disallow: /\n", "User-agent: CCBot\nDisallow: /\n" + ALL + "Disallow:\n");
    assertThat(edit.kinds()).containsExactly(EditKind.MIXED, EditKind.CLOSED, EditKind.REOPENED);
    assertThat(edit.named()).containsExactly("CCBot");
    assertThat(edit.unnamed()).containsExactly("GPTBot");
  }

  @Test
  void agentsWithTheSameRulesAreToldTogether() {
    EditReading edit =
        read(OPEN, OPEN + "User-agent: GPTBot\nUser-agent: Foo/2 bar\nDisallow: /news/\n");
    assertThat(edit.paths())
        .containsExactly(
            new EditReading.PathEdit(
                List.of("GPTBot", "Foo/2 bar"),
                new AccessDiff.PathTurn(
                    false, List.of("/news/"), OptionalInt.empty(), OptionalInt.of(5), List.of())));
    assertThat(edit.named()).containsExactly("Foo/2 bar", "GPTBot");
  }

  @Test
  void everyoneElseIsToldWhereNobodyIsNamed() {
    assertThat(read(OPEN, CLOSED).paths())
        .singleElement()
        .satisfies(
            path ->
                assertThat(path.agents())
                    .hasSize(Seen.REGISTRY.agents().size() + 1)
                    .endsWith(EditReading.EVERYONE_ELSE));
  }

  @Test
  void agentUnderAnotherSpellingIsNoNewName() {
    EditReading edit = read(GPTBOT + "Disallow: /a\n", "User-agent: gptbot/1.1\nDisallow: /a\n");
    assertThat(edit.named()).isEmpty();
    assertThat(edit.kind()).isEqualTo(EditKind.WITHOUT_EFFECT);
  }

  @Test
  void otherVersionOfAnAgentThatNobodyRegisteredIsTheSameAgent() {
    EditReading edit =
        read("User-agent: Foo/1.0\nDisallow: /\n", "User-agent: Foo/1.1 x\nDisallow: /\n");
    assertThat(edit.named()).isEmpty();
    assertThat(edit.paths()).isEmpty();
    assertThat(edit.kind()).isEqualTo(EditKind.WITHOUT_EFFECT);
  }

  @Test
  void fileTooLargeToCompareCountsAsChangedAndSaysSo() {
    String stars = "/" + "*a".repeat(2_000);
    EditReading edit =
        read(ALL + "Disallow: " + stars + "b\n", ALL + "Disallow: " + stars + "c\nAllow: /*?\n");
    assertThat(edit.allPaths()).isFalse();
    assertThat(edit.kind()).isEqualTo(EditKind.PATHS_CHANGED);
  }

  @Property(tries = 400)
  void wayBackIsTheMirrorImage(@ForAll("files") String before, @ForAll("files") String after) {
    Assume.that(!before.equals(after));
    EditReading there = read(before, after);
    EditReading back = read(after, before);
    assertThat(back.kind()).isEqualTo(there.kind().mirrored());
    assertThat(back.kinds())
        .containsExactlyInAnyOrderElementsOf(
            there.kinds().stream().map(EditKind::mirrored).toList());
    assertThat(back.named()).isEqualTo(there.unnamed());
    assertThat(back.agents().stream().map(a -> a.verdicts().place() + " " + a.kind()))
        .containsExactlyElementsOf(
            there.agents().stream()
                .map(a -> a.verdicts().place() + " " + a.kind().mirrored())
                .toList());
  }

  @Property(tries = 400)
  void kindFitsWhatTheEditDid(@ForAll("files") String before, @ForAll("files") String after) {
    Assume.that(!before.equals(after));
    EditReading edit = read(before, after);
    assertThat(edit.kinds()).doesNotHaveDuplicates().startsWith(edit.kind());
    assertThat(edit.kind().isMere()).isEqualTo(!edit.change().altersVerdicts());
    assertThat(edit.kinds().stream().map(EditKind::isMere).collect(Collectors.toSet())).hasSize(1);
    if (EnumSet.of(EditKind.COSMETIC, EditKind.REARRANGED, EditKind.WITHOUT_EFFECT)
        .contains(edit.kind())) {
      assertThat(edit.paths()).isEmpty();
      assertThat(edit.kinds()).hasSize(1);
    }
  }

  @Property(tries = 200)
  void commentIsCosmetic(@ForAll("files") String file) {
    assertThat(read(file, file + "\n# Disallow: /\n").kind()).isEqualTo(EditKind.COSMETIC);
  }

  @Property(tries = 200)
  void sameFileIsNoEdit(@ForAll("files") String file) {
    assertThat(
            changes(
                new Seen()
                    .content("a.example", "2026-01-10", file)
                    .content("a.example", "2026-02-10", file)))
        .isEmpty();
  }

  @Property(tries = 300)
  void anyBytesAreRead(@ForAll String before, @ForAll String after) {
    Assume.that(!before.equals(after));
    Seen seen =
        new Seen()
            .content("a.example", "2026-01-10", before)
            .content("a.example", "2026-02-10", after);
    changes(seen).forEach(change -> assertThat(reader(seen).read(change).kinds()).isNotEmpty());
  }

  private static List<Change> changes(Seen seen) {
    return Change.of(seen.history("a.example"), Profile.RFC9309, Seen.REGISTRY.agents().size());
  }

  private static EditReader reader(Seen seen) {
    return new EditReader(Seen.REGISTRY, seen::bytes);
  }

  private static EditReading read(Seen seen, int edit) {
    return reader(seen).read(changes(seen).get(edit));
  }

  private static EditReading read(String before, String after) {
    return read(
        new Seen()
            .content("a.example", "2026-01-10", before)
            .content("a.example", "2026-02-10", after),
        0);
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(
            "User-agent: *",
            "User-agent: GPTBot",
            "user-agent: gptbot",
            "User-agent: CCBot",
            "User-agent: Foo",
            "User-agent: \u00c9clair",
            "User-agent: \u00e9clair",
            "Disallow: /",
            "Disallow: /a",
            "Disallow: /a/b",
            "Disallow: /*b",
            "Disallow: /?q",
            "Disallow:",
            "Allow: /a",
            "Allow: /*b$",
            "Crawl-delay: 5",
            "Sitemap: https://a.example/s.xml",
            "Content-Signal: ai-train=no",
            "nonsense",
            "# hello",
            "")
        .list()
        .ofMaxSize(9)
        .map(lines -> String.join("\n", lines));
  }
}
