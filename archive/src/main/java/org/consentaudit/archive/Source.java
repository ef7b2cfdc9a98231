package org.consentaudit.archive;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Who observed a capture: our own {@code crawl}, a web archive ({@code wayback}, {@code
 * commoncrawl}, {@code ota}), or a data set ({@code file:NAME}).
 *
 * @param name the word used in files, at most 200 characters, no control characters
 */
public record Source(String name) {

  private static final Pattern FORM = Pattern.compile("[^\\p{Cntrl}]{1,200}");

  /** Our own crawler. */
  public static final Source CRAWL = new Source("crawl");

  /** Open Terms Archive; an {@link OtaRecord} says what each capture is there. */
  public static final Source OTA = new Source("ota");

  /** Checks the form. */
  public Source {
    Objects.requireNonNull(name, "name");
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException("not a source: 1 to 200 printable characters are needed");
    }
  }

  /** A data set given as a file. */
  public static Source file(String name) {
    return new Source("file:" + name);
  }

  @Override
  public String toString() {
    return name;
  }
}
