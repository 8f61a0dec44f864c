package se.meetmalmo.decisionlog.core.internal.bench;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import se.meetmalmo.decisionlog.Verification;
import se.meetmalmo.decisionlog.core.internal.DecisionLogComponent;
import se.meetmalmo.decisionlog.core.internal.store.JdbcLogStore;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.store.testing.StoreFixture;

/**
 * How many entries a second are added, each in a synced transaction, and verified, on Derby in a
 * folder: {@code LogBench FOLDER [ENTRIES]}.
 */
public final class LogBench {
  private static final int UNITS = 4;
  private static final String DATA =
      "{\"from\":\"SCREENING\",\"to\":\"ACCEPTED\",\"by\":\"anna\",\"caseNumber\":\"M-2026-000042\"}";

  private LogBench() {}

  public static void main(String[] args) throws Exception {
    int entries = args.length > 1 ? Integer.parseInt(args[1]) : 500_000;
    try (StoreFixture store =
        StoreFixture.onDisk("decisionlog", "db/decisionlog.xml", Path.of(args[0]))) {
      DecisionLogComponent log = new DecisionLogComponent(new JdbcLogStore(store.dataSource()));
      long start = System.nanoTime();
      add(log, entries);
      print(entries, "added by " + UNITS + " threads", start);
      for (int i = 0; i < 2; i++) {
        start = System.nanoTime();
        Verification found = log.verify("", seen -> {});
        print(found.entries(), found.isWhole() ? "verified" : "found at fault", start);
      }
      Runtime runtime = Runtime.getRuntime();
      System.gc();
      System.out.printf(
          "%d MB of heap in use%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
    System.exit(0);
  }

  private static void add(DecisionLogComponent log, int entries) throws InterruptedException {
    List<Thread> threads =
        IntStream.range(0, UNITS)
            .mapToObj(
                unit ->
                    new Thread(
                        () -> {
                          for (int i = unit; i < entries; i += UNITS) {
                            log.handle(
                                JournalEvent.of("idea:" + i, "IdeaAccepted", Instant.now(), DATA)
                                    .in("intake"));
                          }
                        }))
            .toList();
    threads.forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private static void print(long entries, String what, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%,d entries %s in %.1f s, %,.0f/s%n", entries, what, seconds, entries / seconds);
  }
}
