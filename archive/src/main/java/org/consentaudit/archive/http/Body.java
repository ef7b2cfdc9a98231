package org.consentaudit.archive.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Takes a body up to a limit that counts decoded bytes, so that a small compressed body cannot grow
 * into a large one; what lies between two codings has about the same limit. Reads no further than
 * it must. A body in a coding that we do not know is taken as it came.
 */
public final class Body {

  private static final int SLACK = 1 << 16;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  /** The wire first, then what each decoder but the last brings forth. */
  private final List<Bounded> stages = new ArrayList<>();

  private final Deque<InputStream> open = new ArrayDeque<>();
  private Ending ending = Ending.WHOLE;

  private Body() {}

  /**
   * Takes a body; never throws, whatever the stream holds.
   *
   * @param contentEncoding the values of the Content-Encoding fields, joined by commas
   * @param limit the decoded bytes that are kept
   */
  public static Body read(InputStream wire, String contentEncoding, int limit) {
    var body = new Body();
    Optional<List<Coding>> codings = Coding.of(contentEncoding);
    if (codings.isEmpty()) {
      body.ending = Ending.UNDECODABLE;
    }
    try {
      body.fill(body.decoded(wire, codings.orElse(List.of()), limit), limit);
    } catch (IOException e) {
      body.ending = body.endingOf();
    } catch (RuntimeException | StackOverflowError e) {
      // What a decoder throws over a hostile body is that body's fault: GZIPInputStream, say,
      // descends into itself for every member that holds nothing.
      body.ending = Ending.UNDECODABLE;
    } finally {
      body.free();
    }
    return body;
  }

  /** What was kept, after decoding. */
  public byte[] bytes() {
    return kept.toByteArray();
  }

  /** How it ended. */
  public Ending ending() {
    return ending;
  }

  private InputStream decoded(InputStream wire, List<Coding> codings, int limit)
      throws IOException {
    List<Coding> lastFirst = new ArrayList<>(codings);
    Collections.reverse(lastFirst);
    // More on the wire than is kept at most: compression that makes a body longer, or an attack.
    InputStream in = bounded(wire, limit);
    for (int i = 0; i < lastFirst.size(); i++) {
      InputStream decoder = lastFirst.get(i).over(in);
      open.push(decoder);
      in = i == lastFirst.size() - 1 ? decoder : bounded(decoder, limit);
    }
    return in;
  }

  private Bounded bounded(InputStream in, int limit) {
    var stage = new Bounded(in, (long) limit + SLACK);
    stages.add(stage);
    return stage;
  }

  private void fill(InputStream in, int limit) throws IOException {
    byte[] buffer = new byte[4096];
    while (kept.size() < limit) {
      int count = in.read(buffer, 0, Math.min(buffer.length, limit - kept.size()));
      if (count < 0) {
        return;
      }
      kept.write(buffer, 0, count);
    }
    if (in.read() >= 0) {
      ending = Ending.CUT;
    }
  }

  /** Why reading failed: too much of it, the connection, or else the decoder. */
  private Ending endingOf() {
    if (stages.stream().anyMatch(Bounded::isOverrun)) {
      return Ending.CUT;
    }
    Optional<IOException> failure = stages.get(0).failure();
    if (failure.isEmpty()) {
      return Ending.UNDECODABLE;
    }
    return failure.get() instanceof SocketTimeoutException ? Ending.TIMED_OUT : Ending.BROKEN;
  }

  private void free() {
    for (InputStream decoder : open) {
      try {
        decoder.close();
      } catch (IOException ignored) {
        // What it had to say it has said: only its memory is given back here.
      }
    }
  }
}
