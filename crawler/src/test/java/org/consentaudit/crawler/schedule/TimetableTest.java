package org.consentaudit.crawler.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.crawler.schedule.HostState.Why;
import org.consentaudit.crawler.schedule.Visited.Pages;
import org.junit.jupiter.api.Test;

class TimetableTest {

  private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");
  private static final Host HOST = new Host("daily-courier.example");

  private static Schedule schedule(String every, int times, ResourceKind... kinds) {
    Cadence cadence = Cadence.parse(every);
    Set<ResourceKind> all = EnumSet.of(ResourceKind.ROBOTS, kinds);
    Duration soonest = Schedule.usualSoonest(cadence, times, MARCH);
    return new Schedule(
        "c4",
        cadence,
        times,
        all,
        soonest,
        Schedule.usualLatest(cadence, soonest, MARCH),
        MARCH,
        Optional.empty());
  }

  private static final Schedule MONTHLY =
      schedule("month", 4, ResourceKind.HOME, ResourceKind.TERMS);
  private static final Timetable TIMES = new Timetable(MONTHLY);

  private static Visited said(Instant at, String answer) {
    return new Visited(at, Optional.of(answer), false, Pages.NOT_ASKED);
  }

  private static Visited inVain(Instant at) {
    return new Visited(at, Optional.empty(), true, Pages.NOT_ASKED);
  }

  /** A host that has been under the schedule for long. */
  private static HostState settled() {
    HostState joined = TIMES.join(HOST, Instant.parse("2025-01-01T00:00:00Z"));
    HostState now = TIMES.lapse(joined, MARCH).state();
    return TIMES.visited(now, said(now.due(), "a")).state();
  }

  @Test
  void hostsAreSpreadEvenlyOverFiveSixthsOfTheRound() {
    int hosts = 14_000;
    int[] byTwentieth = new int[20];
    Window round = MONTHLY.rounds().at(MARCH);
    for (int i = 0; i < hosts; i++) {
      HostState state = TIMES.join(new Host("host-" + i + ".example"), MARCH);
      long into = Duration.between(round.from(), state.due()).toMillis();
      byTwentieth[(int) (into * 24 / round.length().toMillis())]++;
    }
    assertThat(IntStream.of(byTwentieth)).allMatch(n -> n > 600 && n < 800);
  }

  @Test
  void aHostHasTheSamePlaceInEveryMonthWhateverTheCorpus() {
    HostState state = TIMES.join(HOST, Instant.parse("2025-01-01T00:00:00Z"));
    var places = new ArrayList<Double>();
    for (long round = state.settled() + 5; round < state.settled() + 53; round += 4) {
      Window window = MONTHLY.rounds().numbered(round);
      places.add(
          (double) Duration.between(window.from(), TIMES.slot(state, round)).toMillis()
              / window.length().toMillis());
    }
    assertThat(places).allMatch(place -> Math.abs(place - places.get(0)) < 1e-6);
  }

  @Test
  void robotsIsAskedForFourTimesAMonthAndPagesOnce() {
    HostState state = settled();
    int pages = 0;
    int visits = 0;
    Instant april = Instant.parse("2026-04-01T00:00:00Z");
    Instant may = Instant.parse("2026-05-01T00:00:00Z");
    while (state.due().isBefore(may)) {
      Instant at = state.due();
      boolean deep = TIMES.owesPages(state, at, at);
      if (!at.isBefore(april)) {
        visits++;
        pages += deep ? 1 : 0;
      }
      state =
          TIMES
              .visited(
                  state,
                  new Visited(at, Optional.of("a"), false, deep ? Pages.KEPT : Pages.NOT_ASKED))
              .state();
    }
    assertThat(visits).isEqualTo(4);
    assertThat(pages).isEqualTo(1);
  }

  @Test
  void theFirstVisitLiesInWhatIsLeftOfTheRoundAndIsForEverything() {
    Instant now = Instant.parse("2026-03-03T00:00:00Z");
    HostState state = TIMES.join(HOST, now);
    assertThat(state.due()).isBetween(now, Instant.parse("2026-03-08T18:00:00Z"));
    assertThat(TIMES.owesPages(state, state.due(), state.due())).isTrue();
  }

  @Test
  void theFirstVisitIsInTheNextRoundWhereLittleIsLeft() {
    HostState state = TIMES.join(HOST, Instant.parse("2026-03-08T00:00:00Z"));
    assertThat(state.due()).isAfter(Instant.parse("2026-03-08T18:00:00Z"));
    assertThat(TIMES.lapse(state, state.due()).rounds().count()).isZero();
  }

