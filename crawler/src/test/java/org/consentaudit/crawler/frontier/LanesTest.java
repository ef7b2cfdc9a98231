package org.consentaudit.crawler.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.crawler.fetch.WebAddress;
import org.consentaudit.crawler.frontier.Lanes.Turn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LanesTest {

  private static Trip trip(long id, int host) {
    WebAddress url = WebAddress.of("http://h" + host + ".example/" + id).orElseThrow();
    return new Trip(new Errand(id, url.host(), ResourceKind.HOME, url, true));
  }

  /** A step a number: take a turn, end one, let one go on elsewhere, or hold one back. */
  @Property(tries = 300)
  void everyTripIsGivenOutUntilItEnds_neverTwoOfAHostAtATime(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 4) Integer> hosts,
      @ForAll @Size(max = 200) List<@IntRange(max = 3) Integer> steps) {
    var lanes = new Lanes(Duration.ZERO);
    for (int i = 0; i < hosts.size(); i++) {
      lanes.begin(trip(i, hosts.get(i)));
    }
    var held = new ArrayList<Turn>();
    var ended = new HashSet<Long>();
    Set<String> busy = new HashSet<>();
    int at = 0;
    while (!lanes.isOver()) {
      int step = at < steps.size() ? steps.get(at++) : 1;
      boolean freeLane = freeLane(hosts, ended, busy);
      if (freeLane && (step == 0 || held.isEmpty())) {
        Turn turn = lanes.next().orElseThrow();
        assertThat(busy.add(turn.trip().at().hostName())).isTrue();
        held.add(turn);
      } else {
        Turn turn = held.remove(0);
        busy.remove(turn.trip().at().hostName());
        if (step == 3) {
          lanes.retake(turn);
        } else if (step == 2) {
          lanes.goOn(turn.trip());
          lanes.release(turn);
        } else {
          assertThat(ended.add(turn.trip().errand().id())).isTrue();
          lanes.release(turn, Duration.ZERO, System.nanoTime());
          lanes.end();
        }
      }
    }
    assertThat(ended).hasSize(hosts.size());
    assertThat(lanes.next()).isEmpty();
  }

  private static boolean freeLane(List<Integer> hosts, Set<Long> ended, Set<String> busy) {
    for (int i = 0; i < hosts.size(); i++) {
      if (!ended.contains((long) i) && !busy.contains("h" + hosts.get(i) + ".example")) {
        return true;
      }
    }
    return false;
  }

  @Test
  @Timeout(20)
  void waitingForATurnEndsWhenTheLastTripDoes_andWhenStopped() throws Exception {
    for (boolean stop : new boolean[] {true, false}) {
      var lanes = new Lanes(Duration.ZERO);
      lanes.begin(trip(1, 1));
      Turn only = lanes.next().orElseThrow();
      var waiter = CompletableFuture.supplyAsync(lanes::next);
      if (stop) {
        lanes.stop();
      } else {
        lanes.release(only, Duration.ZERO, System.nanoTime());
        lanes.end();
      }
      assertThat(waiter.get(10, TimeUnit.SECONDS)).isEqualTo(Optional.empty());
      assertThat(lanes.open()).isZero();
    }
  }

  @Test
  void aPauseIsKept_whetherBeforeTheFirstTurnOrAfterOne() {
    var lanes = new Lanes(Duration.ZERO);
    var pause = Duration.ofMillis(60);
    long begun = System.nanoTime();
    lanes.beginAfter(pause);
    lanes.begin(trip(1, 1));
    lanes.begin(trip(2, 1));
    lanes.begin(trip(3, 1));
    lanes.begin(trip(4, 1));
    lanes.release(lanes.next().orElseThrow(), pause, System.nanoTime());
    lanes.release(lanes.next().orElseThrow());
    Turn third = lanes.next().orElseThrow();
    assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(2 * pause.toNanos());
    lanes.postpone("h1.example", pause);
    lanes.release(third, Duration.ZERO, System.nanoTime());
    assertThat(lanes.next().orElseThrow().trip().errand().id()).isEqualTo(4);
    assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(3 * pause.toNanos());
  }

  @Test
  void aLaneThatWaitsCanBePutOff_andOthersComeFirst() {
    var lanes = new Lanes(Duration.ZERO);
    lanes.begin(trip(1, 1));
    lanes.begin(trip(2, 2));
    lanes.postpone("h1.example", Duration.ofHours(1));
    assertThat(lanes.next().orElseThrow().trip().errand().id()).isEqualTo(2);
  }

  @Test
  void aSlowLaneDoesNotKeepOthersWaiting() {
    var lanes = new Lanes(Duration.ofHours(1));
    lanes.begin(trip(1, 1));
    lanes.begin(trip(2, 1));
    lanes.begin(trip(3, 2));
    Turn first = lanes.next().orElseThrow();
    lanes.release(first, Duration.ZERO, System.nanoTime());
    assertThat(lanes.next().orElseThrow().trip().errand().host()).isEqualTo(new Host("h2.example"));
  }
}
