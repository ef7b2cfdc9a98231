package org.consentaudit.archive;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One observation of one resource of one host: what was asked, when, by whom, and how it ended. A
 * capture is evidence and is never edited; its bytes are held apart, once per digest.
 *
 * @param host the origin that was asked, as spelt there
 * @param url the address that was asked (before redirects)
 * @param kind what was asked for
 * @param captured when, UTC
 * @param source who observed it
 * @param outcome how it ended
 * @param status the final HTTP status, empty where none was received
 * @param headers the final answer's fields in order
 * @param redirects the hops before the final answer, in order
 * @param digest the content's name, present where bytes are held
 * @param userAgent the User-Agent it was asked with; empty when not known
 * @param vantage where it was asked from; empty when not known
 * @param finalUrl where the last hop led: the address that answered, or did not; empty without hops
 *     or when not known
 */
public record Capture(
    Host host,
    String url,
    ResourceKind kind,
    Instant captured,
    Source source,
    Outcome outcome,
    OptionalInt status,
    List<Header> headers,
    List<Redirect> redirects,
    Optional<Digest> digest,
    String userAgent,
    String vantage,
    Optional<String> finalUrl) {

  /** The longest address that is kept, in characters. */
  public static final int MAX_URL = 4096;

  /** Checks that nothing is missing and freezes the lists. */
  public Capture {
    Objects.requireNonNull(host);
    Objects.requireNonNull(url);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(captured);
    Objects.requireNonNull(source);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(status);
    Objects.requireNonNull(digest);
    Objects.requireNonNull(userAgent);
    Objects.requireNonNull(vantage);
    Objects.requireNonNull(finalUrl);
    if (url.isEmpty() || url.length() > MAX_URL) {
      throw new IllegalArgumentException("an address has 1 to " + MAX_URL + " characters");
    }
    headers = List.copyOf(headers);
    redirects = List.copyOf(redirects);
  }

  /** A capture of which nobody noted where its last hop led. */
  public Capture(
      Host host,
      String url,
      ResourceKind kind,
      Instant captured,
      Source source,
      Outcome outcome,
      OptionalInt status,
      List<Header> headers,
      List<Redirect> redirects,
      Optional<Digest> digest,
      String userAgent,
      String vantage) {
    this(
        host,
        url,
        kind,
        captured,
        source,
        outcome,
        status,
        headers,
        redirects,
        digest,
        userAgent,
        vantage,
        Optional.empty());
  }

  /** The same capture with its content's name. */
  public Capture withDigest(Digest content) {
    return with(outcome, Optional.of(content), finalUrl);
  }

  /** The same capture, read otherwise. */
  public Capture withOutcome(Outcome other) {
    return with(other, digest, finalUrl);
  }

  /** The same capture with the address to which its last hop led. */
  public Capture withFinalUrl(String address) {
    return with(outcome, digest, Optional.of(address));
  }

  private Capture with(Outcome read, Optional<Digest> content, Optional<String> ledTo) {
    return new Capture(
        host, url, kind, captured, source, read, status, headers, redirects, content, userAgent,
        vantage, ledTo);
  }
}
