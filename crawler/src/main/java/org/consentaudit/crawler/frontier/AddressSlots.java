package org.consentaudit.crawler.frontier;

import java.net.InetAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.crawler.frontier.Lanes.Turn;

/** Bounds how many connections one IP address sees at a time. A turn without a slot waits here. */
public final class AddressSlots {

  private final int bound;
  private final boolean loopbackExempt;
  private final Map<InetAddress, Slots> held = new HashMap<>();

  private static final class Slots {
    int used;
    final Deque<Turn> waiting = new ArrayDeque<>();
  }

  /** Slots with this bound. */
  public AddressSlots(int bound, boolean loopbackExempt) {
    this.bound = bound;
    this.loopbackExempt = loopbackExempt;
  }

  /** Takes a slot; when there is none the turn waits, and a later {@link #leave} answers it. */
  public synchronized boolean enter(InetAddress address, Turn turn) {
    if (exempt(address)) {
      return true;
    }
    Slots slots = held.computeIfAbsent(address, a -> new Slots());
    if (slots.used < bound) {
      slots.used++;
      return true;
    }
    slots.waiting.addLast(turn);
    return false;
  }

  /** Gives a slot back; answers a turn that waited for one and should try again. */
  public synchronized Optional<Turn> leave(InetAddress address) {
    if (exempt(address)) {
      return Optional.empty();
    }
    Slots slots = held.get(address);
    slots.used--;
    Optional<Turn> next = Optional.ofNullable(slots.waiting.pollFirst());
    if (slots.used == 0 && slots.waiting.isEmpty()) {
      held.remove(address);
    }
    return next;
  }

  private boolean exempt(InetAddress address) {
    return loopbackExempt && address.isLoopbackAddress();
  }
}
