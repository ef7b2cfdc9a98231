package org.consentaudit.archive.imports;

import java.util.Objects;
import java.util.function.Supplier;

/**
 * The piece of a file that a capture came from, for the file of rejects. Most are never needed, and
 * some take longer to make than the capture.
 *
 * @param held how many characters it keeps in memory until it is made or dropped
 * @param text makes it
 */
public record SourceText(long held, Supplier<String> text) {
  /** Checks that it can be made. */
  public SourceText {
    Objects.requireNonNull(text);
  }

  /** One that is there. */
  public static SourceText of(String text) {
    return new SourceText(text.length(), () -> text);
  }

  /** One that is made of what is there anyway. */
  public static SourceText made(Supplier<String> text) {
    return new SourceText(0, text);
  }
}
