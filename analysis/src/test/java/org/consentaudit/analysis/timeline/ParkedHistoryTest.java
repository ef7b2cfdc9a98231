package org.consentaudit.analysis.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.Seen;
import org.consentaudit.analysis.lifecycle.Lifecycle;
import org.consentaudit.analysis.lifecycle.LifecycleSpan;
import org.consentaudit.analysis.lifecycle.LifecycleState;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.analysis.verdict.Status;
import org.consentaudit.analysis.verdict.Verdict;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.junit.jupiter.api.Test;

/** What a host permits in months in which it is parked. */
class ParkedHistoryTest {

  private static final Host HOST = new Host("old.example");
  private static final int GPTBOT = Seen.place("GPTBot");

  private static Lifecycle parked(String from, Optional<String> until) {
    return new Lifecycle(
        List.of(
            new LifecycleSpan(
                LifecycleState.PARKED,
                Optional.empty(),
                Instant.parse(from),
                Instant.parse(from),
                until.map(Instant::parse),
                List.of(),
                Optional.empty(),
                "for sale")));
  }

  private static String verdict(HostHistory history, Profile profile, int month) {
    return history
        .state(profile, YearMonth.of(2026, month), HOST)
        .map(answer -> answer.verdict(profile, GPTBOT))
        .map(verdict -> word(verdict))
        .orElse("none");
  }

  private static String word(Verdict verdict) {
    return verdict.status() == Status.NOT_SEEN
        ? verdict.status().code() + " " + verdict.detail()
        : verdict.status().code();
  }

  @Test
  void aMonthAtWhoseEndTheHostIsParkedIsNotKnown_earlierOnesStay() {
    HostHistory history =
        new Seen()
            .content("old.example", "2026-02-05", Seen.CLOSED)
            .content("old.example", "2026-03-05", Seen.OPEN)
            .history("old.example", parked("2026-03-05T12:00:00Z", Optional.empty()));
    assertThat(verdict(history, Profile.RFC9309, 2)).isEqualTo("all");
    assertThat(verdict(history, Profile.RFC9309, 3)).isEqualTo("not_seen parked");
    assertThat(verdict(history, Profile.RFC9309, 5)).isEqualTo("not_seen parked");
    assertThat(verdict(history, Profile.RFC9309, 6)).isEqualTo("none");
    assertThat(verdict(history, Profile.PAPER, 3)).isEqualTo("none");
    assertThat(history.state(Profile.RFC9309, YearMonth.of(2026, 3), HOST).orElseThrow())
        .matches(answer -> answer.isEvidence() && !answer.isReadable() && answer.parked());
  }

  @Test
  void onceItLivesAgainOnlyAnswersSinceThenCount() {
    HostHistory history =
        new Seen()
            .content("old.example", "2026-03-05", Seen.CLOSED)
            .content("old.example", "2026-04-05", Seen.OPEN)
            .outcome(
                "old.example",
                "2026-05-05",
                Outcome.failed(Outcome.Failure.UNAVAILABLE, "503"),
                503)
            .content("old.example", "2026-06-05", Seen.CLOSED)
            .history(
                "old.example", parked("2026-04-05T12:00:00Z", Optional.of("2026-05-05T12:00:00Z")));
    assertThat(verdict(history, Profile.RFC9309, 4)).isEqualTo("not_seen parked");
    assertThat(verdict(history, Profile.RFC9309, 5)).isEqualTo("unavailable");
    assertThat(verdict(history, Profile.RFC9309, 6)).isEqualTo("all");
  }

  @Test
  void answersWhileParkedMakeNoEdits_exceptInProfilePaper() {
    HostHistory history =
        new Seen()
            .content("old.example", "2026-03-05", Seen.CLOSED)
            .content("old.example", "2026-04-05", Seen.OPEN)
            .content("old.example", "2026-06-05", Seen.CLOSED)
            .history(
                "old.example", parked("2026-04-05T12:00:00Z", Optional.of("2026-06-05T12:00:00Z")));
    int agents = Seen.REGISTRY.agents().size();
    assertThat(Change.of(history, Profile.RFC9309, agents)).isEmpty();
    assertThat(Change.of(history, Profile.PAPER, agents)).hasSize(2);
  }
}
