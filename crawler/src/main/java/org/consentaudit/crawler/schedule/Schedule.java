package org.consentaudit.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.consentaudit.archive.ResourceKind;

/**
 * How the hosts of a corpus are visited.
 *
 * @param corpus the corpus; it has one schedule at most
 * @param every the period in which each kind is captured once at least
 * @param robotsTimes how often in a period robots.txt is asked for, 1 to 366
 * @param kinds what is captured; robots.txt always is
 * @param soonest how long after a change of its robots.txt a host is visited again at the soonest
 * @param latest how long a host that is dead rests at the most
 * @param begun when it was set
 * @param paused since when it rests, where it does
 */
public record Schedule(
    String corpus,
    Cadence every,
    int robotsTimes,
    Set<ResourceKind> kinds,
    Duration soonest,
    Duration latest,
    Instant begun,
    Optional<Instant> paused) {

  private static final int USUAL_ROBOTS_TIMES = 4;
  private static final int USUAL_PERIODS_OF_REST = 4;
  private static final Duration DAY = Duration.ofDays(1);

  /** Checks bounds and freezes the kinds. */
  public Schedule {
    Objects.requireNonNull(corpus);
    Objects.requireNonNull(every);
    Objects.requireNonNull(begun);
    Objects.requireNonNull(paused);
    if (robotsTimes < 1 || robotsTimes > 366) {
      throw new IllegalArgumentException("robots.txt is asked for 1 to 366 times a period");
    }
    if (every.at(begun).length().dividedBy(robotsTimes).compareTo(Duration.ofMinutes(30)) < 0) {
      throw new IllegalArgumentException("robots.txt is asked for once in 30 minutes at the most");
    }
    if (soonest.compareTo(Duration.ofMinutes(30)) < 0 || latest.compareTo(soonest) < 0) {
      throw new IllegalArgumentException("30 minutes <= soonest <= latest is needed");
    }
    var all = EnumSet.of(ResourceKind.ROBOTS);
    all.addAll(kinds);
    if (all.contains(ResourceKind.SIGNAL)) {
      throw new IllegalArgumentException("signals are not captured yet: robots, terms, home are");
    }
    kinds = Set.copyOf(all);
  }

  /** The usual number of times: four, but not more often than once a day; once without pages. */
  public static int usualRobotsTimes(Cadence every, Set<ResourceKind> kinds, Instant now) {
    boolean pages = kinds.stream().anyMatch(kind -> kind != ResourceKind.ROBOTS);
    long days = Math.max(1, every.at(now).length().toDays());
    return pages ? (int) Math.min(USUAL_ROBOTS_TIMES, days) : 1;
  }

  /** The usual soonest time: an eighth of the time between two requests, a day at least. */
  public static Duration usualSoonest(Cadence every, int robotsTimes, Instant now) {
    Duration eighth = every.at(now).length().dividedBy(robotsTimes * 8L);
    return eighth.compareTo(DAY) < 0 ? DAY : eighth;
  }

  /** The usual longest rest: four periods, and no less than the soonest time. */
  public static Duration usualLatest(Cadence every, Duration soonest, Instant now) {
    Duration four = every.at(now).length().multipliedBy(USUAL_PERIODS_OF_REST);
    return four.compareTo(soonest) < 0 ? soonest : four;
  }

  /** Whether anything but robots.txt is captured. */
  public boolean wantsPages() {
    return kinds.size() > 1;
  }

  /** Whether the same visits are owed at the same times under another one. */
  boolean keepsTimeWith(Schedule other) {
    return every.equals(other.every)
        && robotsTimes == other.robotsTimes
        && wantsPages() == other.wantsPages()
        && paused.equals(other.paused);
  }

  Rounds rounds() {
    return new Rounds(every, robotsTimes);
  }
}
