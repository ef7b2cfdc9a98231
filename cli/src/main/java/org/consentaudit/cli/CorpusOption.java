package org.consentaudit.cli;

import org.consentaudit.archive.Corpus;
import org.consentaudit.archive.store.Archive;

/** Finds the corpus that a command names. */
final class CorpusOption {

  private CorpusOption() {}

  static Corpus find(Archive archive, String name) {
    return archive
        .corpora()
        .find(name)
        .orElseThrow(
            () ->
                new WrongUseException(
                    "there is no corpus \""
                        + name
                        + "\" in the archive ("
                        + (archive.corpora().names().isEmpty()
                            ? "load one with 'consent corpus import'"
                            : "it has " + String.join(", ", archive.corpora().names()))
                        + ")"));
  }
}
