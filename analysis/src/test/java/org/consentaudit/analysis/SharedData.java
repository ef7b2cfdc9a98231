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
import org.consentaudit.archive.imports.SourceText;

/**
 * Real robots.txt files captured by others. They stand beside the repository, not in it: tests that
 * need them say so when they skip.
 */
public final class SharedData {

  private static final Path ROOT =
      Path.of(System.getProperty("consent.root", "..")).resolve("../shared/data").normalize();

  private SharedData() {}

  /** A file of the collections, or the test that asks for it is skipped, loudly. */
  public static Path file(String name) {
    Path file = ROOT.resolve(name);
    if (!Files.exists(file)) {
      System.err.println("SKIPPED: the real data are not at " + file);
    }
    assumeTrue(Files.exists(file), "the real data are not at " + file);
    return file;
  }

  /** The same, none where the collections are absent: for tests that only profit from them. */
  public static List<byte[]> robotsTxtsIfThere() throws IOException {
    if (!Files.exists(ROOT.resolve("robots"))) {
      System.err.println("without the real captures, which are not at " + ROOT);
      return List.of();
    }
    return robotsTxts();
  }

  /** Every distinct robots.txt of the collections, in a fixed order. */
  public static List<byte[]> robotsTxts() throws IOException {
    Path folder = file("robots");
    Map<Digest, byte[]> contents = new LinkedHashMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.toString().contains("expected")).sorted().toList()) {
        new CaptureFile(file, Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC))
            .read(
                new CaptureFile.Receiver() {
                  @Override
                  public void capture(ImportedCapture capture, long line, SourceText text) {
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
