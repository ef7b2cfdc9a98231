package org.consentaudit.archive.warc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.warc.WarcPiece.Damage;
import org.consentaudit.archive.warc.WarcPiece.Whole;

/**
 * Reads the captures in a WARC file, plain or gzip: responses and revisits whose address is that of
 * a robots.txt, a home page or known terms, and capture lines of our own exports. What is damaged
 * is a reject with its offset, and the rest is read.
 */
public final class WarcFile {

  private static final Duration CLOCK_SKEW = Duration.ofDays(1);

  private final Path file;
  private final Instant latest;
  private final WarcSettings settings;

  /**
   * A file to read.
   *
   * @param clock tells the present: a capture more than a day after it is rejected
   */
  public WarcFile(Path file, Clock clock, WarcSettings settings) {
    this.file = file;
    this.latest = clock.instant().plus(CLOCK_SKEW);
    this.settings = settings;
  }

  /**
   * Reads it to its end; never throws because of what the file holds. Rejects have no line: their
   * reason begins with the offset.
   *
   * @return how many records were passed over, by what they are
   * @throws IOException when the file does not exist or the disk fails
   */
  public Map<String, Long> read(CaptureFile.Receiver receiver) throws IOException {
    var outlet = new WarcOutlet(file.toString(), latest, receiver);
    var passedOver = new PassedOver();
    var known = new KnownPayloads(settings.held());
    var origin = new WarcOrigin(file.getFileName().toString(), settings.source());
    var events =
        new WarcEvents(
            origin,
            new WarcCaptures(settings, origin, known, outlet, passedOver),
            new OwnLines(settings, known, outlet, passedOver),
            passedOver);
    try (var records = new WarcRecords(file, events::wanted)) {
      for (Optional<WarcPiece> piece = records.next(); piece.isPresent(); piece = records.next()) {
        if (piece.get() instanceof Whole record) {
          events.take(record);
        } else if (piece.get() instanceof Damage damage) {
          outlet.reject(damage.offset(), "", told(damage));
        }
      }
      events.end();
    }
    return passedOver.counts();
  }

  private static String told(Damage damage) {
    return damage.what()
        + (damage.resumed().isPresent()
            ? "; reading goes on at offset " + damage.resumed().getAsLong()
            : "; no record follows");
  }
}
