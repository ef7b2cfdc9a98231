package org.consentaudit.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM stop work by letting requests under way end. Close it when everything is
 * closed: the process waits for that, for a bounded time.
 */
final class StopOnSignal implements AutoCloseable {

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  StopOnSignal(Runnable stop, Duration patience) {
    this.hook = new Thread(() -> await(stop, patience), "stop-on-signal");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void await(Runnable stop, Duration patience) {
    System.err.println("Letting requests under way end.");
    stop.run();
    try {
      if (!ended.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
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
