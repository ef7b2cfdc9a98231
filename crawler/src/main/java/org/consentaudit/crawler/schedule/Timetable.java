package org.consentaudit.crawler.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.consentaudit.archive.Host;
import org.consentaudit.crawler.schedule.HostState.Why;
import org.consentaudit.crawler.schedule.Lapse.Missed;
import org.consentaudit.crawler.schedule.Visited.Pages;

/**
 * When a host is to be visited under a schedule, and for what: functions of the schedule, the
 * host's state and a time, without side effects.
 *
 * <p>A host has one place in the period, the same in each, that its name alone decides: hosts are
 * spread evenly over the first five sixths of it, and a host of several corpora has one place in
 * all of them. Pages are captured there; robots.txt there and at the same distance in each other
 * round. What is not asked for before its round or period ends was missed, and stays so: the next
 * round owes one visit, not two.
 */
public final class Timetable {

  private static final int DEAD = 3;

  /** The last sixth of a round is left for what is late: who comes daily misses no week. */
  private static final double SPREAD = 5 / 6.0;

  private static final int MOST_RETRIES = 5;
  private static final int ROUND_A_BACK_OFF = 48;
  private static final Duration SHORTEST_BACK_OFF = Duration.ofMinutes(5);
  private static final int MOST_DOUBLINGS = 30;
  private static final Duration LONGEST_GRACE = Duration.ofDays(1);

  private final Schedule schedule;
  private final Rounds rounds;

  /** The timetable of a schedule. */
  public Timetable(Schedule schedule) {
    this.schedule = schedule;
    this.rounds = schedule.rounds();
  }

  /**
   * A host that the schedule takes up. It has its first visit, for everything, in what is left of
   * this round; in the next one where less than a quarter is left.
   */
  public HostState join(Host host, Instant now) {
    return rejoin(
        new HostState(
            host,
            now,
            0,
            0,
            now,
            Why.REGULAR,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            0,
            0,
            0),
        now);
  }

  /** A host that was under another schedule so far: what is known of it stays. */
  HostState rejoin(HostState before, Instant now) {
    Window round = rounds.at(now);
    Duration left = Duration.between(now, round.to());
    boolean late = left.multipliedBy(4).compareTo(round.length()) < 0;
    long settled = late ? round.number() : round.number() - 1;
    HostState joined = before.joinedAt(now).failing(0, before.failures());
    Instant due = slot(joined, settled + 1);
    return joined.settledTo(settled, schedule.every().at(due).number() - 1).owing(due, Why.REGULAR);
  }

  /** When a host is due in a round: at its own place, in the same in every one. */
  public Instant slot(HostState state, long round) {
    Window window = rounds.numbered(round);
    double place = (place(state.host()) % 1) * SPREAD;
    return window.has(state.joined()) ? window.since(state.joined()).at(place) : window.at(place);
  }

  /** From 0 to the number of rounds a period: the whole part is the round for pages. */
  private double place(Host host) {
    return Spread.of(host) * schedule.robotsTimes();
  }

  /**
   * Whether a visit now is one for pages, too.
   *
   * @param horizon what is due by then counts as due now
   */
  public boolean owesPages(HostState state, Instant now, Instant horizon) {
    Window period = schedule.every().at(now);
    if (!schedule.wantsPages() || state.pagesSettled() >= period.number()) {
      return false;
    }
    long round = period.number() * schedule.robotsTimes() + (long) place(state.host());
    return period.has(state.joined()) || !horizon.isBefore(slot(state, round));
  }

  /**
   * Whether a host may be visited now.
   *
   * @param horizon what is due by then may be, unless it belongs to a later round, or waits for the
   *     host's sake, after an attempt in vain or a change
   */
  public boolean isDue(HostState state, Instant now, Instant horizon) {
    boolean waits = state.why() == Why.RETRY || state.why() == Why.CHANGED;
    return !state.due().isAfter(now)
        || (!waits && !state.due().isAfter(horizon) && rounds.at(now).has(state.due()));
  }

  /** How long after its time a visit is late: an eighth of a round, a day at the most. */
  public Duration grace(Instant now) {
    Duration eighth = rounds.at(now).length().dividedBy(8);
    return eighth.compareTo(LONGEST_GRACE) < 0 ? eighth : LONGEST_GRACE;
  }

