package org.consentaudit.crawler.schedule;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.CorpusHost;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.store.Archive;
import org.jdbi.v3.core.Handle;

/** Keeps the hosts of schedules those of their corpora, when a corpus was loaded anew. */
final class Enrolment {

  private final Archive archive;

  Enrolment(Archive archive) {
    this.archive = archive;
  }

  /** Takes up hosts that are new in a corpus, and lets those go that it has no more. */
  void renew(Instant now) {
    Digest corpora = archive.corpora().digest();
    List<Schedule> stale =
        archive.database().read(handle -> ScheduleStore.all(handle)).stream()
            .filter(schedule -> !corpora.equals(enrolled(schedule).orElse(null)))
            .toList();
    for (Schedule schedule : stale) {
      Set<Host> hosts =
          archive.corpora().find(schedule.corpus()).map(Enrolment::visited).orElse(Set.of());
      archive.database().write(handle -> renew(handle, schedule, hosts, now, corpora));
    }
  }

  /** The hosts that have tokens in the corpus, under the spelling of its file. */
  private static Set<Host> visited(Corpus corpus) {
    return corpus.hosts().stream()
        .filter(host -> host.tokens() > 0)
        .map(CorpusHost::spelling)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Optional<Digest> enrolled(Schedule schedule) {
    return archive
        .database()
        .read(
            handle ->
                handle
                    .createQuery("select enrolled from schedule where corpus = :corpus")
                    .bind("corpus", schedule.corpus())
                    .map((row, context) -> Optional.ofNullable(row.getBytes(1)))
                    .one()
                    .map(Digest::ofBytes));
  }

  private static void renew(
      Handle handle, Schedule schedule, Set<Host> hosts, Instant now, Digest corpora) {
    Map<Host, HostState> known = new HashMap<>();
    HostStates.of(handle, schedule.corpus()).forEach(state -> known.put(state.host(), state));
    var timetable = new Timetable(schedule);
    Instant since = known.isEmpty() ? schedule.begun() : now;
    HostStates.put(
        handle,
        schedule.corpus(),
        hosts.stream()
            .filter(host -> !known.containsKey(host))
            .sorted()
            .map(host -> timetable.join(host, since))
            .toList());
    HostStates.remove(
        handle,
        schedule.corpus(),
        known.keySet().stream().filter(host -> !hosts.contains(host)).toList());
    handle.execute(
        "update schedule set enrolled = ? where corpus = ?", corpora.bytes(), schedule.corpus());
  }
}
