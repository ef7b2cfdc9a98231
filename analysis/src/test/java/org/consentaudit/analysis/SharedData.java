package org.consentaudit.analysis;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consentaudit.archive.Digest;
import org.consentaudit.archive.imports.CaptureFile;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.imports.Reject;

/**
 * Real robots.txt files captured by others. They stand beside the repository, not in it: tests that
 * need them say so when they skip.
 */
public final class SharedData {

  private static final Path ROOT =
      Path.of(System.getProperty("consent.root", "..")).resolve("../shared/data").normalize();

  private SharedData() {}

  /** Every distinct robots.txt of the collections, in a fixed order. */
  public static List<byte[]> robotsTxts() throws IOException {
    Path folder = ROOT.resolve("robots");
    boolean there = Files.isDirectory(folder);
    if (!there) {
      System.err.println("SKIPPED: the real captures are not at " + folder);
    }
    assumeTrue(there, "the real captures are not at " + folder);
    Map<Digest, byte[]> contents = new LinkedHashMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.toString().contains("expected")).sorted().toList()) {
        new CaptureFile(file, Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC))
            .read(
                new CaptureFile.Receiver() {
                  @Override
                  public void capture(ImportedCapture capture, long line, String text) {
                    capture
                        .content()
                        .ifPresent(
                            bytes -> contents.put(capture.capture().digest().orElseThrow(), bytes));
                  }

                  @Override
                  public void reject(Reject reject) {
                    throw new AssertionError(reject.message());
                  }
                });
      }
    }
    return new ArrayList<>(contents.values());
  }
}
