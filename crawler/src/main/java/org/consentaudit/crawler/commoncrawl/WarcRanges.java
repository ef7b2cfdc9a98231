package org.consentaudit.crawler.commoncrawl;

import java.io.Closeable;
import java.io.IOException;

/** Reads records out of WARC files by their place. */
interface WarcRanges extends Closeable {

  /**
   * The bytes of a record, as compressed.
   *
   * @throws SourceFailedException when they are not to be had; the reason is that of the outcome
   * @throws IOException when our own disk fails
   */
  byte[] read(CdxjLine line) throws SourceFailedException, IOException;

  @Override
  default void close() throws IOException {}
}
