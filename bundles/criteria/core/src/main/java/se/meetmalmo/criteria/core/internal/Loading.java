package se.meetmalmo.criteria.core.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import se.meetmalmo.criteria.Criteria.Refusal;
import se.meetmalmo.criteria.core.internal.ruleset.CompiledRuleSet;
import se.meetmalmo.criteria.core.internal.ruleset.RuleSetFiles;
import se.meetmalmo.criteria.core.internal.ruleset.RuleSetLoader;
import se.meetmalmo.criteria.core.internal.ruleset.RuleSetRefusedException;

/**
 * Brings rule sets into the library, off the threads of those who install and those who ask.
 * Thread-safe.
 */
final class Loading {
  private final Library library;
  private final ScheduledExecutorService worker;
  private final long graceMillis;
  private final Map<Library.Source, Integer> turns = new HashMap<>();
  private final Map<Library.Source, ScheduledFuture<?>> leaving = new HashMap<>();
  private int pending;

  /**
   * @param graceMillis how long the rule set in force outlives its source, as a bundle that is
   *     updated goes and comes
   */
  Loading(Library library, ScheduledExecutorService worker, long graceMillis) {
    this.library = library;
    this.worker = worker;
    this.graceMillis = graceMillis;
  }

  /** Loads what a source brings; an older loading from the same source no longer counts. */
  void load(Library.Source source, Callable<RuleSetFiles> files) {
    int turn = turn(source);
    begin();
    worker.execute(
        () -> {
          try {
            loadNow(source, turn, files);
          } finally {
            end();
          }
        });
  }

  /** The source is gone, perhaps to come back at once. */
  synchronized void leave(Library.Source source) {
    int turn = turn(source);
    if (library.servesFrom(source)) {
      leaving.put(
          source,
          worker.schedule(() -> removeIf(source, turn), graceMillis, TimeUnit.MILLISECONDS));
    } else {
      worker.execute(() -> removeIf(source, turn));
    }
  }

  /** The source is gone for good. */
  void remove(Library.Source source) {
    int turn = turn(source);
    worker.execute(() -> removeIf(source, turn));
  }

  /**
   * Waits until a rule set is in force, or nothing is on its way any more.
   *
   * @param starting nothing need be on its way yet, as the container is still starting
   */
  synchronized void await(long millis, boolean starting) {
    long end = System.nanoTime() + millis * 1_000_000;
    try {
      while (library.shelf().inForce().isEmpty() && (pending > 0 || starting)) {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          return;
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void loadNow(Library.Source source, int turn, Callable<RuleSetFiles> files) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(Loading.class.getClassLoader());
    try {
      CompiledRuleSet set = RuleSetLoader.load(files.call());
      settle(source, turn, () -> library.put(source, set));
    } catch (RuleSetRefusedException e) {
      settle(source, turn, () -> library.refuse(source, e.refusals()));
    } catch (Exception | LinkageError | StackOverflowError e) {
      // whatever a source or a parser throws becomes a refusal
      Refusal refusal = new Refusal(source.name(), "", "cannot be loaded: " + e);
      settle(source, turn, () -> library.refuse(source, List.of(refusal)));
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private synchronized void settle(Library.Source source, int turn, Runnable change) {
    if (turns.get(source) == turn) {
      change.run();
    }
  }

  private synchronized void removeIf(Library.Source source, int turn) {
    if (turns.get(source) == turn) {
      leaving.remove(source);
      library.remove(source);
      notifyAll();
    }
  }

  private synchronized int turn(Library.Source source) {
    ScheduledFuture<?> last = leaving.remove(source);
    if (last != null) {
      last.cancel(false);
    }
    return turns.merge(source, 1, Integer::sum);
  }

  private synchronized void begin() {
    pending++;
  }

  private synchronized void end() {
    pending--;
    notifyAll();
  }
}
