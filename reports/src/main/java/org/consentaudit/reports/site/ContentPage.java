package org.consentaudit.reports.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.reports.words.Texts;

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
   * @param kind what was asked for, when it was last captured
   * @param hosts some of its hosts
   * @param captures how many captures
   * @param first the oldest, where there is any
   * @param last the newest, where there is any
   */
  public record Sightings(
      ResourceKind kind,
      List<Host> hosts,
      long captures,
      Optional<Instant> first,
      Optional<Instant> last) {

    /** What the content is, as a heading. */
    public String heading() {
      String file =
          switch (kind) {
            case ROBOTS -> "robots.txt";
            case TERMS -> "Terms";
            case HOME -> "Home page";
            case SIGNAL -> "A captured file";
          };
      return hosts.isEmpty()
          ? file
          : file + " of " + Texts.list(hosts.stream().map(Host::name).toList(), 2);
    }

    static Sightings of(ContentIndex.Met met) {
      boolean any = met.captures() > 0;
      return new Sightings(
          met.kind(),
          List.copyOf(met.hosts()),
          met.captures(),
          any ? Optional.of(met.first()) : Optional.empty(),
          any ? Optional.of(met.last()) : Optional.empty());
    }
  }
}
