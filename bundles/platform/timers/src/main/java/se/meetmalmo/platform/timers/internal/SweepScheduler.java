package se.meetmalmo.platform.timers.internal;

import com.github.kagkarlsson.scheduler.CurrentlyExecuting;
import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.ScheduledExecutionsFilter;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.platform.timers.Timer;

/**
 * Runs the sweeps that are present when they are due, by rows that all nodes share. Thread-safe.
 */
final class SweepScheduler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SweepScheduler.class);
  private static final Duration POLL = Duration.ofSeconds(5);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final int MISSED_BEFORE_DEAD = 4;
  private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
  private static final Duration SLOW = Duration.ofMinutes(15);
  private static final int THREADS = 4;
  private static final long LOOK_SECONDS = 10;
  private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(1);
  private static final long CHECK_MILLIS = 100;

  private final Present present;
  private final Clock clock;
  private final Scheduler scheduler;
  private final ScheduledExecutorService keeper;
  private final Set<String> placed = ConcurrentHashMap.newKeySet();
  private final Object ended = new Object();
  private volatile List<Timer> seen = List.of();
  private volatile boolean failing;

  /**
   * @param node names this process to the others
   */
  SweepScheduler(DataSource source, Clock clock, Present present, String node) {
    this.present = present;
    this.clock = clock;
    this.keeper = Executors.newSingleThreadScheduledExecutor(threads("keeper"));
    this.scheduler =
        new SchedulerBuilder(source, List.of(new SweepTask(present, clock).task()))
            .clock(this::now)
            .schedulerName(new SchedulerName.Fixed(node))
            .jdbcCustomization(new SweepQueries(present))
            .serializer(new TextSerializer())
            .threads(THREADS)
            .executorService(pool())
            .dueExecutor(Executors.newSingleThreadExecutor(threads("due")))
            .housekeeperExecutor(keeper)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_BEFORE_DEAD)
            .shutdownMaxWait(LONGEST_STOP)
            .enableImmediateExecution()
            .failureLogging(LogLevel.OFF, false) // SweepTask says it, with the next attempt
            .addSchedulerListener(listener())
            .build();
  }

  private static ThreadFactory threads(String job) {
    AtomicInteger number = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "meet-timers-" + job + "-" + number.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Without threads while nothing is due. */
  private static ExecutorService pool() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS, THREADS, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads("sweep"));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private SchedulerListener listener() {
    return new AbstractSchedulerListener() {
      @Override
      public void onExecutionComplete(ExecutionComplete done) {
        synchronized (ended) {
          ended.notifyAll();
        }
      }
    };
  }

  void start() {
    scheduler.start();
    keeper.scheduleWithFixedDelay(this::look, 0, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /** To be called when a sweep has come. */
  void came() {
    keeper.execute(this::look);
  }

  /** To be called when a sweep has gone. */
  void went() {
    placed.retainAll(present.names());
  }

  /** Waits for what is at work, not for ever. */
  @Override
  public void close() {
    scheduler.stop();
  }

  private void look() {
    try {
      placeAll();
      seen = list();
      failing = false;
    } catch (RuntimeException e) {
      if (!failing && !scheduler.getSchedulerState().isShuttingDown()) {
        LOG.warn("Timers could not be looked after; tried again every {} s", LOOK_SECONDS, e);
      }
      failing = true;
    }
  }

  private synchronized void placeAll() {
    boolean any = false;
    for (String name : present.names()) {
      Optional<Present.Entry> entry = present.find(name);
      if (entry.isPresent() && placed.add(name)) {
        try {
          place(entry.get());
        } catch (RuntimeException e) {
          placed.remove(name);
          throw e;
        }
        any = true;
      }
    }
    if (any) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  /**
   * A row for one that is new; an earlier time for one that is to be run more often than before.
   */
  private void place(Present.Entry entry) {
    Instant now = now();
    Optional<ScheduledExecution<Object>> row = row(entry.name());
    if (row.isEmpty()) {
      scheduler.scheduleIfNotExists(SweepTask.instance(entry.name()), entry.every().first(now));
    } else if (!row.get().isPicked()
        && row.get().getExecutionTime().isAfter(entry.every().next(now))) {
      reschedule(entry.name(), entry.every().next(now));
    }
  }

  private Optional<ScheduledExecution<Object>> row(String name) {
    return scheduler.getScheduledExecution(SweepTask.id(name));
  }

  /**
   * @return false when a node is at work on it
   */
  private boolean reschedule(String name, Instant at) {
    try {
      scheduler.reschedule(SweepTask.id(name), at);
      return true;
    } catch (TaskInstanceCurrentlyExecutingException e) {
      return false;
    }
  }

  /** As {@link se.meetmalmo.platform.timers.Timers#run}. */
  Timer run(String name) {
    Present.Entry entry =
        present.find(name).orElseThrow(() -> new NotFoundException("sweep", name));
    place(entry);
    Instant asked = now();
    if (!reschedule(name, asked)) {
      throw new ConflictException("Sweep " + name + " is at work now");
    }
    scheduler.triggerCheckForDueExecutions();
    if (!await(() -> row(name).filter(row -> isDone(row, asked)).isPresent())) {
      throw new ConflictException("Sweep " + name + " is still at work; see meet:timer-list");
    }
    return row(name).map(this::timer).orElseThrow(() -> new NotFoundException("sweep", name));
  }

  private static boolean isDone(ScheduledExecution<Object> row, Instant asked) {
    return !row.isPicked() && row.getExecutionTime().isAfter(asked);
  }

  /** Runs what is due by the clock, here or elsewhere, and waits until nothing present is. */
  void runDue() {
    look();
    scheduler.triggerCheckForDueExecutions();
    if (!await(this::isNothingDue)) {
      throw new IllegalStateException("Sweeps are still at work: " + list());
    }
  }

  private boolean isNothingDue() {
    Instant now = now();
    return list().stream()
        .noneMatch(timer -> timer.running() || timer.present() && !timer.next().isAfter(now));
  }

  private boolean await(BooleanSupplier condition) {
    long end = System.nanoTime() + PATIENCE_NANOS;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      synchronized (ended) {
        try {
          ended.wait(CHECK_MILLIS); // another node may be the one that runs it
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          return false;
        }
      }
    }
    return true;
  }

  List<Timer> list() {
    List<Timer> timers = new ArrayList<>();
    scheduler.fetchScheduledExecutions(
        ScheduledExecutionsFilter.all(), row -> timers.add(timer(row)));
    timers.sort(Comparator.comparing(Timer::name));
    return timers;
  }

  /** As of some seconds ago; asks no database. */
  List<Timer> seen() {
    return seen;
  }

  /** Names of those that this node has been at work on for a quarter of an hour or longer. */
  List<String> slow() {
    return scheduler.getCurrentlyExecuting().stream()
        .filter(running -> running.getDuration().compareTo(SLOW) >= 0)
        .map(CurrentlyExecuting::getTaskInstance)
        .map(instance -> instance.getId())
        .sorted()
        .toList();
  }

  private Timer timer(ScheduledExecution<Object> row) {
    String name = row.getTaskInstance().getId();
    Optional<Present.Entry> entry = present.find(name);
    return new Timer(
        name,
        entry.map(found -> found.every().text()).orElse(""),
        entry.isPresent(),
        row.isPicked(),
        row.getExecutionTime(),
        orEpoch(row.getLastSuccess()),
        orEpoch(row.getLastFailure()),
        row.getConsecutiveFailures(),
        row.getData() instanceof String outcome ? outcome : "");
  }

  private static Instant orEpoch(Instant time) {
    return time == null ? Instant.EPOCH : time;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
