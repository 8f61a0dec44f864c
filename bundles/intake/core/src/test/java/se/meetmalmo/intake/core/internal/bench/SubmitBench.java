package se.meetmalmo.intake.core.internal.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import se.meetmalmo.criteria.Submission;
import se.meetmalmo.intake.Origin;
import se.meetmalmo.intake.core.internal.Benched;
import se.meetmalmo.intake.core.internal.Samples;
import se.meetmalmo.intake.core.internal.store.IdeaStore;
import se.meetmalmo.intake.core.internal.store.JpaCaseNumbers;
import se.meetmalmo.intake.core.internal.store.JpaIdeaStore;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.store.testing.StoreFixture;

/**
 * How many ideas a second the intake takes in, durably: eight threads, Derby on disk, criteria that
 * cost nothing, no HTTP. Arguments: seconds (30), threads (8). Prints one line every two seconds;
 * the processor time of the submitting threads holds on a busy machine too.
 */
public final class SubmitBench {
  private SubmitBench() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
    int threads = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 8;
    Path folder = Files.createTempDirectory("submit-bench");
    try (StoreFixture store =
        StoreFixture.onDisk("intake", "db/intake.xml", folder.resolve("db"))) {
      IdeaStore ideas = new JpaIdeaStore(store.jpa(), store.journal());
      Benched intake = new Benched(ideas, new JpaCaseNumbers(store.jpa()), Clock.systemUTC());
      run(intake, seconds, threads);
    }
  }

  private static void run(Benched intake, int seconds, int threads) throws InterruptedException {
    Submission idea = Samples.idea("Gemensam utbildning", "Vi vill att unga får lära. ".repeat(40));
    LongAdder done = new LongAdder();
    LongAdder failed = new LongAdder();
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> workers = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      Thread worker =
          new Thread(
              () -> {
                while (System.nanoTime() < end) {
                  try {
                    intake.intake().submit(idea, Origin.API, Actor.ANONYMOUS);
                    done.increment();
                  } catch (RuntimeException e) {
                    failed.increment();
                    System.out.println(e);
                  }
                }
              });
      workers.add(worker);
      worker.start();
    }
    long before = 0;
    long cpu = 0;
    while (System.nanoTime() < end) {
      Thread.sleep(2_000);
      long now = done.sum();
      long cpuNow = cpu(workers);
      System.out.printf(
          "%6d ideas/s, %4d µs of processor each, %d in all, %d failed%n",
          (now - before) / 2,
          (cpuNow - cpu) / 1_000 / Math.max(1, now - before),
          now,
          failed.sum());
      cpu = cpuNow;
      before = now;
    }
    for (Thread worker : workers) {
      worker.join();
    }
  }

  private static long cpu(List<Thread> workers) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    return workers.stream().mapToLong(t -> Math.max(0, threads.getThreadCpuTime(t.getId()))).sum();
  }
}
