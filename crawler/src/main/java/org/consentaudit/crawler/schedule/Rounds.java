package org.consentaudit.crawler.schedule;

import java.time.Instant;

/**
 * The windows of a cadence cut into equal parts: robots.txt is asked for once a round.
 *
 * @param cadence the whole windows
 * @param parts how many rounds one has, 1 to 366
 */
record Rounds(Cadence cadence, int parts) {

  Window at(Instant instant) {
    Window whole = cadence.at(instant);
    long into = instant.toEpochMilli() - whole.from().toEpochMilli();
    long part = Math.min(parts - 1L, into * parts / whole.length().toMillis());
    Window guess = numbered(whole.number() * parts + part);
    return guess.has(instant) ? guess : numbered(guess.number() + 1);
  }

  Window numbered(long number) {
    Window whole = cadence.numbered(Math.floorDiv(number, parts));
    long part = Math.floorMod(number, parts);
    Instant to = part + 1 == parts ? whole.to() : cut(whole, part + 1);
    return new Window(number, cut(whole, part), to);
  }

  private Instant cut(Window whole, long part) {
    return whole.from().plusMillis(whole.length().toMillis() * part / parts);
  }
}
