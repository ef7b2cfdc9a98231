package org.consentaudit.crawler.backfill;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consentaudit.archive.Header;
import org.consentaudit.archive.http.Ending;
import org.consentaudit.crawler.backfill.Replayed.Delivered;
import org.consentaudit.crawler.backfill.Replayed.Refused;
import org.consentaudit.crawler.backfill.Replayed.Undelivered;
import org.consentaudit.crawler.fetch.Answer;
import org.consentaudit.crawler.fetch.Answer.Received;
import org.consentaudit.crawler.fetch.Answer.Silent;
import org.consentaudit.crawler.fetch.Decoded;
import org.consentaudit.crawler.fetch.RetryAfter;
import org.consentaudit.crawler.fetch.WebAddress;

/**
 * Tells the site's answer of the time from the archive's own of today. A replay bears the fields of
 * RFC 7089 or those of the site ({@code x-archive-orig-}); what bears neither is the archive's
 * word, whatever its status. A replay of another time, or of another capture of the same second, is
 * not passed off as the one that was asked for.
 */
final class ReplayReading {

  private static final String ORIGINAL = "x-archive-orig-";
  private static final String RUNTIME_ERROR = "x-archive-wayback-runtime-error";
  private static final Pattern REPLAY = Pattern.compile(".*/web/([0-9]{14})[a-z_]*/.*");
  private static final Pattern LINK_ORIGINAL =
      Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?original\"?");
  private static final Set<String> CODED = Set.of("content-encoding", "transfer-encoding");
  private static final int TOO_MANY = 429;
  private static final int OK = 200;

  private ReplayReading() {}

  /**
   * Reads an answer.
   *
   * @param row the capture that was asked for
   * @param answer as it came, not decoded
   * @param byteLimit how many decoded bytes are kept
   * @param now to measure waits from
   */
  static Replayed of(CdxRow row, Answer answer, int byteLimit, Instant now) {
    if (answer instanceof Silent silent) {
      return silent.connected() || silent.reason().equals("dns")
          ? new Undelivered(word(silent.reason()), false, true)
          : new Refused(silent.reason(), Optional.empty());
    }
    var received = (Received) answer;
    return isReplay(received) ? replay(row, received, byteLimit) : own(row, received, now);
  }

  /** In one word: what stands behind a colon is about TLS. */
  private static String word(String reason) {
    return reason.split(":", 2)[0];
  }

  private static boolean isReplay(Received answer) {
    return answer.header("Memento-Datetime").isPresent()
        || answer.headers().stream().anyMatch(ReplayReading::isOriginal);
  }

  private static boolean isOriginal(Header header) {
    return header.name().toLowerCase(Locale.ROOT).startsWith(ORIGINAL);
  }

  private static Replayed own(CdxRow row, Received answer, Instant now) {
    int status = answer.status();
    if (status == TOO_MANY) {
      return new Refused("429", RetryAfter.of(answer, now));
    }
    String error = answer.header(RUNTIME_ERROR).orElse("");
    if (error.contains("AccessControl")) {
      return new Undelivered("excluded", true, false);
    }
    if (status >= 300 && status < 400) {
      boolean elsewhen = stampOf(answer).filter(stamp -> !stamp.equals(row.stamp())).isPresent();
      return elsewhen
          ? new Undelivered("other_time", true, false)
          : new Undelivered("redirect", false, false);
    }
    if (status >= OK && status < 300) {
      return new Undelivered("error_page", false, true);
    }
    return new Undelivered(Integer.toString(status), false, status != 400 && status != 404);
  }

  private static Optional<String> stampOf(Received answer) {
    Matcher matcher = REPLAY.matcher(answer.header("Location").orElse(""));
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static Replayed replay(CdxRow row, Received raw, int byteLimit) {
    boolean elsewhen =
        raw.header("Memento-Datetime")
            .flatMap(ReplayReading::time)
            .filter(time -> !Stamps.of(time).equals(row.stamp()))
            .isPresent();
    if (elsewhen) {
      return new Undelivered("other_time", true, false);
    }
    Optional<String> broken =
        switch (raw.ending()) {
          case WHOLE, CUT -> Optional.empty();
          case TIMED_OUT -> Optional.of("timeout");
          case BROKEN, UNDECODABLE -> Optional.of("cut");
        };
    if (broken.isPresent()) {
      return new Undelivered(broken.get(), false, true);
    }
    List<Header> fields = fields(raw);
    Received decoded = decoded(raw, fields, byteLimit);
    boolean proven = proven(row, raw.body()) || proven(row, decoded.body());
    if (!proven && isOther(row, raw)) {
      return new Undelivered("other_capture", true, false);
    }
    // Of a redirect only the target counts, which stands in a field.
    boolean excused =
        decoded.ending() == Ending.CUT
            || row.isRedirect()
            || fields.stream().anyMatch(f -> isCoded(f));
    if (!proven && !excused) {
      return new Undelivered("digest", false, false);
    }
    return new Delivered(
        new Received(raw.status(), fields, decoded.body(), decoded.ending()), proven);
  }

  private static boolean proven(CdxRow row, byte[] payload) {
    return PayloadSha1.read(row.payload()).filter(PayloadSha1.of(payload)::equals).isPresent();
  }

  /** The archive's digest may be that of a body in another coding than it plays back. */
  private static boolean isCoded(Header field) {
    return CODED.contains(field.name().toLowerCase(Locale.ROOT))
        && !field.value().isBlank()
        && !field.value().strip().equalsIgnoreCase("identity");
  }

  /** Of two captures of one second, to the archive's eye of one address, it plays back but one. */
  private static boolean isOther(CdxRow row, Received raw) {
    boolean otherStatus = row.status().isPresent() && row.status().getAsInt() != raw.status();
    boolean otherAddress =
        raw.headers().stream()
            .filter(header -> header.name().equalsIgnoreCase("Link"))
            .map(header -> LINK_ORIGINAL.matcher(header.value()))
            .anyMatch(link -> link.find() && !sameSpelling(link.group(1), row.original()));
    return otherStatus || otherAddress;
  }

  private static boolean sameSpelling(String one, String other) {
    return spelling(one).equals(spelling(other));
  }

  private static String spelling(String url) {
    return WebAddress.of(url).map(WebAddress::url).orElse(url);
  }

  /** The fields as the site sent them. */
  private static List<Header> fields(Received raw) {
    var fields = new ArrayList<Header>();
    for (Header header : raw.headers()) {
      if (isOriginal(header)) {
        fields.add(new Header(header.name().substring(ORIGINAL.length()), header.value()));
      }
    }
    return fields;
  }

  /**
   * The bytes without the archive's coding, and where it plays the site's own back under no name,
   * without that.
   */
  private static Received decoded(Received raw, List<Header> fields, int byteLimit) {
    Received once = Decoded.of(raw, byteLimit);
    byte[] body = once.body();
    boolean gzip = body.length > 2 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    boolean named =
        fields.stream()
            .anyMatch(
                field ->
                    field.name().equalsIgnoreCase("content-encoding")
                        && field.value().toLowerCase(Locale.ROOT).contains("gzip"));
    return gzip && named ? Decoded.of(once, "gzip", byteLimit) : once;
  }

  private static Optional<Instant> time(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
