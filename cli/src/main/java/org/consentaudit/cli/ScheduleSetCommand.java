package org.consentaudit.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.crawler.schedule.Cadence;
import org.consentaudit.crawler.schedule.DueHosts;
import org.consentaudit.crawler.schedule.Schedule;
import org.consentaudit.crawler.schedule.ScheduleStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code consent schedule set}. */
@Command(
    name = "set",
    description = {
      "Sets how often the hosts of a corpus are visited, in place of what",
      "was set before.",
      "",
      "Hosts are spread over the period (UTC: months begin on the first,",
      "weeks on Monday), each at the same place in every one. Each kind is",
      "captured once a period at least, robots.txt --robots-times.",
      "  gives no answer   asked again hours and days later, ever less often",
      "  changed           its robots.txt: visited after --soonest, then twice",
      "                    as long after that, until its usual time is nearer",
      "  dead              silent for three rounds: rests two rounds, then",
      "                    four, up to --latest; it is never dropped",
      "  missed            not visited in its time, since nothing ran: recorded",
      "                    ('schedule missed') and not made up for",
      "The first visit of each host, for all kinds, falls into what is left",
      "of the present round."
    },
    footerHeading = "%nFor example:%n",
    footer = {
      "  consent schedule set --corpus c4 --every month",
      "  consent schedule set --corpus c4 --every week --robots-times 7",
      "  consent schedule set --corpus rf --every P1D --kinds robots --soonest 6h"
    })
final class ScheduleSetCommand extends ArchiveOption implements Callable<Integer> {

  @Option(names = "--corpus", required = true, paramLabel = "NAME", description = "Whose hosts.")
  String corpus;

  @Option(
      names = "--every",
      required = true,
      paramLabel = "PERIOD",
      description = {
        "hour, day, week, month, quarter, or one unit of ISO 8601: P1D, P2W, P3M, PT6H."
      })
  String every;

  @Option(
      names = "--kinds",
      split = ",",
      paramLabel = "KIND",
      defaultValue = "robots,terms,home",
      description = {
        "What is captured: robots, terms, home (default: all three). robots.txt always is, since",
        "it permits the rest, and terms pages are found by the home page."
      })
  List<String> kinds;

  @Option(
      names = "--robots-times",
      paramLabel = "N",
      description = {
        "How often a period robots.txt is asked for (default: 4, but once a day at most; 1 where",
        "it is the only kind)."
      })
  Integer robotsTimes;

  @Option(
      names = "--soonest",
      paramLabel = "TIME",
      converter = DurationWord.class,
      description = {
        "How soon a host is visited again after its robots.txt changed: 12h, 3d (default: an",
        "eighth of the time between two robots.txt, a day at least)."
      })
  Duration soonest;

  @Option(
      names = "--latest",
      paramLabel = "TIME",
      converter = DurationWord.class,
      description = "How long a dead host rests at the most: 60d, 8w (default: four periods).")
  Duration latest;

  @Override
  public Integer call() {
    Instant now = clock().instant();
    Schedule schedule = schedule(now);
    try (Archive archive = openArchive()) {
      CorpusOption.find(archive, corpus);
      var schedules = new ScheduleStore(archive.database());
      schedules.set(schedule);
      var due = new DueHosts(archive, clock());
      due.catchUp();
      tell(schedule, schedules.hosts(corpus).size(), due.nextDue());
    }
    return ExitCode.DONE;
  }

  private Schedule schedule(Instant now) {
    Set<ResourceKind> wanted = new LinkedHashSet<>();
    kinds.forEach(kind -> wanted.add(ResourceKind.ofCode(kind.strip().toLowerCase(Locale.ROOT))));
    Cadence cadence = Cadence.parse(every);
    int times = robotsTimes != null ? robotsTimes : Schedule.usualRobotsTimes(cadence, wanted, now);
    if (times < 1) {
      throw new WrongUseException("--robots-times is 1 at least");
    }
    Duration sooner = soonest != null ? soonest : Schedule.usualSoonest(cadence, times, now);
    Duration later = latest != null ? latest : Schedule.usualLatest(cadence, sooner, now);
    return new Schedule(corpus, cadence, times, wanted, sooner, later, now, Optional.empty());
  }

  private static void tell(Schedule schedule, int hosts, Optional<Instant> next) {
    System.err.printf(
        Locale.ROOT,
        "%s: %,d hosts, %s every %s, robots.txt %s%n",
        schedule.corpus(),
        hosts,
        ScheduleCommand.codes(schedule),
        schedule.every().code(),
        schedule.robotsTimes() == 1 ? "once in it" : schedule.robotsTimes() + " times in it");
    next.ifPresent(
        first ->
            System.err.println("The next host is due at " + StatusCommand.seconds(first) + "."));
  }
}
