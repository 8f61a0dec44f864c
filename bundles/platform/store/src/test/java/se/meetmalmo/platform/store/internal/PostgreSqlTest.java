package se.meetmalmo.platform.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.persistence.EntityManager;
import javax.sql.DataSource;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.store.internal.jpa.NoteEntity;
import se.meetmalmo.platform.store.testing.StoreFixture;

/** What a server's database does otherwise than the embedded one. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgreSqlTest {
  private static EmbeddedPostgres server;
  private final ManualClock clock = new ManualClock();
  private DataSource database;
  private StoreFixture store;

  @BeforeAll
  static void start() throws Exception {
    server = EmbeddedPostgres.start();
  }

  @AfterAll
  static void stop() throws Exception {
    server.close();
  }

  @BeforeEach
  void open() throws SQLException {
    execute(server.getPostgresDatabase(), "CREATE DATABASE meet");
    database = server.getDatabase("postgres", "meet");
    store = StoreFixture.in(database, "sample", "db/sample.xml", clock);
  }

  @AfterEach
  void close() throws SQLException {
    store.close();
    execute(server.getPostgresDatabase(), "DROP DATABASE meet");
  }

  private static void execute(DataSource source, String sql) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void write(String subject, String data) {
    store
        .jpa()
        .tx(
            em ->
                store
                    .journal()
                    .append(JournalEvent.of(subject, "NoteWritten", clock.instant(), data)));
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void keepsEachUnitInItsOwnSchema() throws SQLException {
    try (UnitPool pool = UnitPool.open("identity", database, 2);
        Connection connection = pool.dataSource().getConnection()) {
      assertThat(connection.getSchema()).isEqualTo(pool.schema()).isEqualTo("meetidentity");
    }
    UnitPool.open("identity", database, 1).close();
    execute(database, "SELECT * FROM meetsample.note");
    execute(database, "SELECT * FROM meetsample.databasechangelog");
  }

  @Test
  void leavesAloneWhatIsUpToDate() {
    store.jpa().tx(em -> em.persist(new NoteEntity("a", "a")));
    try (StoreFixture again = StoreFixture.in(database, "sample", "db/sample.xml", clock)) {
      assertThat(again.jpa().<NoteEntity>txExpr(em -> em.find(NoteEntity.class, "a")).text())
          .isEqualTo("a");
    }
  }

  @Test
  @Timeout(60) // Liquibase itself waits for five minutes
  void waitsForAnotherNodesMigrationButNotForOneThatWasCutOff() throws SQLException {
    try (UnitPool pool = UnitPool.open("sample", database, 2)) {
      String lock =
          "UPDATE databasechangeloglock SET locked = TRUE, lockedby = 'another', lockgranted = now()";
      execute(pool.dataSource(), lock);
      assertThatThrownBy(() -> migrate(pool))
          .isInstanceOf(SQLTransientException.class)
          .hasMessageContaining("meetsample")
          .hasMessageContaining("another");
      execute(pool.dataSource(), lock + " - interval '16 minutes'");
      migrate(pool);
    }
  }

  private static void migrate(UnitPool pool) throws SQLException {
    Migrator.migrate(
        pool,
        "db/sample.xml",
        new ClassLoaderResourceAccessor(PostgreSqlTest.class.getClassLoader()));
  }

  @Test
  void handsOverInOrderOfEachSubjectWhatSeveralWrite() throws Exception {
    int writers = 4;
    int each = 100;
    Map<String, List<Integer>> seen = new ConcurrentHashMap<>();
    store.handler(
        "mail",
        event ->
            seen.computeIfAbsent(event.subject(), s -> new CopyOnWriteArrayList<>())
                .add(Integer.valueOf(event.data())));
    join(
        IntStream.range(0, writers)
            .mapToObj(
                writer ->
                    new Thread(
                        () ->
                            IntStream.range(0, each).forEach(i -> write("note:" + writer, "" + i))))
            .toList());
    store.dispatch();
    store.dispatch();
    List<Integer> inOrder = IntStream.range(0, each).boxed().toList();
    assertThat(seen).hasSize(writers).allSatisfy((s, data) -> assertThat(data).isEqualTo(inOrder));
  }

  @Test
  void triesAgainWhatFailedAndThenGoesOn() {
    List<String> seen = new CopyOnWriteArrayList<>();
    AtomicInteger attempts = new AtomicInteger();
    store.handler(
        "mail",
        event -> {
          if (event.data().equals("bad") && attempts.incrementAndGet() == 1) {
            throw new IllegalStateException("not now");
          }
          seen.add(event.data());
        });
    List.of("bad", "behind").forEach(data -> write("note:a", data));
    write("note:b", "other");
    store.dispatch();
    assertThat(seen).containsExactly("other");
    clock.forward(Duration.ofSeconds(2));
    store.dispatch();
    assertThat(seen).containsExactly("other", "bad", "behind");
  }

  @Test
  void bringsBothThroughWhoDeadlock() throws Exception {
    store.jpa().tx(em -> List.of("a", "b").forEach(id -> em.persist(new NoteEntity(id, id))));
    AtomicInteger attempts = new AtomicInteger();
    CyclicBarrier bothHoldOne = new CyclicBarrier(2);
    join(
        List.of(
            new Thread(() -> writeBoth("a", "b", bothHoldOne, attempts)),
            new Thread(() -> writeBoth("b", "a", bothHoldOne, attempts))));
    assertThat(attempts).hasValueGreaterThan(2);
    for (String id : List.of("a", "b")) {
      assertThat(store.jpa().<NoteEntity>txExpr(em -> em.find(NoteEntity.class, id)).text())
          .contains(id + "+")
          .hasSize(5);
    }
  }

  private void writeBoth(
      String first, String second, CyclicBarrier bothHoldOne, AtomicInteger attempts) {
    AtomicInteger own = new AtomicInteger();
    store
        .jpa()
        .tx(
            em -> {
              attempts.incrementAndGet();
              append(em, first, first);
              if (own.incrementAndGet() == 1) {
                await(bothHoldOne);
              }
              append(em, second, first);
            });
  }

  private static void append(EntityManager em, String id, String text) {
    em.createNativeQuery("UPDATE note SET text = text || ?1 WHERE id = ?2")
        .setParameter(1, "+" + text)
        .setParameter(2, id)
        .executeUpdate();
  }
}