  /** What has become of a host by now, if it was not visited: rounds and periods that ended. */
  public Lapse lapse(HostState state, Instant now) {
    long round = rounds.at(now).number();
    long owed = state.why() == Why.RESTING ? rounds.at(state.due()).number() : state.settled() + 1;
    HostState then = state;
    Missed missed = Missed.NOTHING;
    if (owed < round) {
      boolean inVain = state.tries() > 0;
      missed = new Missed(inVain ? owed + 1 : owed, round - 1);
      then =
          state
              .failing(0, state.failures() + (inVain ? 1 : 0))
              .missing(missed.count())
              .settledTo(round - 1, state.pagesSettled())
              .owing(slot(state, round), Why.REGULAR);
    }
    long period = schedule.every().at(now).number();
    Missed pages = Missed.NOTHING;
    if (schedule.wantsPages() && state.pagesSettled() < period - 1) {
      boolean alive = state.failures() == 0 && then.failures() == 0;
      pages = alive ? new Missed(state.pagesSettled() + 1, period - 1) : Missed.NOTHING;
      then = then.settledTo(then.settled(), period - 1);
    }
    return new Lapse(then, missed, pages);
  }

  /** What a visit makes of a host's state. */
  public Lapse visited(HostState before, Visited visit) {
    Lapse lapsed = lapse(before, visit.at());
    HostState state = seen(lapsed.state(), visit);
    Window round = rounds.at(visit.at());
    boolean extra = state.why() == Why.CHANGED && visit.at().isBefore(slot(state, round.number()));
    long settled = extra ? state.settled() : Math.max(state.settled(), round.number());
    boolean inVain = visit.failed() || visit.pages() == Pages.FAILED;
    if (inVain) {
      int tries = state.tries() + 1;
      Instant retry = visit.at().plus(backOff(round, tries));
      if (tries <= MOST_RETRIES && state.failures() < DEAD && retry.isBefore(round.to())) {
        return lapsed.with(state.failing(tries, state.failures()).owing(retry, Why.RETRY));
      }
    }
    int failures = visit.failed() ? state.failures() + 1 : 0;
    long pages =
        visit.pages() == Pages.NOT_ASKED
            ? state.pagesSettled()
            : Math.max(state.pagesSettled(), schedule.every().at(visit.at()).number());
    HostState done = state.failing(0, failures).settledTo(settled, pages);
    return lapsed.with(visit.failed() ? rested(done, round) : next(done, visit.at()));
  }

  private static HostState seen(HostState state, Visited visit) {
    boolean known = visit.answer().isPresent();
    boolean other = known && state.answer().isPresent() && !visit.answer().equals(state.answer());
    return state.seen(
        visit.at(),
        known ? visit.answer() : state.answer(),
        other ? Optional.of(visit.at()) : state.changed());
  }

  /** After a change the time between two visits grows twofold, until it is the usual one again. */
  private HostState next(HostState state, Instant now) {
    Instant regular = slot(state, state.settled() + 1);
    if (state.changed().isPresent()) {
      Duration since = Duration.between(state.changed().get(), now);
      Duration wait = since.compareTo(schedule.soonest()) < 0 ? schedule.soonest() : since;
      Instant sooner = now.plus(wait);
      if (sooner.isBefore(regular)) {
        return state.owing(sooner, Why.CHANGED);
      }
    }
    return state.owing(regular, Why.REGULAR);
  }

  /** A dead host rests two rounds, then four, eight, up to the bound; it is never dropped. */
  private HostState rested(HostState state, Window round) {
    int doublings = Math.min(MOST_DOUBLINGS, state.failures() - DEAD + 1);
    long bound = Math.max(1, schedule.latest().toMillis() / round.length().toMillis());
    long rest = doublings <= 0 ? 1 : Math.min(bound, 1L << doublings);
    return state.owing(slot(state, state.settled() + rest), rest == 1 ? Why.REGULAR : Why.RESTING);
  }

  private static Duration backOff(Window round, int tries) {
    Duration part = round.length().dividedBy(ROUND_A_BACK_OFF);
    Duration first = part.compareTo(SHORTEST_BACK_OFF) < 0 ? SHORTEST_BACK_OFF : part;
    return first.multipliedBy(1L << (tries - 1));
  }
}
