package org.consentaudit.analysis.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.consentaudit.analysis.Seen;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a crawler may do by what it got.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9309.html#section-2.3.1">2.3.1</a>
 */
class CrawlerAccessTest {

  private static CrawlerAccess at(Seen seen, String instant) {
    return CrawlerAccess.at(
        seen.history("a.example").answersOf(Host.of("a.example")), Instant.parse(instant));
  }

  private static Seen failed(Seen seen, String day, Outcome.Failure failure, int status) {
    return seen.outcome("a.example", day, Outcome.failed(failure, "x"), status);
  }

  /** 2.3.1.1 to 2.3.1.4, an outcome at a time. */
  @ParameterizedTest
  @CsvSource({
    "REFUSED, 403, everything",
    "REFUSED, 429, everything",
    "REFUSED, 503, nothing",
    "UNAVAILABLE, 500, nothing",
    "UNREACHABLE, 0, nothing",
    "REDIRECT_LOOP, 302, everything",
    "TOO_MANY_REDIRECTS, 302, everything",
    "NOT_EXPECTED, 200, by_rules"
  })
  void outcomeDecides(Outcome.Failure failure, int status, String permission) {
    assertThat(
            at(failed(new Seen(), "2026-03-01", failure, status), "2026-03-02T00:00:00Z")
                .permission()
                .code())
        .isEqualTo(permission);
  }

  @Test
  void rulesHoldAfterASuccessAndEverythingIsOpenWithoutAFile() {
    Seen seen =
        new Seen()
            .content("a.example", "2026-03-01", Seen.CLOSED)
            .outcome("a.example", "2026-04-01", Outcome.Readable.ABSENT, 404);
    assertThat(at(seen, "2026-03-01T13:00:00Z").permission())
        .isEqualTo(CrawlerAccess.Permission.BY_RULES);
    assertThat(at(seen, "2026-04-01T13:00:00Z").permission())
        .isEqualTo(CrawlerAccess.Permission.EVERYTHING);
    assertThat(at(seen, "2026-02-01T13:00:00Z").permission())
        .isEqualTo(CrawlerAccess.Permission.NOT_ASKED);
  }

  @Test
  void unreachableClosesUntilItStillIsThirtyDaysAfterTheFirstFailure() {
    Seen seen = new Seen().content("a.example", "2026-01-01", Seen.OPEN);
    failed(seen, "2026-03-01", Outcome.Failure.UNAVAILABLE, 500);
    failed(seen, "2026-03-20", Outcome.Failure.UNREACHABLE, 0);
    CrawlerAccess before = at(seen, "2026-03-31T11:59:59Z");
    assertThat(before.permission()).isEqualTo(CrawlerAccess.Permission.NOTHING);
    assertThat(before.until()).contains(Instant.parse("2026-03-31T12:00:00Z"));
    assertThat(before.copy()).isPresent();
    CrawlerAccess unasked = at(seen, "2026-03-31T12:00:00Z");
    assertThat(unasked.permission()).isEqualTo(CrawlerAccess.Permission.NOTHING);
    assertThat(unasked.until()).isEqualTo(before.until());
    failed(seen, "2026-03-31", Outcome.Failure.UNREACHABLE, 0);
    CrawlerAccess after = at(seen, "2026-03-31T12:00:00Z");
    assertThat(after.permission()).isEqualTo(CrawlerAccess.Permission.EVERYTHING_OR_COPY);
    assertThat(after.copy().orElseThrow().capture().captured())
        .isEqualTo(Instant.parse("2026-01-01T12:00:00Z"));
  }

  @Test
  void anAnswerBetweenFailuresBeginsTheDaysAnew() {
    Seen seen = new Seen();
    failed(seen, "2026-03-01", Outcome.Failure.UNAVAILABLE, 500);
    seen.outcome("a.example", "2026-03-10", Outcome.Readable.ABSENT, 404);
    failed(seen, "2026-03-20", Outcome.Failure.UNAVAILABLE, 500);
    CrawlerAccess access = at(seen, "2026-04-05T00:00:00Z");
    assertThat(access.permission()).isEqualTo(CrawlerAccess.Permission.NOTHING);
    assertThat(access.copy()).isEmpty();
  }

  @Test
  void sourcesFailuresSayNothing() {
    Seen seen =
        new Seen()
            .content("a.example", "2026-03-01", Seen.CLOSED)
            .outcome("a.example", "2026-03-02", Outcome.sourceFailed("x"), 0);
    assertThat(at(seen, "2026-03-03T00:00:00Z").permission())
        .isEqualTo(CrawlerAccess.Permission.BY_RULES);
  }

  @Test
  void copyIsFreshForADay() {
    Seen seen = new Seen().content("a.example", "2026-03-01", Seen.CLOSED);
    Instant next = Instant.parse("2026-03-02T12:00:00Z");
    assertThat(at(seen, "2026-03-02T12:00:00Z").isStale(next)).isFalse();
    assertThat(at(seen, "2026-03-02T12:00:00Z").isStale(next.plusSeconds(1))).isTrue();
  }
}
