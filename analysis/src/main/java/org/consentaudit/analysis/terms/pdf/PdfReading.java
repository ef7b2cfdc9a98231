package org.consentaudit.analysis.terms.pdf;

import java.util.Objects;

/** What a PDF gave. */
public sealed interface PdfReading {

  /**
   * Its text.
   *
   * @param title the title in the document's own information; empty when it has none
   * @param text paragraphs, an empty line between two; may be empty where pages hold only images
   * @param truncated whether the document went on beyond what is read of one
   */
  record Text(String title, String text, boolean truncated) implements PdfReading {
    /** Checks that both are there. */
    public Text {
      Objects.requireNonNull(title, "title");
      Objects.requireNonNull(text, "text");
    }
  }

  /** It wants a password. */
  record Encrypted() implements PdfReading {}

  /**
   * It cannot be read, or not within the bounds.
   *
   * @param why in a few words, for a reader
   */
  record Broken(String why) implements PdfReading {
    /** Checks that the reason is there. */
    public Broken {
      Objects.requireNonNull(why, "why");
    }
  }
}
