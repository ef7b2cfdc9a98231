package org.consentaudit.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Ctrl-C and SIGTERM stop work by letting requests under way end. Close it when everything is
 * closed: the process waits for that, for a bounded time.
 */
final class StopOnSignal implements AutoCloseable {

  /** Longer than a request may take unless it is told otherwise, and its capture kept. */
  private static final Duration PATIENCE = Duration.ofSeconds(75);

  private final CountDownLatch ended = new CountDownLatch(1);
  private final AtomicReference<Runnable> work = new AtomicReference<>(() -> {});
  private final Thread hook = new Thread(this::await, "stop-on-signal");

  StopOnSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What is called to stop from now on. */
  void stopsBy(Runnable stop) {
    work.set(stop);
  }

  private void await() {
    System.err.println("Letting requests under way end.");
    work.get().run();
    try {
      if (!ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        System.err.println("consent: a request did not end in time; what it brings is lost");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: the signal was what made the work end.
      return;
    }
  }
}
