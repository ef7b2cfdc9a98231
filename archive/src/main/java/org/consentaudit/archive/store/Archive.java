package org.consentaudit.archive.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An archive: a directory with one H2 file. One process at a time may have it open.
 *
 * <pre>{@code
 * try (Archive archive = Archive.openOrCreate(Path.of("consent-archive"))) {
 *   archive.database().write(tx -> archive.captures().append(tx, capture, Optional.of(bytes)));
 * }
 * }</pre>
 */
public final class Archive implements AutoCloseable {

  private static final int NEWEST_MIGRATION = 6;
  private static final String MODULE = "archive";

  /** A file that was just begun has no tables yet, and is no larger than this, in bytes. */
  private static final long LARGEST_WITHOUT_TABLES = 64 << 10;

  private final Path directory;
  private final Database database;
  private final ContentStore contents;
  private final CaptureStore captures;
  private final CorpusStore corpora;
  private final FindingStore findings;
  private final IngestStore ingests;
  private final SealStore seals;

  private Archive(Path directory, Database database) {
    this.directory = directory;
    this.database = database;
    this.contents = new ContentStore(database);
    this.ingests = new IngestStore(database);
    this.captures = new CaptureStore(database, contents, ingests);
    this.seals = new SealStore(database, captures);
    this.corpora = new CorpusStore(database);
    this.findings = new FindingStore(database);
  }

  /**
   * Opens an archive, and creates it where there is none.
   *
   * @throws ArchiveException when it is in use, damaged, or the directory cannot be written
   */
  public static Archive openOrCreate(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new ArchiveException("the directory " + directory + " cannot be made: " + e, e);
    }
    return openIn(directory);
  }

  /**
   * Opens an archive that must exist.
   *
   * @throws ArchiveException when there is none, or it is in use or damaged
   */
  public static Archive open(Path directory) {
    if (!Database.existsIn(directory)) {
      throw new ArchiveException(
          "there is no archive in "
              + directory
              + ": fill one with 'consent import' or 'consent crawl', or name it with --archive");
    }
    return openIn(directory);
  }

  private static Archive openIn(Path directory) {
    if (Database.sizeIn(directory) > LARGEST_WITHOUT_TABLES) {
      Database.checkTables(directory, MODULE);
    }
    Database database = Database.open(directory);
    try {
      database.migrate(MODULE, "org/consentaudit/archive/store/migration", NEWEST_MIGRATION);
      return new Archive(directory, database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  /**
   * Copies an archive that nobody has open. Its tables are left as they are, so that it can be
   * copied before a newer release changes them.
   *
   * @param zip the copy
   * @return the rows of its tables
   * @throws ArchiveException when there is none, or it is in use or damaged
   * @throws IOException when the copy cannot be written
   */
  public static TableCounts copy(Path directory, Path zip) throws IOException {
    if (!Database.existsIn(directory)) {
      throw new ArchiveException(
          "there is no archive in " + directory + ": name it with --archive");
    }
    Database.checkTables(directory, MODULE);
    try (Database database = Database.open(directory, false)) {
      return database.backup(zip);
    }
  }

  /** Where it stands. */
  public Path directory() {
    return directory;
  }

  /** The file itself, for a module that keeps tables of its own in it. */
  public Database database() {
    return database;
  }

  /** The captures. */
  public CaptureStore captures() {
    return captures;
  }

  /** The contents. */
  public ContentStore contents() {
    return contents;
  }

  /** The corpora. */
  public CorpusStore corpora() {
    return corpora;
  }

  /** What analysers have read. */
  public FindingStore findings() {
    return findings;
  }

  /** What took captures in, and which of it is retracted. */
  public IngestStore ingests() {
    return ingests;
  }

  /** The seals. */
  public SealStore seals() {
    return seals;
  }

  /** Whether a directory holds an archive. */
  public static boolean existsIn(Path directory) {
    return Database.existsIn(directory);
  }

  /** The archive's one file in a directory. */
  public static Path fileIn(Path directory) {
    return Database.fileIn(directory);
  }

  @Override
  public void close() {
    database.close();
  }
}