  @Test
  void aVisitInVainIsTriedAgainAtDoublingDistancesWithinTheRound() {
    HostState before = settled();
    HostState state = before;
    var tries = new ArrayList<Instant>();
    Window round = MONTHLY.rounds().at(state.due());
    while (state.failures() == 0) {
      tries.add(state.due());
      state = TIMES.visited(state, inVain(state.due())).state();
    }
    assertThat(tries).hasSizeGreaterThan(2).allMatch(round::has);
    for (int i = 2; i < tries.size(); i++) {
      assertThat(Duration.between(tries.get(i - 1), tries.get(i)))
          .isEqualTo(Duration.between(tries.get(i - 2), tries.get(i - 1)).multipliedBy(2));
    }
    assertThat(state.why()).isEqualTo(Why.REGULAR);
    assertThat(state.due()).isEqualTo(TIMES.slot(state, round.number() + 1));
  }

  @Test
  void aRetryThatSucceedsSettlesTheRound() {
    HostState once = TIMES.visited(settled(), inVain(settled().due())).state();
    assertThat(once.why()).isEqualTo(Why.RETRY);
    HostState state = TIMES.visited(once, said(once.due(), "a")).state();
    assertThat(state.tries()).isZero();
    assertThat(state.why()).isEqualTo(Why.REGULAR);
    assertThat(state.settled()).isEqualTo(settled().settled() + 1);
  }

  @Test
  void aHostThatChangedIsVisitedSoonerAndThenLessSoon() {
    HostState state = settled();
    Instant changed = state.due();
    state = TIMES.visited(state, said(changed, "b")).state();
    assertThat(state.why()).isEqualTo(Why.CHANGED);
    var waits = new ArrayList<Duration>();
    while (state.why() == Why.CHANGED) {
      waits.add(Duration.between(changed, state.due()));
      assertThat(waits).hasSizeLessThan(10);
      state = TIMES.visited(state, said(state.due(), "b")).state();
    }
    assertThat(waits.get(0)).isEqualTo(MONTHLY.soonest());
    assertThat(waits.get(1)).isEqualTo(MONTHLY.soonest().multipliedBy(2));
    assertThat(state.changed()).contains(changed);
  }

  @Test
  void noVisitAfterAChangeIsSoonerThanTheUserAllows() {
    Schedule slow =
        new Schedule(
            "c4",
            MONTHLY.every(),
            4,
            MONTHLY.kinds(),
            Duration.ofDays(5),
            Duration.ofDays(90),
            MARCH,
            Optional.empty());
    var times = new Timetable(slow);
    HostState state = times.visited(settled(), said(settled().due(), "b")).state();
    assertThat(state.due()).isEqualTo(settled().due().plus(Duration.ofDays(5)));
  }

  @Test
  void anExtraVisitDoesNotTakeThePlaceOfTheRegularOne() {
    HostState state = TIMES.visited(settled(), said(settled().due(), "b")).state();
    long settled = state.settled();
    Window round = MONTHLY.rounds().numbered(settled);
    int visits = 0;
    while (state.settled() < settled + 1) {
      state = TIMES.visited(state, said(state.due(), "b")).state();
      assertThat(++visits).isLessThan(10);
    }
    assertThat(state.visited().orElseThrow()).isAfterOrEqualTo(TIMES.slot(state, settled + 1));
    assertThat(round.number() + 1).isEqualTo(state.settled());
  }

  @Test
  void aDeadHostRestsTwiceAsLongEachTimeUpToTheBoundAndIsNeverDropped() {
    HostState state = settled();
    var rests = new ArrayList<Long>();
    for (int visit = 0; visit < 60; visit++) {
      long before = state.settled();
      state = TIMES.visited(state, inVain(state.due())).state();
      if (state.why() == Why.RESTING) {
        rests.add(MONTHLY.rounds().at(state.due()).number() - state.settled());
        assertThat(state.settled()).isGreaterThan(before);
      }
    }
    assertThat(rests).startsWith(2L, 4L, 8L).allMatch(rest -> rest <= 16);
    assertThat(rests.get(rests.size() - 1)).isEqualTo(16);
  }

  @Test
  void aDeadHostThatAnswersIsBackInItsPlace() {
    HostState state = settled();
    while (state.why() != Why.RESTING) {
      state = TIMES.visited(state, inVain(state.due())).state();
    }
    state = TIMES.visited(state, said(state.due(), "a")).state();
    assertThat(state.failures()).isZero();
    assertThat(MONTHLY.rounds().at(state.due()).number()).isEqualTo(state.settled() + 1);
  }

