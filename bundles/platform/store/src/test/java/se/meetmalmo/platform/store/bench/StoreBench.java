package se.meetmalmo.platform.store.bench;

import com.zaxxer.hikari.util.DriverDataSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import javax.persistence.EntityManagerFactory;
import javax.persistence.Persistence;
import javax.sql.DataSource;
import liquibase.resource.ClassLoaderResourceAccessor;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.journal.Journal;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.store.internal.Migrator;
import se.meetmalmo.platform.store.internal.UnitPool;
import se.meetmalmo.platform.store.internal.journal.EventNumbers;
import se.meetmalmo.platform.store.internal.journal.Node;
import se.meetmalmo.platform.store.internal.journal.Receiver;
import se.meetmalmo.platform.store.internal.journal.RetryPolicy;
import se.meetmalmo.platform.store.internal.journal.UnitDispatcher;
import se.meetmalmo.platform.store.internal.journal.UnitJournal;
import se.meetmalmo.platform.store.internal.jpa.LocalJpaTemplate;
import se.meetmalmo.platform.store.internal.jpa.NoteEntity;

/**
 * How many rows with an event a second the store keeps, on a database in a folder: {@code
 * StoreBench FOLDER [SECONDS] [HANDLERS]}.
 */
public final class StoreBench {
  private static final int WRITERS = 8;
  private static final String DATA = "{\"id\":\"" + "x".repeat(200) + "\"}";

  private StoreBench() {}

  public static void main(String[] args) throws Exception {
    int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 20;
    int handlers = args.length > 2 ? Integer.parseInt(args[2]) : 1;
    long start = System.nanoTime();
    DataSource raw =
        new DriverDataSource(
            "jdbc:derby:" + args[0] + ";create=true", null, new Properties(), null, null);
    try (UnitPool pool = UnitPool.open("sample", raw, WRITERS)) {
      print("database open", start);
      for (int i = 0; i < 2; i++) {
        start = System.nanoTime();
        Migrator.migrate(
            pool,
            "db/sample.xml",
            new ClassLoaderResourceAccessor(StoreBench.class.getClassLoader()));
        print("migration " + (i + 1), start);
      }
      run(pool, seconds, handlers);
    }
    System.exit(0);
  }

  private static void run(UnitPool pool, int seconds, int handlers) throws Exception {
    long start = System.nanoTime();
    EntityManagerFactory factory =
        Persistence.createEntityManagerFactory(
            "sample", Map.of("javax.persistence.nonJtaDataSource", pool.dataSource()));
    LocalJpaTemplate jpa = new LocalJpaTemplate("sample", factory);
    UnitDispatcher dispatcher =
        new UnitDispatcher(
            "sample", pool.dataSource(), Node.of("bench"), Clock.systemUTC(), RetryPolicy.STANDARD);
    Journal journal = new UnitJournal(jpa, new EventNumbers(), dispatcher::wake);
    AtomicLong seen = new AtomicLong();
    for (int i = 0; i < handlers; i++) {
      dispatcher.add(
          new Receiver(Set.of("sample"), "bench" + i, false, e -> seen.incrementAndGet()));
    }
    if (handlers >= 0) {
      dispatcher.start();
    }
    jpa.txExpr(em -> em.createQuery("SELECT COUNT(n) FROM NoteEntity n").getSingleResult());
    print("first query", start);

    AtomicLong written = new AtomicLong();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      Thread writer =
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  String id = Ids.next();
                  jpa.tx(
                      em -> {
                        em.persist(new NoteEntity(id, id));
                        journal.append(
                            JournalEvent.of("note:" + id, "NoteWritten", Instant.now(), DATA));
                      });
                  written.incrementAndGet();
                }
              });
      writers.add(writer);
      writer.start();
    }
    long before = 0;
    for (int second = 0; second < seconds; second++) {
      Thread.sleep(1000);
      long now = written.get();
      System.out.printf(
          "%3d s  %6d/s written  %8d handed over%n", second, now - before, seen.get());
      before = now;
    }
    for (Thread writer : writers) {
      writer.join();
    }
    start = System.nanoTime();
    while (handlers > 0 && seen.get() < written.get() * handlers) {
      Thread.onSpinWait();
    }
    print("written " + written + ", the last handed over", start);
    dispatcher.stop();
  }

  private static void print(String what, long start) {
    System.out.printf("%-40s %6d ms%n", what, (System.nanoTime() - start) / 1_000_000);
  }
}
