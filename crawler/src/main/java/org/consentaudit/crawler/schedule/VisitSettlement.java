package org.consentaudit.crawler.schedule;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.Source;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.frontier.ErrandStore;
import org.consentaudit.crawler.frontier.Visit;
import org.consentaudit.crawler.frontier.VisitEnd;
import org.consentaudit.crawler.schedule.Visited.Pages;
import org.jdbi.v3.core.Handle;

/**
 * Writes down in all schedules what a visit brought of their hosts. It reads that from the evidence
 * itself, in the transaction that closes the visit: a process that is killed before it has lost
 * nothing, and one that is killed after it repeats nothing.
 */
public final class VisitSettlement implements VisitEnd {

  private final Archive archive;
  private final ErrandStore errands;

  /** The settlement of visits into an archive. */
  public VisitSettlement(Archive archive, ErrandStore errands) {
    this.archive = archive;
    this.errands = errands;
  }

  /** Hosts of which something is not captured yet stay due. */
  @Override
  public void ending(Handle handle, Visit visit) {
    Map<String, Schedule> schedules = new HashMap<>();
    ScheduleStore.all(handle).forEach(schedule -> schedules.put(schedule.corpus(), schedule));
    Map<String, MissedTally> tallies = new HashMap<>();
    schedules.forEach((corpus, schedule) -> tallies.put(corpus, new MissedTally(schedule)));
    for (Host host : errands.hostsDone(handle, visit)) {
      Optional<CaptureEntry> robots = latest(host, ResourceKind.ROBOTS, visit);
      if (robots.isEmpty()) {
        continue; // led to by nothing that was kept: it stays due
      }
      Optional<CaptureEntry> home =
          visit.wantsPages() ? latest(host, ResourceKind.HOME, visit) : Optional.empty();
      HostStates.of(handle, host)
          .forEach(
              (corpus, state) -> {
                Schedule schedule = schedules.get(corpus);
                Visited visited = Visited.of(robots.get(), pages(schedule, visit, home));
                Lapse lapse = new Timetable(schedule).visited(state, visited);
                tallies
                    .get(corpus)
                    .take(state, schedule.paused().isPresent() ? lapse.resting(state) : lapse);
              });
    }
    tallies.values().forEach(tally -> tally.write(handle));
  }

  /** Settles hosts that no visit can hold, since their names are no addresses: as if in vain. */
  public void settleUnaskable(List<Host> hosts, Instant now) {
    archive
        .database()
        .write(
            handle -> {
              for (Schedule schedule : ScheduleStore.all(handle)) {
                var tally = new MissedTally(schedule);
                for (Host host : hosts) {
                  Optional.ofNullable(HostStates.of(handle, host).get(schedule.corpus()))
                      .ifPresent(
                          state ->
                              tally.take(
                                  state,
                                  new Timetable(schedule)
                                      .visited(
                                          state,
                                          new Visited(now, Optional.empty(), true, Pages.FAILED))));
                }
                tally.write(handle);
              }
            });
  }

  private Optional<CaptureEntry> latest(Host host, ResourceKind kind, Visit visit) {
    return archive.captures().latest(host, kind, Source.CRAWL, visit.started());
  }

  private static Pages pages(Schedule schedule, Visit visit, Optional<CaptureEntry> home) {
    if (!schedule.wantsPages() || !visit.kinds().containsAll(schedule.kinds())) {
      return Pages.NOT_ASKED;
    }
    return home.filter(page -> Visited.isInVain(page.outcome())).isPresent()
        ? Pages.FAILED
        : Pages.KEPT;
  }
}
