package org.consentaudit.crawler.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.jdbi.v3.core.Handle;

/** Which hosts are to be visited now, and for what. */
public final class DueHosts {

  private final Archive archive;
  private final Clock clock;
  private final Enrolment enrolment;

  /** The due hosts of an archive's schedules. */
  public DueHosts(Archive archive, Clock clock) {
    this.archive = archive;
    this.clock = clock;
    this.enrolment = new Enrolment(archive);
  }

  /**
   * Hosts of which the same is to be captured. A host of several schedules is visited once.
   *
   * @param kinds what
   * @param hosts of which
   */
  public record Group(Set<ResourceKind> kinds, List<Host> hosts) {
    /** Freezes the collections. */
    public Group {
      kinds = Set.copyOf(kinds);
      hosts = List.copyOf(hosts);
    }
  }

  /** Takes in what corpora and time have changed: new hosts, rounds that ended without a visit. */
  public void catchUp() {
    Instant now = clock.instant();
    enrolment.renew(now);
    List<Schedule> behind =
        archive
            .database()
            .read(
                handle ->
                    running(handle).stream()
                        .filter(schedule -> ScheduleStore.isBehind(handle, schedule, now))
                        .toList());
    if (!behind.isEmpty()) {
      archive
          .database()
          .write(
              handle ->
                  behind.forEach(schedule -> ScheduleStore.writeMissed(handle, schedule, now)));
    }
  }

  /**
   * The hosts that are due, those with the fewest kinds first; call {@link #catchUp} before.
   *
   * @param ahead what falls due within this time is due, too, unless its round has not begun
   * @param most how many hosts of a schedule at most, those due longest
   */
  public List<Group> next(Duration ahead, int most) {
    Instant now = clock.instant();
    Instant horizon = now.plus(ahead);
    Map<Host, Set<ResourceKind>> kinds = new TreeMap<>();
    archive
        .database()
        .<List<Schedule>, RuntimeException>read(
            handle -> {
              List<Schedule> all = running(handle);
              all.forEach(schedule -> add(handle, schedule, now, horizon, most, kinds));
              return all;
            });
    return grouped(kinds);
  }

  private static void add(
      Handle handle,
      Schedule schedule,
      Instant now,
      Instant horizon,
      int most,
      Map<Host, Set<ResourceKind>> kinds) {
    var timetable = new Timetable(schedule);
    for (HostState state : HostStates.due(handle, schedule.corpus(), now, horizon, most)) {
      if (timetable.isDue(state, now, horizon)) {
        Set<ResourceKind> wanted =
            kinds.computeIfAbsent(state.host(), host -> EnumSet.of(ResourceKind.ROBOTS));
        if (timetable.owesPages(state, now, horizon)) {
          wanted.addAll(schedule.kinds());
        }
      }
    }
  }

  private static List<Group> grouped(Map<Host, Set<ResourceKind>> kinds) {
    Map<Set<ResourceKind>, List<Host>> byKinds =
        kinds.entrySet().stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getValue,
                    Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    var groups = new ArrayList<Group>();
    byKinds.forEach((set, hosts) -> groups.add(new Group(set, hosts)));
    groups.sort(Comparator.comparingInt(group -> group.kinds().size()));
    return groups;
  }

  /** When the next host of a schedule that does not rest is due. */
  public Optional<Instant> nextDue() {
    return archive
        .database()
        .read(
            handle ->
                handle
                    .createQuery(
                        """
                        select min(h.due) as due from schedule_host h
                        join schedule s on s.corpus = h.corpus where s.paused is null
                        """)
                    .map((row, context) -> Times.when(row, "due"))
                    .one());
  }

  private static List<Schedule> running(Handle handle) {
    return ScheduleStore.all(handle).stream()
        .filter(schedule -> schedule.paused().isEmpty())
        .toList();
  }
}
