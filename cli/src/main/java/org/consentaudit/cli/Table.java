package org.consentaudit.cli;

import java.io.Closeable;
import java.io.IOException;

/** Takes rows of values: texts, numbers, or null for nothing. */
interface Table extends Closeable {
  /** A row, as many values as there are columns. */
  void row(Object... values) throws IOException;
}
