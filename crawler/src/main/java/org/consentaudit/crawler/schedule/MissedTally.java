package org.consentaudit.crawler.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Handle;

/** Gathers what lapsed and writes it down at once. */
final class MissedTally {

  private final Schedule schedule;
  private final Map<Long, Long> rounds = new TreeMap<>();
  private final Map<Long, Long> periods = new TreeMap<>();
  private final List<HostState> states = new ArrayList<>();

  MissedTally(Schedule schedule) {
    this.schedule = schedule;
  }

  /** Takes what became of a host that was in this state. */
  void take(HostState before, Lapse lapse) {
    count(rounds, lapse.rounds());
    count(periods, lapse.pages());
    if (!before.equals(lapse.state())) {
      states.add(lapse.state());
    }
  }

  private static void count(Map<Long, Long> counts, Lapse.Missed missed) {
    for (long number = missed.first(); number <= missed.last(); number++) {
      counts.merge(number, 1L, Long::sum);
    }
  }

  void write(Handle handle) {
    Rounds cut = schedule.rounds();
    write(handle, MissedPeriod.ROBOTS, rounds, cut::numbered);
    write(handle, MissedPeriod.PAGES, periods, schedule.every()::numbered);
    HostStates.put(handle, schedule.corpus(), states);
  }

  private void write(
      Handle handle, String what, Map<Long, Long> counts, LongFunction<Window> windows) {
    counts.forEach(
        (number, hosts) ->
            MissedPeriod.add(handle, schedule.corpus(), what, windows.apply(number), hosts));
  }
}
