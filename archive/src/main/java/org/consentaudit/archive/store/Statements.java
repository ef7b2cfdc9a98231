package org.consentaudit.archive.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.config.JdbiConfig;

/**
 * Fixed statements in a transaction, with values by position: for what is done thousands of times a
 * second, where the mapper, or preparing the statement, would take longer than the database. Each
 * is prepared once and kept as long as the database is open.
 */
public final class Statements {

  private final Connection connection;
  private final Prepared prepared;

  private Statements(Connection connection, Prepared prepared) {
    this.connection = connection;
    this.prepared = prepared;
  }

  /** Those of a transaction of {@link Database#write}. */
  public static Statements in(Handle transaction) {
    return new Statements(transaction.getConnection(), transaction.getConfig(Prepared.class));
  }

  /**
   * What is prepared on the connection that all transactions use, one after the other. Public for
   * the mapper alone, which makes it.
   */
  public static final class Prepared implements JdbiConfig<Prepared> {
    private final Map<String, PreparedStatement> inserts = new HashMap<>();
    private final Map<String, PreparedStatement> others = new HashMap<>();

    /** None yet. */
    public Prepared() {}

    @Override
    public Prepared createCopy() {
      return this;
    }
  }

  /**
   * Changes rows; answers how many.
   *
   * @param values of the question marks; null for SQL's
   */
  public int update(String sql, Object... values) {
    try {
      return bound(prepared(prepared.others, sql, Statement.NO_GENERATED_KEYS), values)
          .executeUpdate();
    } catch (SQLException e) {
      throw new StatementFault(e);
    }
  }

  /** Adds a row; answers the number it was given, its first column. */
  public long insert(String sql, Object... values) {
    return insertUnlessThere(sql, values).orElseThrow();
  }

  /** The same by a statement that adds none where there is one; empty then. */
  public OptionalLong insertUnlessThere(String sql, Object... values) {
    try {
      PreparedStatement statement =
          bound(prepared(prepared.inserts, sql, Statement.RETURN_GENERATED_KEYS), values);
      statement.executeUpdate();
      try (ResultSet keys = statement.getGeneratedKeys()) {
        return keys.next() ? OptionalLong.of(keys.getLong(1)) : OptionalLong.empty();
      }
    } catch (SQLException e) {
      throw new StatementFault(e);
    }
  }

  /** The first row that a query finds. */
  public <T> Optional<T> first(String sql, Database.RowReader<T> reader, Object... values) {
    try (ResultSet rows =
        bound(prepared(prepared.others, sql, Statement.NO_GENERATED_KEYS), values).executeQuery()) {
      return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
    } catch (SQLException e) {
      throw new StatementFault(e);
    }
  }

  /** What takes a row of a result. */
  interface RowTaker {
    /** The row that a result stands on. */
    void take(ResultSet row) throws SQLException;
  }

  /** Reads each row that a query finds; answers how many there were. */
  int each(String sql, RowTaker taker, Object... values) {
    try (ResultSet rows =
        bound(prepared(prepared.others, sql, Statement.NO_GENERATED_KEYS), values).executeQuery()) {
      int count = 0;
      for (; rows.next(); count++) {
        taker.take(rows);
      }
      return count;
    } catch (SQLException e) {
      throw new StatementFault(e);
    }
  }

  private PreparedStatement prepared(Map<String, PreparedStatement> known, String sql, int keys)
      throws SQLException {
    PreparedStatement statement = known.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql, keys);
      known.put(sql, statement);
    }
    return statement;
  }

  private static PreparedStatement bound(PreparedStatement statement, Object... values)
      throws SQLException {
    bind(statement, values);
    return statement;
  }

  static void bind(PreparedStatement statement, Object[] values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      bind(statement, i + 1, values[i]);
    }
  }

  /** By the value's type, where it is a usual one: the driver would try them all in turn. */
  private static void bind(PreparedStatement statement, int place, Object value)
      throws SQLException {
    if (value instanceof String text) {
      statement.setString(place, text);
    } else if (value instanceof Integer number) {
      statement.setInt(place, number);
    } else if (value instanceof Long number) {
      statement.setLong(place, number);
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(place, bytes);
    } else {
      statement.setObject(place, value);
    }
  }
}
