package org.consentaudit.crawler.commoncrawl;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** The text of an index, plain or gzip, however many members. */
final class CdxjStream {

  private static final int BUFFER = 1 << 16;

  private CdxjStream() {}

  static InputStream of(InputStream raw) throws IOException {
    var in = new Candid(new BufferedInputStream(raw, BUFFER));
    in.mark(2);
    int first = in.read();
    int second = in.read();
    in.reset();
    return first == 0x1f && second == 0x8b ? new GZIPInputStream(in, BUFFER) : in;
  }

  /**
   * Says that there is more as long as there is. The JDK's reader of gzip takes nothing available
   * for the end, which on a network it is not: an index of many members would end early, silently.
   */
  private static final class Candid extends FilterInputStream {
    Candid(BufferedInputStream in) {
      super(in);
    }

    @Override
    public int available() throws IOException {
      int known = super.available();
      if (known > 0) {
        return known;
      }
      mark(1);
      int next = read();
      reset();
      return next < 0 ? 0 : 1;
    }
  }
}
