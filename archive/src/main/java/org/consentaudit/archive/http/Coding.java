package org.consentaudit.archive.http;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * The content codings that we can undo (RFC 9110 section 8.4.1, RFC 7932, RFC 8878). Each decoder
 * needs a bounded memory: 16 MiB for brotli, 8 MiB for zstd (RFC 9659), less for the others.
 */
public enum Coding {
  /** RFC 1952. */
  GZIP {
    @Override
    InputStream decoder(InputStream in) throws IOException {
      return startsWith(in, 0x1f, 0x8b) ? new GZIPInputStream(in, BUFFER) : in;
    }
  },
  /** RFC 1950, and the bare form of RFC 1951. */
  DEFLATE {
    @Override
    InputStream decoder(InputStream in) throws IOException {
      // The RFC means zlib's form; many servers send the bare one.
      byte[] head = peek(in, 2);
      boolean zlib =
          head.length == 2
              && (head[0] & 0x0f) == 8
              && (((head[0] & 0xff) << 8) | (head[1] & 0xff)) % 31 == 0;
      return new Inflating(in, new Inflater(!zlib));
    }
  },
  /** RFC 7932. */
  BROTLI {
    @Override
    InputStream decoder(InputStream in) throws IOException {
      return new BrotliInputStream(in, BUFFER);
    }
  },
  /** RFC 8878. */
  ZSTD {
    @Override
    InputStream decoder(InputStream in) throws IOException {
      return startsWith(in, 0x28, 0xb5, 0x2f, 0xfd)
          ? new ZstdInputStreamNoFinalizer(in).setLongMax(ZSTD_WINDOW_LOG)
          : in;
    }
  };

  /** What we say that we understand. */
  public static final String ACCEPTED = "gzip, deflate, br, zstd";

  /** How many codings may lie over each other; nobody needs more than one. */
  static final int MOST = 3;

  private static final int BUFFER = 8192;
  private static final int ZSTD_WINDOW_LOG = 23;
  private static final int LONGEST_HEAD = 4;

  /**
   * The codings that a Content-Encoding field names, in the order in which they were applied; empty
   * when one is not known, or they are too many.
   */
  static Optional<List<Coding>> of(String field) {
    var codings = new ArrayList<Coding>();
    for (String name : field.split(",", -1)) {
      switch (name.strip().toLowerCase(Locale.ROOT)) {
        case "", "identity" -> {}
        case "gzip", "x-gzip" -> codings.add(GZIP);
        case "deflate" -> codings.add(DEFLATE);
        case "br" -> codings.add(BROTLI);
        case "zstd" -> codings.add(ZSTD);
        default -> {
          return Optional.empty();
        }
      }
    }
    return codings.size() > MOST ? Optional.empty() : Optional.of(codings);
  }

  /** A stream that undoes this coding; closing it gives back its memory. */
  final InputStream over(InputStream in) throws IOException {
    return decoder(new PushbackInputStream(in, LONGEST_HEAD));
  }

  abstract InputStream decoder(InputStream in) throws IOException;

  /**
   * Some servers announce a coding and send plain text: told apart by the magic number, where the
   * coding has one.
   */
  private static boolean startsWith(InputStream in, int... magic) throws IOException {
    byte[] head = peek(in, magic.length);
    return head.length == magic.length
        && Arrays.equals(Arrays.stream(magic).toArray(), unsigned(head));
  }

  private static int[] unsigned(byte[] octets) {
    int[] values = new int[octets.length];
    for (int i = 0; i < octets.length; i++) {
      values[i] = octets[i] & 0xff;
    }
    return values;
  }

  private static byte[] peek(InputStream in, int length) throws IOException {
    byte[] head = in.readNBytes(length);
    ((PushbackInputStream) in).unread(head);
    return head;
  }

  /** Ends its inflater, which has memory outside of the heap. */
  private static final class Inflating extends InflaterInputStream {
    Inflating(InputStream in, Inflater inflater) {
      super(in, inflater, BUFFER);
    }

    @Override
    public void close() throws IOException {
      super.close();
      inf.end();
    }
  }
}
