package org.consentaudit.crawler.fetch;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.consentaudit.crawler.fetch.Answer.Ending;

/**
 * Takes a body up to a limit that counts decoded bytes, so that a small compressed body cannot grow
 * into a large one. Reads no further than it must.
 */
final class Body {

  private static final int SLACK = 1 << 16;

  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private Ending ending = Ending.WHOLE;

  private Body() {}

  static Body read(InputStream wire, String contentEncoding, int limit) {
    var body = new Body();
    // More on the wire than is kept at most: compression that makes a body longer, or an attack.
    var bounded = new Bounded(wire, (long) limit + SLACK);
    try (InputStream decoded = decode(bounded, contentEncoding)) {
      if (decoded == bounded.refused) {
        body.ending = Ending.UNDECODABLE;
      }
      body.fill(decoded, limit);
    } catch (SocketTimeoutException e) {
      body.ending = Ending.TIMED_OUT;
    } catch (ZipException e) {
      body.ending = Ending.UNDECODABLE;
    } catch (EOFException e) {
      body.ending = bounded.exhausted ? Ending.UNDECODABLE : Ending.BROKEN;
    } catch (IOException e) {
      body.ending = Ending.BROKEN;
    }
    if (bounded.overrun) {
      body.ending = Ending.CUT;
    }
    return body;
  }

  byte[] bytes() {
    return kept.toByteArray();
  }

  Ending ending() {
    return ending;
  }

  private void fill(InputStream in, int limit) throws IOException {
    byte[] buffer = new byte[16_384];
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

  private static InputStream decode(Bounded in, String contentEncoding) throws IOException {
    return switch (contentEncoding.strip().toLowerCase(Locale.ROOT)) {
      case "", "identity" -> in;
      case "gzip", "x-gzip" -> gzip(in);
      default -> {
        in.refused = in;
        yield in;
      }
    };
  }

  /** Some servers announce gzip and send plain text: told apart by the magic number. */
  private static InputStream gzip(InputStream in) throws IOException {
    var pushback = new PushbackInputStream(in, 2);
    byte[] magic = pushback.readNBytes(2);
    pushback.unread(magic);
    boolean compressed =
        magic.length == 2 && (magic[0] & 0xff) == 0x1f && (magic[1] & 0xff) == 0x8b;
    return compressed ? new GZIPInputStream(pushback, 8192) : pushback;
  }

  /** The wire, which ends at a limit and is never closed by draining it. */
  private static final class Bounded extends FilterInputStream {
    private long left;
    private boolean overrun;
    private boolean exhausted;
    private InputStream refused;

    Bounded(InputStream wire, long limit) {
      super(wire);
      left = limit;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
      if (left <= 0) {
        overrun = true;
        throw new IOException("more than is kept");
      }
      int count = super.read(buffer, from, (int) Math.min(length, left));
      exhausted = count < 0;
      left -= Math.max(0, count);
      return count;
    }

    @Override
    public void close() {
      // The connection is cut by whoever opened it: closing this would read the rest first.
    }
  }
}
