package se.meetmalmo.platform.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Map;
import javax.sql.DataSource;
import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.Scope;
import liquibase.UpdateSummaryEnum;
import liquibase.UpdateSummaryOutputEnum;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.exception.LockException;
import liquibase.resource.ResourceAccessor;
import liquibase.ui.LoggerUIService;

/** Brings a unit's schema up to what its changelogs say. */
public final class Migrator {
  /** The changelog of the journal, which every unit has. */
  public static final String JOURNAL = "db/platform-journal.xml";

  private Migrator() {}

  /**
   * Runs what has not been run of the journal's changelog and then of the unit's.
   *
   * @param changelogs where both are found
   * @throws SQLTransientException when another node migrates the unit just now
   * @throws IllegalStateException says which changelog failed and why
   */
  public static void migrate(UnitPool pool, String changelog, ResourceAccessor changelogs)
      throws SQLException {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    ClassLoader liquibase = Liquibase.class.getClassLoader();
    thread.setContextClassLoader(liquibase);
    try {
      Map<String, Object> quiet =
          Map.of(
              Scope.Attr.classLoader.name(),
              liquibase,
              Scope.Attr.resourceAccessor.name(),
              changelogs,
              Scope.Attr.logService.name(),
              new LiquibaseLog(),
              Scope.Attr.ui.name(),
              new LoggerUIService(),
              "liquibase.analytics.enabled",
              false);
      Scope.child(quiet, () -> run(pool, changelogs, JOURNAL, changelog));
    } catch (SQLException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e.getMessage(), e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void run(UnitPool pool, ResourceAccessor changelogs, String... paths)
      throws SQLException, LiquibaseException {
    DataSource source = pool.dataSource();
    try (Connection connection = source.getConnection()) {
      Database database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      database.setDefaultSchemaName(pool.schema());
      database.setLiquibaseSchemaName(pool.schema());
      MigrationLock.free(database);
      for (String path : paths) {
        Liquibase liquibase = new Liquibase(path, changelogs, database);
        liquibase.setShowSummary(UpdateSummaryEnum.OFF);
        liquibase.setShowSummaryOutput(UpdateSummaryOutputEnum.LOG);
        try {
          liquibase.update(new Contexts(), new LabelExpression());
        } catch (LockException e) {
          throw new SQLTransientException(e.getMessage(), e);
        } catch (LiquibaseException e) {
          throw new LiquibaseException("Changelog " + path + ": " + e.getMessage(), e);
        }
      }
    }
  }
}
