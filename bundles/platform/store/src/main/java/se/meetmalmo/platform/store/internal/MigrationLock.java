package se.meetmalmo.platform.store.internal;

import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.Instant;
import liquibase.database.Database;
import liquibase.database.core.DerbyDatabase;
import liquibase.exception.DatabaseException;
import liquibase.exception.LockException;
import liquibase.lockservice.DatabaseChangeLogLock;
import liquibase.lockservice.LockService;
import liquibase.lockservice.LockServiceFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The row by which Liquibase keeps two nodes from migrating at once. A process that is killed in
 * the middle leaves it behind.
 */
final class MigrationLock {
  private static final Logger LOG = LoggerFactory.getLogger(MigrationLock.class);

  /** No migration takes longer. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private MigrationLock() {}

  /**
   * Takes away what was left behind: in an embedded database whatever there is, as no other process
   * can be in it; in a server's what is older than a quarter of an hour.
   *
   * @throws SQLTransientException when another node seems to be at work
   */
  static void free(Database database)
      throws DatabaseException, LockException, SQLTransientException {
    LockService service = LockServiceFactory.getInstance().getLockService(database);
    for (DatabaseChangeLogLock lock : service.listLocks()) {
      Instant since = lock.getLockGranted().toInstant();
      String schema = database.getLiquibaseSchemaName();
      if (!(database instanceof DerbyDatabase) && since.isAfter(Instant.now().minus(LONGEST))) {
        throw new SQLTransientException(
            "Schema %s is being migrated by %s since %s; unless that has ended, it is waited for %s"
                .formatted(schema, lock.getLockedBy(), since, LONGEST));
      }
      LOG.warn(
          "Schema {} was left in the middle of a migration by {} at {}; it goes on",
          schema,
          lock.getLockedBy(),
          since);
      service.forceReleaseLock();
    }
  }
}
