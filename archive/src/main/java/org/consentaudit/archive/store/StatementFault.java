package org.consentaudit.archive.store;

import java.io.Serial;
import java.sql.SQLException;

/** A statement that the database refused, on its way to where faults are named. */
final class StatementFault extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  StatementFault(SQLException cause) {
    super(cause);
  }
}
