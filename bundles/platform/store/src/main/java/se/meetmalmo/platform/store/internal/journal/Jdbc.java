package se.meetmalmo.platform.store.internal.journal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Transactions of the journal's own, apart from those of the domain. Thread-safe. */
final class Jdbc {
  private final DataSource source;

  Jdbc(DataSource source) {
    this.source = source;
  }

  interface Work<R> {
    R run(Connection connection) throws SQLException;
  }

  interface Task {
    void run(Connection connection) throws SQLException;
  }

  /** Commits what the work did, or nothing of it. */
  <R> R transaction(Work<R> work) throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      try {
        R result = work.run(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      }
    }
  }

  void execute(Task task) throws SQLException {
    transaction(
        connection -> {
          task.run(connection);
          return true;
        });
  }
}
