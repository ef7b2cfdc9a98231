package org.consentaudit.analysis.timeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.Seen.CLOSED;
import static org.consentaudit.analysis.Seen.OPEN;

import java.time.YearMonth;
import java.util.Optional;
import org.consentaudit.analysis.Seen;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which answer decides in a period. */
class HostHistoryTest {

  private static final Outcome TLS = Outcome.failed(Outcome.Failure.UNREACHABLE, "tls:expired");
  private static final Outcome DNS = Outcome.failed(Outcome.Failure.UNREACHABLE, "dns");
  private static final Outcome REFUSED = Outcome.failed(Outcome.Failure.REFUSED, "403");

  private static String state(Seen seen, String period, String spelling) {
    return state(seen, period, spelling, Profile.RFC9309);
  }

  private static String state(Seen seen, String period, String spelling, Profile profile) {
    Optional<Answer> answer =
        seen.history("a.example").state(profile, YearMonth.parse(period), Host.of(spelling));
    return answer
        .map(a -> a.verdict(profile, Seen.place("GPTBot")))
        .map(verdict -> verdict.status().code() + " " + verdict.detail())
        .orElse("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01, nothing",
    "2026-02, all all",
    "2026-03, all all",
    "2026-04, all all",
    "2026-05, nothing"
  })
  void answerSpeaksForItsPeriodAndTheTwoAfter(String period, String expected) {
    for (String day : new String[] {"2026-02-01", "2026-02-28"}) {
      assertThat(state(new Seen().content("a.example", day, CLOSED), period, "a.example"))
          .isEqualTo(expected);
    }
  }

  @Test
  void newestReadableAnswerDecides() {
    Seen seen =
        new Seen()
            .content("a.example", "2026-03-02", OPEN)
            .content("a.example", "2026-03-01", CLOSED);
    assertThat(state(seen, "2026-03", "a.example")).isEqualTo("none none");
  }

  @Test
  void readableAnswerBeatsALaterFailure() {
    Seen seen =
        new Seen()
            .content("a.example", "2026-01-10", CLOSED)
            .outcome("a.example", "2026-02-10", DNS, 0)
            .outcome("a.example", "2026-03-10", REFUSED, 403);
    assertThat(state(seen, "2026-03", "a.example")).isEqualTo("all all");
    assertThat(state(seen, "2026-04", "a.example")).isEqualTo("refused 403");
  }

  @Test
  void newestFailureDecidesWhereNothingIsReadable() {
    Seen seen =
        new Seen()
            .outcome("a.example", "2026-03-10", REFUSED, 403)
            .outcome("a.example", "2026-03-11", DNS, 0);
    assertThat(state(seen, "2026-03", "a.example")).isEqualTo("unreachable dns");
  }

  @Test
  void whyTlsFailedIsEvidenceBeyondTheFiguresWord() {
    Seen seen = new Seen().outcome("a.example", "2026-03-10", TLS, 0);
    assertThat(state(seen, "2026-03", "a.example")).isEqualTo("unreachable tls");
  }

  @Test
  void missingFileIsAnAnswer() {
    Seen seen =
        new Seen()
            .content("a.example", "2026-03-10", CLOSED)
            .outcome("a.example", "2026-03-11", Outcome.Readable.ABSENT, 404);
    assertThat(state(seen, "2026-03", "a.example")).isEqualTo("none no_robots");
  }

  @Test
  void whatSaysNothingOfTheSiteIsSkipped() {
    Seen seen =
        new Seen()
            .outcome("a.example", "2026-03-10", DNS, 0)
            .outcome("a.example", "2026-03-11", Outcome.sourceFailed("no snapshot"), 0)
            .outcome("a.example", "2026-03-12", Outcome.blockedByUs("opt-out"), 0);
    assertThat(state(seen, "2026-03", "a.example")).isEqualTo("unreachable dns");
    Seen nothing =
        new Seen().outcome("a.example", "2026-03-11", Outcome.sourceFailed("no snapshot"), 0);
    assertThat(state(nothing, "2026-03", "a.example")).isEqualTo("nothing");
  }

  @ParameterizedTest
  @CsvSource({
    "REFUSED, refused 403",
    "UNAVAILABLE, unavailable 403",
    "UNREACHABLE, unreachable 403",
    "REDIRECT_LOOP, not_seen redirect_loop",
    "TOO_MANY_REDIRECTS, not_seen too_many_redirects",
    "NOT_EXPECTED, not_seen not_expected"
  })
  void failureHasAStatusOfItsOwn(Outcome.Failure failure, String expected) {
    Seen seen = new Seen().outcome("a.example", "2026-03-10", Outcome.failed(failure, "403"), 403);
    assertThat(state(seen, "2026-03", "a.example")).isEqualTo(expected);
  }

  @Test
  void pageServedAsRobotsTxtIsNotSeenAndBeatenByWhatCanBeRead() {
    Seen page = new Seen().content("a.example", "2026-03-10", "<!doctype html>");
    assertThat(state(page, "2026-03", "a.example")).isEqualTo("not_seen not_expected");
    assertThat(state(page, "2026-03", "a.example", Profile.PAPER)).isEqualTo("none none");
    page.content("a.example", "2026-03-09", CLOSED);
    assertThat(state(page, "2026-03", "a.example")).isEqualTo("all all");
  }

