package org.consentaudit.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.consentaudit.app.evidence.Progress;
import org.consentaudit.archive.CaptureEntry;
import org.consentaudit.archive.Host;
import org.consentaudit.archive.ResourceKind;
import org.consentaudit.archive.store.Archive;
import org.consentaudit.archive.warc.WarcExport;
import org.consentaudit.archive.warc.WarcProvenance;

/** Writes captures of an archive into a WARC file, by kind, host and time. */
public final class WarcExportRun {

  private final Archive archive;
  private final Clock clock;
  private final String software;
  private final Progress progress;
  private long written;

  /**
   * Out of an archive.
   *
   * @param software name and version of the program, for the file to state
   */
  public WarcExportRun(Archive archive, Clock clock, String software, Progress progress) {
    this.archive = archive;
    this.clock = clock;
    this.software = software;
    this.progress = progress;
  }

  /**
   * Writes the file; it takes its name when it is complete.
   *
   * @param file ends in {@code .gz} to have each record a gzip member
   * @return how many captures it holds
   */
  public long write(Path file, ExportSelection selection) throws IOException {
    Path draft = file.resolveSibling(file.getFileName() + ".part");
    try {
      try (var out =
          new WarcExport(
              new BufferedOutputStream(Files.newOutputStream(draft), 1 << 16),
              file.toString().endsWith(".gz"),
              provenance(file, selection))) {
        writeAll(out, selection);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(draft);
    }
    return written;
  }

  private WarcProvenance provenance(Path file, ExportSelection selection) {
    return new WarcProvenance(
        file.getFileName().toString(),
        software,
        clock.instant(),
        archive.directory().toAbsolutePath().normalize().getFileName()
            + ", digest "
            + archive.seals().archiveDigest().words(),
        selection.words());
  }

  private void writeAll(WarcExport out, ExportSelection selection) {
    Optional<Set<Host>> hosts = selection.bareHosts();
    for (ResourceKind kind : ResourceKind.values()) {
      if (selection.kinds().contains(kind)) {
        archive
            .captures()
            .forEach(
                kind,
                entry -> {
                  if (selection.isWithin(entry)
                      && hosts.map(set -> set.contains(entry.host().bare())).orElse(true)) {
                    write(out, entry);
                  }
                });
      }
    }
  }

  private void write(WarcExport out, CaptureEntry entry) {
    try {
      out.write(
          archive.captures().full(entry.id()).orElseThrow(),
          digest -> archive.contents().bytes(digest));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    written++;
    progress.at("captures", written, 0);
  }
}
