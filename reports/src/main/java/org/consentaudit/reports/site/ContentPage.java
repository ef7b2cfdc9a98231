package org.consentaudit.reports.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;

/**
 * A captured file, to be looked at.
 *
 * @param digest its name
 * @param text its lines; empty when the bytes are not held
 * @param sightings where and when it was captured
 */
public record ContentPage(Digest digest, Optional<ContentText> text, Sightings sightings) {

  /**
   * Where and when a content was captured, as far as the host pages list it.
   *
   * @param hosts some of its hosts
   * @param captures how many captures
   * @param first the oldest, where there is any
   * @param last the newest, where there is any
   */
  public record Sightings(
      List<Host> hosts, long captures, Optional<Instant> first, Optional<Instant> last) {

    static Sightings of(ContentIndex.Met met) {
      boolean any = met.captures() > 0;
      return new Sightings(
          List.copyOf(met.hosts()),
          met.captures(),
          any ? Optional.of(met.first()) : Optional.empty(),
          any ? Optional.of(met.last()) : Optional.empty());
    }
  }
}
