package org.consentaudit.archive.store;

import java.util.function.Consumer;
import org.consentaudit.archive.ResourceKind;

/** The addresses at which an archive holds captures of terms that are not retracted. */
public final class KnownTerms {

  private final Database database;
  private final IngestStore ingests;

  /** Those of an archive. */
  public KnownTerms(Archive archive) {
    this.database = archive.database();
    this.ingests = archive.ingests();
  }

  /** Each address once, in no order; streamed. */
  public void forEach(Consumer<String> consumer) {
    database.read(
        handle -> {
          try (var rows =
              handle
                  .createQuery(
                      "select distinct url from capture where kind = :kind"
                          + ingests.exceptRetracted("id"))
                  .bind("kind", ResourceKind.TERMS.ordinal())
                  .mapTo(String.class)
                  .iterator()) {
            rows.forEachRemaining(consumer);
          }
          return null;
        });
  }
}
