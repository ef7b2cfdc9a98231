package org.consentaudit.crawler.commoncrawl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** WARC files in a directory, under their path in the index or their name alone. */
final class LocalRanges implements WarcRanges {

  private final Path base;

  LocalRanges(Path base) {
    this.base = base;
  }

  @Override
  public byte[] read(CdxjLine line) throws SourceFailedException, IOException {
    Path file = base.resolve(line.file());
    if (!Files.isRegularFile(file)) {
      file = base.resolve(Path.of(line.file()).getFileName());
    }
    if (!Files.isRegularFile(file)) {
      throw new SourceFailedException("no_file");
    }
    var bytes = ByteBuffer.allocate(line.length());
    try (FileChannel channel = FileChannel.open(file)) {
      while (bytes.hasRemaining() && channel.read(bytes, line.offset() + bytes.position()) >= 0) {
        // A file is read by pieces.
      }
    }
    if (bytes.hasRemaining()) {
      throw new SourceFailedException("truncated");
    }
    return bytes.array();
  }
}
