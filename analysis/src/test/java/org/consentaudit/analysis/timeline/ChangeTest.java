package org.consentaudit.analysis.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.Seen.CLOSED;
import static org.consentaudit.analysis.Seen.OPEN;

import java.util.List;
import org.consentaudit.analysis.Seen;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Outcome;
import org.junit.jupiter.api.Test;

/** Edits, and those that alter a verdict. */
class ChangeTest {

  private static List<Change> changes(Seen seen) {
    return Change.of(seen.history("a.example"), Profile.RFC9309, Seen.REGISTRY.agents().size());
  }

  @Test
  void sameContentIsNoEdit() {
    assertThat(
            changes(
                new Seen()
                    .content("a.example", "2026-01-10", CLOSED)
                    .content("a.example", "2026-02-10", CLOSED)
                    .outcome("a.example", "2026-03-10", Outcome.Readable.NOT_MODIFIED, 304)))
        .isEmpty();
  }

  @Test
  void editThatAltersNoVerdictIsNoChange() {
    assertThat(
            changes(
                new Seen()
                    .content("a.example", "2026-01-10", CLOSED)
                    .content("a.example", "2026-02-10", CLOSED + "# bye\n")))
        .singleElement()
        .satisfies(change -> assertThat(change.altersVerdicts()).isFalse());
  }

  @Test
  void editThatOnlyMovesTheDecidingLineIsNoChange() {
    assertThat(
            changes(
                new Seen()
                    .content("a.example", "2026-01-10", CLOSED)
                    .content("a.example", "2026-02-10", "# hello\n" + CLOSED)))
        .singleElement()
        .satisfies(change -> assertThat(change.altersVerdicts()).isFalse());
  }

  @Test
  void changeNamesTheAgentsItAltersAndLiesBetweenTwoCaptures() {
    List<Change> changes =
        changes(
            new Seen()
                .content("a.example", "2026-01-10", OPEN)
                .outcome(
                    "a.example",
                    "2026-02-10",
                    Outcome.failed(Outcome.Failure.UNAVAILABLE, "503"),
                    503)
                .content("a.example", "2026-03-10", "User-agent: GPTBot\nDisallow: /\n"));
    assertThat(changes).hasSize(1);
    Change change = changes.get(0);
    assertThat(change.before().capture().captured()).hasToString("2026-01-10T12:00:00Z");
    assertThat(change.after().capture().captured()).hasToString("2026-03-10T12:00:00Z");
    assertThat(change.agents())
        .singleElement()
        .satisfies(
            agent -> {
              assertThat(agent.place()).isEqualTo(Seen.place("GPTBot"));
              assertThat(agent.from().detail()).isEqualTo("none");
              assertThat(agent.to().detail()).isEqualTo("all");
            });
  }

  @Test
  void fileThatDisappearsIsAnEdit() {
    assertThat(
            changes(
                new Seen()
                    .content("a.example", "2026-01-10", CLOSED)
                    .outcome("a.example", "2026-02-10", Outcome.Readable.ABSENT, 404)))
        .singleElement()
        .satisfies(change -> assertThat(change.agents()).hasSameSizeAs(Seen.REGISTRY.agents()));
  }

  @Test
  void anotherPageThatSaysNotFoundIsNoEdit() {
    var pages =
        new Seen()
            .content("a.example", "2026-01-10", CLOSED)
            .absent("a.example", "2026-02-10", "<html>Not found</html>")
            .absent("a.example", "2026-03-10", "<html>Nothing here</html>");
    assertThat(changes(pages)).hasSize(1);
  }

  @Test
  void originsAreNotComparedWithEachOther() {
    assertThat(
            changes(
                new Seen()
                    .content("a.example", "2026-01-10", OPEN)
                    .content("www.a.example", "2026-02-10", CLOSED)))
        .isEmpty();
  }
}
