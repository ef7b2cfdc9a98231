package org.consentaudit.crawler.frontier;

import edu.uci.ics.crawler4j.url.AbstractWebURL;
import org.consentaudit.crawler.frontier.Lanes.Turn;

/** A turn, as crawler4j's workers carry it about. */
public final class TripUrl extends AbstractWebURL {
  private static final long serialVersionUID = 1L;

  private final transient Turn turn;

  TripUrl(Turn turn) {
    this.turn = turn;
    setURL(turn.trip().at().url());
  }

  /** The turn. */
  public Turn turn() {
    return turn;
  }
}