  @Test
  void roundsInWhichADeadHostRestsAreNotMissed() {
    HostState state = settled();
    while (state.why() != Why.RESTING) {
      state = TIMES.visited(state, inVain(state.due())).state();
    }
    assertThat(TIMES.lapse(state, state.due()).rounds().count()).isZero();
    assertThat(TIMES.lapse(state, state.due()).pages().count()).isZero();
  }

  @Test
  void whatTheMachineSleptThroughIsMissedOnceAndNotMadeUp() {
    HostState state = settled();
    Instant back = state.due().plus(Duration.ofDays(100));
    Lapse lapse = TIMES.lapse(state, back);
    long here = MONTHLY.rounds().at(back).number();
    assertThat(lapse.rounds().first()).isEqualTo(state.settled() + 1);
    assertThat(lapse.rounds().last()).isEqualTo(here - 1);
    assertThat(lapse.pages().count()).isBetween(3L, 4L);
    assertThat(lapse.state().missed()).isEqualTo(state.missed() + lapse.rounds().count());
    assertThat(lapse.state().due()).isEqualTo(TIMES.slot(state, here));
    Lapse again = TIMES.lapse(lapse.state(), back);
    assertThat(again.rounds().count()).isZero();
    assertThat(again.state()).isEqualTo(lapse.state());
    HostState after = TIMES.visited(lapse.state(), said(back, "a")).state();
    assertThat(MONTHLY.rounds().at(after.due()).number()).isEqualTo(here + 1);
  }

  @Test
  void aRoundThatEndedWhileItWasTriedInVainFailedAndWasNotMissed() {
    HostState tried = TIMES.visited(settled(), inVain(settled().due())).state();
    Instant later = MONTHLY.rounds().at(tried.due()).to().plusSeconds(1);
    Lapse lapse = TIMES.lapse(tried, later);
    assertThat(lapse.rounds().count()).isZero();
    assertThat(lapse.state().failures()).isEqualTo(1);
  }

  @Test
  void pagesThatFailAreTriedAgainThoughRobotsAnswered() {
    HostState state = settled();
    while (!TIMES.owesPages(state, state.due(), state.due())) {
      state = TIMES.visited(state, said(state.due(), "a")).state();
    }
    var half = new Visited(state.due(), Optional.of("a"), false, Pages.FAILED);
    HostState then = TIMES.visited(state, half).state();
    assertThat(then.why()).isEqualTo(Why.RETRY);
    assertThat(TIMES.owesPages(then, then.due(), then.due())).isTrue();
    int tries = 1;
    while (then.why() == Why.RETRY) {
      then =
          TIMES
              .visited(then, new Visited(then.due(), Optional.of("a"), false, Pages.FAILED))
              .state();
      tries++;
    }
    assertThat(tries).isLessThanOrEqualTo(6);
    assertThat(then.failures()).isZero();
    assertThat(TIMES.owesPages(then, then.visited().orElseThrow(), then.due())).isFalse();
  }

  @Test
  void whoComesSeldomTakesWhatFallsDueLaterInTheRoundButNotInTheNext() {
    HostState state = settled();
    Window round = MONTHLY.rounds().at(state.due());
    Instant early = round.from();
    assertThat(TIMES.isDue(state, early, early)).isFalse();
    assertThat(TIMES.isDue(state, early, early.plus(Duration.ofDays(31)))).isTrue();
    assertThat(TIMES.isDue(state, early.minusSeconds(1), early.plus(Duration.ofDays(31))))
        .isFalse();
    HostState after = TIMES.visited(state, said(early, "a")).state();
    assertThat(after.due()).isAfter(round.to());
  }

  @Test
  void everyRoundOfALivingHostIsVisitedOrMissedExactlyOnce() {
    for (String every : List.of("month", "week", "P1D", "PT6H")) {
      int times = every.equals("PT6H") || every.equals("P1D") ? 1 : 4;
      Schedule schedule = schedule(every, times, ResourceKind.HOME);
      var timetable = new Timetable(schedule);
      HostState state = timetable.join(HOST, MARCH);
      long first = state.settled() + 1;
      long visits = 0;
      long missed = 0;
      for (int i = 0; i < 200; i++) {
        // Now and then the machine sleeps through some rounds.
        Instant at =
            i % 17 == 16
                ? state.due().plus(schedule.rounds().at(state.due()).length().multipliedBy(i % 5))
                : state.due();
        Lapse lapse = timetable.lapse(state, at);
        missed += lapse.rounds().count();
        state = lapse.state();
        if (!state.due().isAfter(at)) {
          state = timetable.visited(state, said(at, "a")).state();
          visits++;
        }
      }
      assertThat(state.settled() - first + 1).as(every).isEqualTo(visits + missed);
      assertThat(state.missed()).isEqualTo(missed).isPositive();
    }
  }
}
