package org.consentaudit.crawler.frontier;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * One lane a host name: one trip at a time is under way in it, and between the end of one request
 * and the start of the next lies the host's delay. No thread waits in a lane; threads wait here for
 * the lane that is due next.
 */
public final class Lanes {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, Lane> lanes = new HashMap<>();
  private final PriorityQueue<Lane> ready =
      new PriorityQueue<>(Comparator.<Lane>comparingLong(l -> l.due).thenComparing(l -> l.number));
  private final long born = System.nanoTime();
  private final long usualDelay;
  private Optional<Thread> timekeeper = Optional.empty();
  private long firstDue;
  private long lastMove;
  private long open;
  private boolean stopped;

  /** Lanes with this delay, where a host asks for no longer one. */
  public Lanes(Duration usualDelay) {
    this.usualDelay = usualDelay.toNanos();
  }

  /** The turn of a trip at its host. Ends with exactly one of the methods that take it. */
  public static final class Turn {
    private final Lane lane;
    private final Trip trip;

    private Turn(Lane lane, Trip trip) {
      this.lane = lane;
      this.trip = trip;
    }

    /** The trip whose turn it is. */
    public Trip trip() {
      return trip;
    }
  }

  private static final class Lane {
    final int number;
    final Deque<Trip> trips = new ArrayDeque<>();
    boolean busy;
    long due;
    long delay;

    Lane(int number, long delay, long due) {
      this.number = number;
      this.delay = delay;
      this.due = due;
    }
  }

  /**
   * Lets no lane begin before a pause has passed: after an interruption, nobody knows which hosts
   * were asked a moment ago.
   */
  public void beginAfter(Duration pause) {
    locked(() -> firstDue = now() + pause.toNanos());
  }

  /** Takes in a new trip. */
  public void begin(Trip trip) {
    locked(
        () -> {
          open++;
          queue(trip);
        });
  }

  /** Takes in a trip again, after a redirect or a wait. */
  public void goOn(Trip trip) {
    locked(() -> queue(trip));
  }

  /** A trip has ended, whether or not its turn has. */
  public void end() {
    locked(
        () -> {
          open--;
          if (open == 0) {
            changed.signalAll();
          }
        });
  }

  /** Waits for the next trip whose host may be asked; empty when all is done or stopped. */
  public Optional<Turn> next() {
    lock.lock();
    try {
      while (open > 0 && !stopped) {
        Lane head = ready.peek();
        long wait = head == null ? Long.MAX_VALUE : head.due - now();
        if (wait <= 0) {
          ready.remove();
          head.busy = true;
          lastMove = now();
          return Optional.of(new Turn(head, head.trips.removeFirst()));
        }
        await(wait);
      }
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      if (timekeeper.isEmpty() && !ready.isEmpty()) {
        changed.signal();
      }
      lock.unlock();
    }
  }

  /** Ends a turn in which no request was made. */
  public void release(Turn turn) {
    locked(() -> free(turn.lane));
  }

  /**
   * Ends a turn in which a request was made; the host's delay follows, or a longer pause.
   *
   * @param ended {@link System#nanoTime} when the request had ended: what we did since counts
   */
  public void release(Turn turn, Duration pause, long ended) {
    locked(
        () -> {
          long pauseOver = ended - born + Math.max(turn.lane.delay, pause.toNanos());
          turn.lane.due = Math.max(turn.lane.due, pauseOver);
          free(turn.lane);
        });
  }

  private void free(Lane lane) {
    lane.busy = false;
    lineUp(lane);
  }

  /** Lets the next request to a host name wait, from now on. */
  public void postpone(String hostName, Duration pause) {
    locked(
        () -> {
          Lane lane = lane(hostName);
          boolean waiting = ready.remove(lane);
          lane.due = Math.max(lane.due, now() + pause.toNanos());
          if (waiting) {
            lineUp(lane);
          }
        });
  }

  /** Ends a turn that had to wait for something else: the same trip is the lane's next. */
  public void retake(Turn turn) {
    locked(
        () -> {
          turn.lane.trips.addFirst(turn.trip);
          turn.lane.busy = false;
          lineUp(turn.lane);
        });
  }

  /** Sets the delay of a host name, when it is longer than what it has. */
  public void slowDown(String hostName, Duration delay) {
    locked(
        () -> {
          Lane lane = lane(hostName);
          lane.delay = Math.max(lane.delay, delay.toNanos());
        });
  }

  /** The delay of a host name. */
  public Duration delay(String hostName) {
    return Duration.ofNanos(counted(() -> lane(hostName).delay));
  }

  /** Lets no further trip begin; those under way may end. */
  public void stop() {
    locked(
        () -> {
          stopped = true;
          changed.signalAll();
        });
  }

  /** Whether nothing will be given out any more. */
  public boolean isOver() {
    return counted(() -> stopped || open == 0 ? 1 : 0) == 1;
  }

  /** Trips that have not ended; 0 once stopped. */
  public long open() {
    return counted(() -> stopped ? 0 : open);
  }

  /** How long nothing has begun or ended. */
  public Duration idle() {
    return Duration.ofNanos(counted(() -> now() - lastMove));
  }

  private void queue(Trip trip) {
    Lane lane = lane(trip.at().hostName());
    lane.trips.addLast(trip);
    if (lane.trips.size() == 1 && !lane.busy) {
      lineUp(lane);
    }
  }

  private Lane lane(String hostName) {
    return lanes.computeIfAbsent(hostName, name -> new Lane(lanes.size(), usualDelay, firstDue));
  }

  private void lineUp(Lane lane) {
    lastMove = now();
    if (lane.trips.isEmpty()) {
      return;
    }
    ready.add(lane);
    if (ready.peek() == lane) {
      timekeeper = Optional.empty();
      changed.signal();
    }
  }

  /** One thread waits for the time of the next lane; the others for a sign, so as not to crowd. */
  @SuppressWarnings("WaitNotInLoop") // the loop is the caller's
  private void await(long nanos) throws InterruptedException {
    if (nanos == Long.MAX_VALUE || timekeeper.isPresent()) {
      changed.await();
      return;
    }
    Optional<Thread> me = Optional.of(Thread.currentThread());
    timekeeper = me;
    try {
      changed.awaitNanos(nanos);
    } finally {
      if (timekeeper.equals(me)) {
        timekeeper = Optional.empty();
      }
    }
  }

  private long now() {
    return System.nanoTime() - born;
  }

  private void locked(Runnable change) {
    lock.lock();
    try {
      change.run();
    } finally {
      lock.unlock();
    }
  }

  private long counted(LongSupplier figure) {
    lock.lock();
    try {
      return figure.getAsLong();
    } finally {
      lock.unlock();
    }
  }
}
