package org.consentaudit.analysis.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.consentaudit.analysis.Seen.CLOSED;
import static org.consentaudit.analysis.Seen.OPEN;

import java.time.YearMonth;
import java.util.List;
import org.consentaudit.analysis.Seen;
import org.consentaudit.analysis.verdict.Profile;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.Outcome;
import org.consentaudit.archive.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which source rules a day on which several captured a host. */
class PreferredOfDayTest {

  private static final Host HOST = Host.of("a.example");
  private static final int AGENTS = Seen.REGISTRY.agents().size();
  private static final Outcome DNS = Outcome.failed(Outcome.Failure.UNREACHABLE, "dns");

  private static String morning(String day) {
    return day + "T01:00:00Z";
  }

  private static String evening(String day) {
    return day + "T23:59:59Z";
  }

  private static String state(Seen seen, Profile profile) {
    return seen.history("a.example")
        .state(profile, YearMonth.of(2026, 3), HOST)
        .map(answer -> answer.verdict(profile, Seen.place("GPTBot")).status().code())
        .orElse("nothing");
  }

  private static String state(Seen seen) {
    return state(seen, Profile.RFC9309);
  }

  private static List<Change> edits(Seen seen, Profile profile) {
    return Change.of(seen.history("a.example"), profile, AGENTS);
  }

  @ParameterizedTest
  @CsvSource({
    "crawl, OWN_CRAWL",
    "commoncrawl, COMMON_CRAWL",
    "commoncrawl:CC-MAIN-2026-18, COMMON_CRAWL",
    "wayback, WAYBACK",
    "ota, OTHER_ARCHIVE",
    "crawler, OTHER_ARCHIVE",
    "file:wayback, FILE"
  })
  void rankIsToldByTheNameUpToItsFirstColon(String source, SourceRank rank) {
    assertThat(SourceRank.of(new Source(source))).isEqualTo(rank);
  }

  @ParameterizedTest
  @CsvSource({
    "crawl, commoncrawl:CC-MAIN-2026-10",
    "commoncrawl, wayback",
    "wayback, another",
    "another, file:a",
    "crawl, file:a"
  })
  void foremostSourceRulesTheDayHoweverLateAnotherCameBy(String first, String second) {
    Seen seen =
        new Seen()
            .by(first)
            .content("a.example", morning("2026-03-10"), CLOSED)
            .by(second)
            .content("a.example", evening("2026-03-10"), OPEN);
    assertThat(state(seen)).isEqualTo("all");
    assertThat(edits(seen, Profile.RFC9309)).isEmpty();
    assertThat(seen.history("a.example").answers()).hasSize(2);
  }

  @Test
  void readableAnswerOfTheLastSourceRulesAgainstAFailureOfTheFirst() {
    Seen seen =
        new Seen()
            .by("file:a")
            .content("a.example", morning("2026-03-10"), CLOSED)
            .by("crawl")
            .outcome("a.example", evening("2026-03-10"), DNS, 0)
            .content("a.example", evening("2026-03-10"), "<html>");
    assertThat(state(seen)).isEqualTo("all");
  }

  @Test
  void failureOfTheSiteRulesAgainstWhatSaysNothingOfIt() {
    Seen seen =
        new Seen()
            .by("wayback")
            .outcome("a.example", morning("2026-03-10"), DNS, 0)
            .by("crawl")
            .outcome("a.example", evening("2026-03-10"), Outcome.blockedByUs("budget"), 0);
    assertThat(state(seen)).isEqualTo("unreachable");
    assertThat(seen.history("a.example").rulingOf(Profile.RFC9309, HOST)).hasSize(1);
  }

  @Test
  void newerOneRulesOfTwoSourcesOfOneRank() {
    Seen seen =
        new Seen()
            .by("file:a")
            .content("a.example", evening("2026-03-10"), CLOSED)
            .by("file:b")
            .content("a.example", morning("2026-03-10"), OPEN);
    assertThat(state(seen)).isEqualTo("all");
  }

  @Test
  void twoCapturesOfOneSourceOnADayAreTwoStates() {
    Seen seen =
        new Seen()
            .content("a.example", morning("2026-03-10"), CLOSED)
            .content("a.example", evening("2026-03-10"), OPEN)
            .by("wayback")
            .content("a.example", "2026-03-10", CLOSED + "# other");
    assertThat(state(seen)).isEqualTo("none");
    assertThat(edits(seen, Profile.RFC9309)).hasSize(1);
  }

  @Test
  void dayEndsAtMidnightUtc() {
    Seen seen =
        new Seen()
            .content("a.example", evening("2026-03-10"), CLOSED)
            .by("wayback")
            .content("a.example", "2026-03-11T00:00:00Z", OPEN);
    assertThat(state(seen)).isEqualTo("none");
    assertThat(edits(seen, Profile.RFC9309)).hasSize(1);
  }

  @Test
  void spellingsAreTwoResources() {
    HostHistory history =
        new Seen()
            .content("www.a.example", morning("2026-03-10"), CLOSED)
            .by("wayback")
            .content("a.example", evening("2026-03-10"), OPEN)
            .history("a.example");
    assertThat(history.ruling(Profile.RFC9309)).hasSize(2);
  }

  @Test
  void profilePaperTakesTheNewestSnapshotWhosesoever() {
    Seen seen =
        new Seen()
            .content("a.example", morning("2026-03-10"), CLOSED)
            .by("wayback")
            .content("a.example", evening("2026-03-10"), OPEN);
    assertThat(state(seen, Profile.PAPER)).isEqualTo("none");
    assertThat(edits(seen, Profile.PAPER)).hasSize(1);
  }

  @Test
  void contradictionNamesThePreferredAnswerAndWhoseVerdictsDiffer() {
    Seen seen =
        new Seen()
            .content("a.example", morning("2026-03-10"), "User-agent: GPTBot\nDisallow: /")
            .by("wayback")
            .content("a.example", evening("2026-03-10"), OPEN)
            .by("commoncrawl")
            .content("a.example", evening("2026-03-10"), "User-agent: GPTBot\nDisallow: /\n#");
    HostHistory history = seen.history("a.example");
    List<SourceConflict> conflicts = SourceConflict.of(history, Profile.RFC9309, AGENTS);
    assertThat(conflicts).hasSize(1);
    SourceConflict conflict = conflicts.get(0);
    assertThat(conflict.preferred().capture().source()).isEqualTo(Source.CRAWL);
    assertThat(conflict.other().capture().source().name()).isEqualTo("wayback");
    assertThat(conflict.places()).containsExactly(Seen.place("GPTBot"));
    assertThat(conflict.isByOrder(Profile.RFC9309)).isTrue();

    List<SourceConflict> study = SourceConflict.of(history, Profile.PAPER, AGENTS);
    assertThat(study).isNotEmpty().noneMatch(one -> one.isByOrder(Profile.PAPER));
  }
}
