package se.meetmalmo.decisionlog.core.internal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import se.meetmalmo.platform.store.testing.StoreFixture;

/** The same on a server's database. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class DecisionLogPostgreSqlTest extends DecisionLogTest {
  private static final AtomicInteger DATABASES = new AtomicInteger();
  private static EmbeddedPostgres server;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @Override
  StoreFixture openStore() throws SQLException {
    String name = "meet" + DATABASES.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return StoreFixture.in(
        server.getDatabase("postgres", name),
        "decisionlog",
        "db/decisionlog.xml",
        Clock.systemUTC());
  }
}
