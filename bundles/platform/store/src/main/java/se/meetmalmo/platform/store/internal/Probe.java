package se.meetmalmo.platform.store.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks databases whether they answer, all at once and for a moment only: a pool may take half a
 * minute to say that it has no connection. Thread-safe.
 */
final class Probe implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
  private final Map<String, Future<Boolean>> asked = new ConcurrentHashMap<>();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          task -> {
            Thread thread = new Thread(task, "store-probe");
            thread.setDaemon(true);
            return thread;
          });

  /** The units whose database does not answer; each is asked by one thread at a time. */
  List<String> silent(Map<String, DataSource> units) {
    Map<String, Future<Boolean>> answers = new TreeMap<>();
    units.forEach((unit, source) -> answers.put(unit, ask(unit, source)));
    long end = System.nanoTime() + PATIENCE;
    return answers.entrySet().stream()
        .filter(answer -> !isYes(answer.getValue(), end - System.nanoTime()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private Future<Boolean> ask(String unit, DataSource source) {
    return asked.compute(
        unit,
        (name, before) ->
            before == null || before.isDone() ? threads.submit(() -> isValid(source)) : before);
  }

  private static boolean isValid(DataSource source) {
    try (Connection connection = source.getConnection()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      LOG.debug("A database does not answer", e);
      return false;
    }
  }

  private static boolean isYes(Future<Boolean> answer, long nanos) {
    try {
      return answer.get(nanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A database could not be asked", e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
