package org.consentaudit.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Fixed statements in a transaction, with values by position: for what is done thousands of times a
 * second, where the mapper would take longer than the database. H2 remembers how it runs the last
 * of them, so each is prepared once.
 */
public final class Statements {

  private final Connection connection;

  private Statements(Connection connection) {
    this.connection = connection;
  }

  /** Those of a transaction of {@link Database#write}. */
  public static Statements in(Handle transaction) {
    return new Statements(transaction.getConnection());
  }

  /**
   * Changes rows; answers how many.
   *
   * @param values of the question marks; null for SQL's
   */
  public int update(String sql, Object... values) {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw new StatementFault(e);
    }
  }

  /** Adds a row; answers the number it was given, its first column. */
  public long insert(String sql, Object... values) {
    try (var statement = connection.prepareStatement(sql, Statement.RETURN_GENERATED_KEYS)) {
      bind(statement, values);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    } catch (SQLException e) {
      throw new StatementFault(e);
    }
  }

  /** The first row that a query finds. */
  public <T> Optional<T> first(String sql, Database.RowReader<T> reader, Object... values) {
    try (var statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new StatementFault(e);
    }
  }

  static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
