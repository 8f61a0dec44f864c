package se.meetmalmo.platform.timers.internal;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.platform.timers.Swept;

/** What db-scheduler runs: one task, of which each sweep is an instance. */
final class SweepTask {
  static final String NAME = "sweep";
  private static final Logger LOG = LoggerFactory.getLogger(SweepTask.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(1);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int LONGEST_OUTCOME = 900;
  private final Present present;
  private final Clock clock;

  SweepTask(Present present, Clock clock) {
    this.present = present;
    this.clock = clock;
  }

  static TaskInstanceId id(String sweep) {
    return TaskInstanceId.of(NAME, sweep);
  }

  static TaskInstance<String> instance(String sweep) {
    return new TaskInstance<>(NAME, sweep);
  }

  Task<String> task() {
    return Tasks.custom(NAME, String.class)
        .onFailure(this::failed)
        .onDeadExecution(this::cutOff)
        .execute((instance, context) -> run(instance.getId(), context.getExecution()));
  }

  private CompletionHandler<String> run(String name, Execution execution) {
    Present.Entry entry = present.find(name).orElse(null);
    if (entry == null) {
      return (done, row) -> putBack(execution, row);
    }
    try {
      Swept swept = entry.sweep().run(now());
      return (done, row) -> succeeded(entry, swept, done, row);
    } catch (Exception e) {
      throw new SweepFailedException(entry, e);
    }
  }

  private static void succeeded(
      Present.Entry entry, Swept swept, ExecutionComplete done, ExecutionOperations<String> row) {
    Instant next = swept.more() ? done.getTimeDone() : entry.every().next(done.getTimeDone());
    row.reschedule(done, next, swept.changed() + " changed");
    if (swept.changed() > 0) {
      LOG.info("Sweep {} changed {}", entry.name(), swept.changed());
    }
  }

  /** The sweep has gone since the row was taken: as if it had not been taken. */
  private static void putBack(Execution execution, ExecutionOperations<String> row) {
    row.reschedule(
        ExecutionComplete.success(execution, execution.lastSuccess, execution.lastSuccess),
        execution.executionTime);
  }

  private void failed(ExecutionComplete done, ExecutionOperations<String> row) {
    Execution execution = done.getExecution();
    if (present.find(execution.taskInstance.getId()).isEmpty()) {
      putBack(execution, row); // it ended while it was at work
      return;
    }
    int failures = execution.consecutiveFailures + 1;
    Instant next = done.getTimeDone().plus(pause(failures));
    Throwable cause = done.getCause().map(Throwable::getCause).orElse(null);
    row.reschedule(done, next, cut("failed: " + cause));
    LOG.warn(
        "Sweep {} failed, {} times in a row; tried again at {}",
        execution.taskInstance.getId(),
        failures,
        next,
        cause);
  }

  /** Its node died, or was away too long to be waited for. */
  private void cutOff(ExecutionComplete done, ExecutionOperations<String> row) {
    LOG.warn(
        "Sweep {} was cut off on node {}; it is run again",
        done.getExecution().taskInstance.getId(),
        done.getExecution().pickedBy);
    row.reschedule(done, now(), "cut off");
  }

  /** Growing, as what is broken is seldom mended by asking more often. */
  static Duration pause(int failures) {
    Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static String cut(String text) {
    return text.length() <= LONGEST_OUTCOME ? text : text.substring(0, LONGEST_OUTCOME) + "…";
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
