package org.consentaudit.crawler.backfill;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.consentaudit.crawler.UserAgent;
import org.consentaudit.crawler.fetch.FetchLimits;
import org.consentaudit.crawler.fetch.WebAddress;

/**
 * How a back-fill behaves towards a web archive.
 *
 * @param userAgent the name we give ourselves
 * @param endpoint where the archive is; index and replay stand below it
 * @param indexInterval the shortest time from the start of one question to the index to the next
 * @param replayInterval the same of replays
 * @param refusal how long it is left alone when it refuses
 * @param privateAllowed whether its address may be a private one
 * @param limits sizes and times of a request
 * @param indexRows how many rows an answer of the index may have
 * @param maxTermsPages how many terms pages of a host are asked for
 */
public record WaybackSettings(
    UserAgent userAgent,
    WebAddress endpoint,
    Duration indexInterval,
    Duration replayInterval,
    Refusal refusal,
    boolean privateAllowed,
    FetchLimits limits,
    int indexRows,
    int maxTermsPages) {

  /** The Internet Archive's. */
  public static final String ENDPOINT = "https://web.archive.org";

  private static final String OF_THE_INTERNET_ARCHIVE = "archive.org";

  /** Its limit of about 30 questions a minute. */
  private static final Duration ITS_INDEX = Duration.ofSeconds(2);

  private static final Duration ITS_REPLAY = Duration.ofMillis(200);
  private static final int MOST_ROWS = 100_000;

  /**
   * How long an archive that refuses (429, no connection) is left alone: as long as it asks for,
   * and at least the first wait, doubled each time that it refuses again.
   *
   * @param first after the first refusal
   * @param longest the longest single wait
   * @param patience the longest time in a row without an answer; then the run ends
   */
  public record Refusal(Duration first, Duration longest, Duration patience) {

    /** 5 minutes, doubling up to 4 hours, for a day. */
    public static final Refusal USUAL =
        new Refusal(Duration.ofMinutes(5), Duration.ofHours(4), Duration.ofHours(24));

    /** Checks bounds. */
    public Refusal {
      if (first.isNegative() || first.isZero() || first.compareTo(longest) > 0) {
        throw new IllegalArgumentException("0 < first wait <= longest wait is needed");
      }
      Objects.requireNonNull(patience);
    }
  }

  /** Checks bounds. */
  public WaybackSettings {
    Objects.requireNonNull(userAgent);
    Objects.requireNonNull(refusal);
    Objects.requireNonNull(limits);
    if (indexInterval.isNegative() || replayInterval.isNegative()) {
      throw new IllegalArgumentException("intervals are not negative");
    }
    String name = endpoint.hostName().toLowerCase(Locale.ROOT);
    boolean internetArchive =
        name.equals(OF_THE_INTERNET_ARCHIVE) || name.endsWith("." + OF_THE_INTERNET_ARCHIVE);
    if (internetArchive
        && (indexInterval.compareTo(ITS_INDEX) < 0 || replayInterval.compareTo(ITS_REPLAY) < 0)) {
      throw new IllegalArgumentException(
          "the Internet Archive blocks who asks its index more than 30 times a minute; 30 a minute"
              + " and 5 replays a second are the most here");
    }
    if (indexRows < 1 || indexRows > MOST_ROWS || maxTermsPages < 0 || maxTermsPages > 100) {
      throw new IllegalArgumentException(
          "1 to 100,000 rows an answer and 0 to 100 terms pages a host");
    }
  }

  /**
   * The usual behaviour: the Internet Archive, 20 questions a minute, a replay a second.
   *
   * @throws IllegalArgumentException when the user agent is missing or names no contact
   */
  public static WaybackSettings of(String userAgent) {
    return new WaybackSettings(
        new UserAgent(userAgent),
        WebAddress.of(ENDPOINT).orElseThrow(),
        Duration.ofSeconds(3),
        Duration.ofSeconds(1),
        Refusal.USUAL,
        false,
        FetchLimits.DEFAULT,
        10_000,
        6);
  }

  /**
   * The same at another archive.
   *
   * @throws IllegalArgumentException when it is no http or https address
   */
  public WaybackSettings at(String address, boolean allowPrivate) {
    WebAddress other =
        WebAddress.of(address.replaceFirst("/+$", ""))
            .orElseThrow(
                () -> new IllegalArgumentException("not an http or https address: " + address));
    return new WaybackSettings(
        userAgent,
        other,
        indexInterval,
        replayInterval,
        refusal,
        allowPrivate,
        limits,
        indexRows,
        maxTermsPages);
  }

  /** The same at another pace. */
  public WaybackSettings withIntervals(Duration index, Duration replay) {
    return new WaybackSettings(
        userAgent,
        endpoint,
        index,
        replay,
        refusal,
        privateAllowed,
        limits,
        indexRows,
        maxTermsPages);
  }

  /** The same with other waits after a refusal. */
  public WaybackSettings withRefusal(Refusal other) {
    return new WaybackSettings(
        userAgent,
        endpoint,
        indexInterval,
        replayInterval,
        other,
        privateAllowed,
        limits,
        indexRows,
        maxTermsPages);
  }

  /** The same with other sizes and times. */
  public WaybackSettings withLimits(FetchLimits other) {
    return new WaybackSettings(
        userAgent,
        endpoint,
        indexInterval,
        replayInterval,
        refusal,
        privateAllowed,
        other,
        indexRows,
        maxTermsPages);
  }

  /** The same with another size of the index's answers. */
  public WaybackSettings withIndexRows(int rows) {
    return new WaybackSettings(
        userAgent,
        endpoint,
        indexInterval,
        replayInterval,
        refusal,
        privateAllowed,
        limits,
        rows,
        maxTermsPages);
  }

  /** The address of a question to the index; empty when it would be too long to be asked. */
  Optional<WebAddress> index(String query) {
    return below("/cdx/search/cdx?" + query);
  }

  /** The address at which a capture is replayed as the site sent it; empty when it is too long. */
  Optional<WebAddress> replay(String stamp, String original) {
    return below("/web/" + stamp + "id_/" + original);
  }

  private Optional<WebAddress> below(String target) {
    String base = endpoint.target().equals("/") ? endpoint.origin() : endpoint.url();
    return WebAddress.of(base + target);
  }
}
