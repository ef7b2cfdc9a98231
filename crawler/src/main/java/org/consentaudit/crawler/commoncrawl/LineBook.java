package org.consentaudit.crawler.commoncrawl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.consentaudit.archive.imports.ImportedCapture;
import org.consentaudit.archive.store.Archive;

/**
 * Keeps captures together with the lines they answer, in one transaction: what is interrupted goes
 * on where it was, and asks for nothing twice.
 */
final class LineBook {

  private static final int BATCH = 1000;

  private final Archive archive;
  private final List<Entry> waiting = new ArrayList<>();
  private final AtomicLong added = new AtomicLong();

  private record Entry(byte[] place, ImportedCapture capture, boolean answered) {}

  LineBook(Archive archive) {
    this.archive = archive;
  }

  boolean isDone(CdxjLine line) {
    byte[] place = line.place();
    return archive
        .database()
        .<Optional<Integer>, RuntimeException>read(
            handle ->
                handle
                    .createQuery("select 1 from cdxj_line where place = :place")
                    .bind("place", place)
                    .mapTo(Integer.class)
                    .findOne())
        .isPresent();
  }

  /**
   * Keeps a capture, soon.
   *
   * @param answered whether the line need not be asked again
   */
  void keep(CdxjLine line, ImportedCapture capture, boolean answered) {
    waiting.add(new Entry(line.place(), capture, answered));
    if (waiting.size() == BATCH) {
      flush();
    }
  }

  void flush() {
    if (waiting.isEmpty()) {
      return;
    }
    var fresh = new AtomicLong();
    archive
        .database()
        .<RuntimeException>write(
            handle -> {
              fresh.set(0);
              for (Entry entry : waiting) {
                ImportedCapture read = entry.capture();
                if (archive.captures().append(handle, read.capture(), read.content())) {
                  fresh.incrementAndGet();
                }
                if (entry.answered()) {
                  handle
                      .createUpdate("merge into cdxj_line (place) values (:place)")
                      .bind("place", entry.place())
                      .execute();
                }
              }
            });
    added.addAndGet(fresh.get());
    waiting.clear();
  }

  long added() {
    return added.get();
  }
}
