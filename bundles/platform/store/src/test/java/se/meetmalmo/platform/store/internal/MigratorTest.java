package se.meetmalmo.platform.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.util.DriverDataSource;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MigratorTest {
  private UnitPool pool;

  /** A unit that bears a word that SQL keeps for itself. */
  @BeforeEach
  void open() throws SQLException {
    String url = "jdbc:derby:memory:" + UUID.randomUUID() + ";create=true";
    pool =
        UnitPool.open("identity", new DriverDataSource(url, null, new Properties(), null, null), 2);
  }

  @AfterEach
  void close() {
    pool.close();
  }

  private void migrate(String changelog) throws SQLException {
    Migrator.migrate(
        pool, changelog, new ClassLoaderResourceAccessor(MigratorTest.class.getClassLoader()));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = pool.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Test
  void makesTheTablesInTheUnitsSchema() throws SQLException {
    migrate("db/sample.xml");
    execute("INSERT INTO MEETIDENTITY.NOTE VALUES ('a', 1, 'a')");
    execute("SELECT * FROM MEETIDENTITY.JOURNAL");
    execute("SELECT * FROM MEETIDENTITY.DATABASECHANGELOG");
  }

  @Test
  void leavesAloneWhatIsUpToDate() throws SQLException {
    migrate("db/sample.xml");
    execute("INSERT INTO NOTE VALUES ('a', 1, 'a')");
    migrate("db/sample.xml");
    migrate("db/sample.xml");
    execute("INSERT INTO NOTE VALUES ('b', 1, 'b')");
  }

  @Test
  @Timeout(60) // Liquibase itself waits for five minutes
  void goesOnWithTheMigrationThatWasCutOff() throws SQLException {
    migrate("db/sample.xml");
    execute("DROP TABLE NOTE");
    execute("DELETE FROM DATABASECHANGELOG WHERE FILENAME LIKE '%sample.xml'");
    execute(
        "UPDATE DATABASECHANGELOGLOCK SET LOCKED = TRUE, LOCKEDBY = 'who was killed',"
            + " LOCKGRANTED = CURRENT_TIMESTAMP");
    migrate("db/sample.xml");
    execute("INSERT INTO NOTE VALUES ('a', 1, 'a')");
  }

  @Test
  void namesTheChangelogThatFailed() {
    assertThatThrownBy(() -> migrate("db/broken.xml"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("db/broken.xml")
        .hasMessageContaining("broken-1");
    assertThatThrownBy(() -> migrate("db/missing.xml"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("db/missing.xml");
  }

  @Test
  void printsNothing() throws SQLException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      migrate("db/sample.xml");
    } finally {
      System.setOut(before);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
  }
}