  @Test
  void notModifiedStandsForWhatWasHeld() {
    Seen seen =
        new Seen()
            .content("a.example", "2025-06-10", CLOSED)
            .outcome("a.example", "2026-03-10", Outcome.Readable.NOT_MODIFIED, 304);
    assertThat(state(seen, "2026-03", "a.example")).isEqualTo("all all");
    Seen nothingHeld =
        new Seen().outcome("a.example", "2026-03-10", Outcome.Readable.NOT_MODIFIED, 304);
    assertThat(state(nothingHeld, "2026-03", "a.example")).isEqualTo("nothing");
  }

  @Test
  void notModifiedPageIsStillAPage() {
    Seen seen =
        new Seen()
            .content("a.example", "2025-06-10", "<html>")
            .outcome("a.example", "2026-03-10", Outcome.Readable.NOT_MODIFIED, 304);
    assertThat(state(seen, "2026-03", "a.example")).isEqualTo("not_seen not_expected");
  }

  @Test
  void spellingOfTheCorpusFileIsPreferredThenTheBareOneThenWww() {
    Seen both =
        new Seen()
            .content("a.example", "2026-03-10", OPEN)
            .content("www.a.example", "2026-02-10", CLOSED);
    assertThat(state(both, "2026-03", "www.a.example")).isEqualTo("all all");
    assertThat(state(both, "2026-03", "a.example")).isEqualTo("none none");
    // Out of the window the preferred spelling has nothing to say.
    assertThat(state(both, "2026-05", "www.a.example")).isEqualTo("none none");
    Seen www = new Seen().content("www.a.example", "2026-03-10", CLOSED);
    assertThat(state(www, "2026-03", "a.example")).isEqualTo("all all");
  }

  @Test
  void originsStandApart() {
    HostHistory history =
        new Seen()
            .content("www.a.example", "2026-03-10", CLOSED)
            .content("a.example", "2026-03-11", OPEN)
            .history("a.example");
    assertThat(history.origins()).containsExactly(Host.of("a.example"), Host.of("www.a.example"));
    assertThat(history.answersOf(Host.of("a.example"))).hasSize(1);
    assertThat(history.answers()).hasSize(2);
  }

  @Test
  void studyCarriesTheNewestSnapshotForwardForEver() {
    Seen seen =
        new Seen()
            .content("a.example", "2020-03-10", CLOSED)
            .outcome("a.example", "2021-03-10", Outcome.Readable.ABSENT, 404)
            .outcome("a.example", "2022-03-10", DNS, 0);
    assertThat(state(seen, "2026-03", "a.example", Profile.PAPER)).isEqualTo("all all");
    assertThat(state(seen, "2020-03", "a.example", Profile.PAPER)).isEqualTo("all all");
    assertThat(state(seen, "2020-02", "a.example", Profile.PAPER)).isEqualTo("nothing");
  }

  @Test
  void studyMergesTheSpellingsByDate() {
    Seen seen =
        new Seen()
            .content("www.a.example", "2020-03-10", CLOSED)
            .content("a.example", "2020-04-10", OPEN);
    assertThat(state(seen, "2020-03", "a.example", Profile.PAPER)).isEqualTo("all all");
    assertThat(state(seen, "2020-04", "www.a.example", Profile.PAPER)).isEqualTo("none none");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-03-01, 2020-03, true",
    "2020-03-02, 2020-03, false",
    "2020-03-31, 2020-04, true",
    "2020-04-01, 2020-03, false"
  })
  void hostTakesPartWhenThePeriodsFirstDayIsNotBeforeItsFirstSnapshot(
      String day, String period, boolean takesPart) {
    HostHistory history = new Seen().content("a.example", day, OPEN).history("a.example");
    assertThat(history.takesPart(YearMonth.parse(period))).isEqualTo(takesPart);
  }

  @Test
  void hostWithoutASnapshotNeverTakesPart() {
    HostHistory history =
        new Seen()
            .outcome("a.example", "2020-03-10", Outcome.Readable.ABSENT, 404)
            .history("a.example");
    assertThat(history.takesPart(YearMonth.of(2026, 1))).isFalse();
  }

  @Test
  void pageThatComesWithA404IsNoRobotsTxt() {
    HostHistory history =
        new Seen()
            .content("a.example", "2026-01-05", Seen.CLOSED)
            .absent("a.example", "2026-02-05", Seen.CLOSED)
            .history("a.example");
    Answer absent = history.answers().get(1);
    assertThat(absent.content()).isEmpty();
    assertThat(absent.isSnapshot()).isFalse();
    assertThat(absent.rulesIn(digest -> Optional.of(Seen.CLOSED.getBytes(UTF_8)))).isEmpty();
    assertThat(absent.verdict(Profile.RFC9309, Seen.place("GPTBot")).detail())
        .isEqualTo("no_robots");
  }
}
