package org.consentaudit.analysis.terms.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The table of what follows a state, as it grows and while others add to it. */
class TransitionsTest {

  private static final int MANY = 20_000;

  private record From(int state, int kind) {}

  @Test
  void answersWhatWasAddedAndNothingElse() {
    var random = new Random(7);
    var transitions = new Transitions();
    Map<From, Integer> added = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      var from = new From(random.nextInt(3_000), random.nextInt(6_000));
      int to = random.nextInt(1 << Transitions.NUMBER_BITS);
      if (added.putIfAbsent(from, to) == null) {
        transitions.add(from.state(), from.kind(), to);
      }
    }
    added.forEach(
        (from, to) -> assertThat(transitions.after(from.state(), from.kind())).isEqualTo(to));
    assertThat(transitions.after(3_001, 0)).isEqualTo(Transitions.UNKNOWN);
    assertThat(transitions.after(0, 6_001)).isEqualTo(Transitions.UNKNOWN);
  }

  @Test
  void keepsTheFirstOfTwo() {
    var transitions = new Transitions();
    transitions.add(0, 0, 5);
    transitions.add(0, 0, 6);
    assertThat(transitions.after(0, 0)).isEqualTo(5);
  }

  @Test
  void showsReadersAllOfAnEntryOrNothing() throws InterruptedException, ExecutionException {
    var transitions = new Transitions();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Future<Integer>> wrong = new ArrayList<>();
    for (int thread = 0; thread < 4; thread++) {
      int seed = thread;
      wrong.add(threads.submit(() -> addAndLook(transitions, new Random(seed))));
    }
    threads.shutdown();
    for (Future<Integer> one : wrong) {
      assertThat(one.get()).isZero();
    }
  }

  private static int addAndLook(Transitions transitions, Random random) {
    int wrong = 0;
    for (int i = 0; i < MANY; i++) {
      int state = random.nextInt(200);
      int kind = random.nextInt(200);
      int next = transitions.after(state, kind);
      wrong += next == Transitions.UNKNOWN || next == state + kind ? 0 : 1;
      transitions.add(state, kind, state + kind);
      wrong += transitions.after(state, kind) == state + kind ? 0 : 1;
    }
    return wrong;
  }
}
