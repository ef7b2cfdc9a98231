package org.consentaudit.crawler.commoncrawl;

import java.net.URI;

/** WARC files on a server, under their path in the index. */
final class WebRanges implements WarcRanges {

  private final URI base;
  private final SourceClient client;

  WebRanges(URI base, SourceClient client) {
    this.base = base;
    this.client = client;
  }

  @Override
  public byte[] read(CdxjLine line) throws SourceFailedException {
    URI file;
    try {
      file = URI.create(base + (base.toString().endsWith("/") ? "" : "/") + line.file());
    } catch (IllegalArgumentException e) {
      throw new SourceFailedException("no_file");
    }
    return client.range(file, line.offset(), line.length());
  }
}
