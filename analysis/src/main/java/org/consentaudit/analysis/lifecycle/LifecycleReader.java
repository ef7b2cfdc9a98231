package org.consentaudit.analysis.lifecycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consentaudit.analysis.lifecycle.Look.Seen;

/**
 * Reads what became of a host from its captures, look by look. Only what a look shows changes the
 * state; a look that shows nothing leaves it as it is.
 */
public final class LifecycleReader {

  /** So many looks in vain at least make a host gone whose name does not resolve. */
  public static final int LOOKS_UNRESOLVED = 3;

  /** Over so long at least. */
  public static final Duration LONG_UNRESOLVED = Duration.ofDays(60);

  /** So many looks in vain at least make a host gone that resolves and does not answer. */
  public static final int LOOKS_SILENT = 4;

  /** Over so long at least. */
  public static final Duration LONG_SILENT = Duration.ofDays(180);

  private final SpanList spans = new SpanList();
  private final List<Look> inVain = new ArrayList<>();
  private Optional<Instant> previous = Optional.empty();
  private Optional<Instant> lastAnswer = Optional.empty();
  private boolean homeStayed;

  private LifecycleReader() {}

  /** From the captures of robots.txt and home page of either spelling, in any order. */
  public static Lifecycle read(List<Observation> observations) {
    List<Observation> ordered = new ArrayList<>(observations);
    ordered.sort(
        Comparator.comparing((Observation one) -> one.capture().captured())
            .thenComparing(one -> one.capture().kind())
            .thenComparing(one -> one.capture().url())
            .thenComparingLong(one -> one.capture().id()));
    var reader = new LifecycleReader();
    Look.among(ordered).forEach(reader::take);
    return reader.spans.done();
  }

  private void take(Look look) {
    if (look.isSilent()) {
      inVain.add(look);
      silence(look);
    } else {
      inVain.clear();
      answer(look);
      if (look.hasHome() || look.barred()) {
        homeStayed = look.move().isEmpty();
      }
      lastAnswer = Optional.of(look.end());
    }
    previous = Optional.of(look.end());
  }

  private void answer(Look look) {
    Optional<Seen> shown = look.last(Sign.Shown.class);
    Optional<Seen> parked = look.last(Sign.Parked.class);
    // robots.txt alone does not move a host whose home page is where it was.
    boolean tells = look.hasHome() || look.barred() || !homeStayed;
    Optional<Seen> move = look.move().filter(seen -> tells);
    if (shown.isPresent()) {
      live(look, shown.get());
    } else if (parked.isPresent()) {
      String why = ((Sign.Parked) parked.get().sign()).why();
      enter(LifecycleState.PARKED, look, parked.get(), Optional.empty(), why);
    } else if (move.isPresent()) {
      String to = ((Sign.Moved) move.get().sign()).to();
      String why = "permanent redirects lead to " + to;
      enter(LifecycleState.MOVED, look, move.get(), Optional.of(to), why);
    } else if (answersForItself(look)) {
      live(look, look.newest());
    }
  }

  /** Whether a look that shows no home page tells that the host is there, or back. */
  private boolean answersForItself(Look look) {
    boolean back = spans.isIn(LifecycleState.MOVED) && look.shows(Sign.Ruled.class);
    boolean parked = spans.isIn(LifecycleState.PARKED);
    boolean moved = spans.isIn(LifecycleState.MOVED);
    return back || !(parked || moved);
  }

  private void live(Look look, Seen seen) {
    String how =
        seen.sign() instanceof Sign.Shown shown && shown.placeholder().isPresent()
            ? "; its home page is a server's default page (" + shown.placeholder().get() + ")"
            : "";
    enter(LifecycleState.LIVE, look, seen, Optional.empty(), "it answers for itself" + how);
  }

  private void enter(
      LifecycleState state, Look look, Seen shows, Optional<String> movedTo, String reason) {
    spans.take(
        new LifecycleSpan(
            state,
            previous,
            look.begin(),
            look.end(),
            Optional.empty(),
            List.of(shows.capture()),
            movedTo,
            reason));
  }

  private void silence(Look look) {
    boolean unresolved = inVain.stream().allMatch(Look::isUnresolved);
    Look first = inVain.get(0);
    Duration silent = Duration.between(first.begin(), look.end());
    boolean isLong =
        unresolved
            ? inVain.size() >= LOOKS_UNRESOLVED && silent.compareTo(LONG_UNRESOLVED) >= 0
            : inVain.size() >= LOOKS_SILENT && silent.compareTo(LONG_SILENT) >= 0;
    if (spans.isIn(LifecycleState.GONE)) {
      spans.showAgain(look.end());
    } else if (isLong) {
      String what = unresolved ? "its name did not resolve" : "nothing answered";
      spans.take(
          new LifecycleSpan(
              LifecycleState.GONE,
              lastAnswer,
              first.begin(),
              look.end(),
              Optional.empty(),
              List.of(first.newest().capture(), look.newest().capture()),
              Optional.empty(),
              what + " in " + inVain.size() + " visits over " + silent.toDays() + " days"));
    }
  }
}
