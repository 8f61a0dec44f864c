package se.meetmalmo.platform.timers.internal;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import se.meetmalmo.platform.City;
import se.meetmalmo.platform.timers.Sweep;

/** When a sweep is due; see {@link Sweep#EVERY}. */
record Every(String text, Schedule schedule) {
  private static final String DAILY = "DAILY|";
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(31);

  /**
   * @throws IllegalArgumentException when it is no such text
   */
  static Every of(String text) {
    try {
      return new Every(text, text.startsWith(DAILY) ? daily(text) : delay(text));
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          Sweep.EVERY + " is " + text + ", neither a duration such as PT1M nor DAILY|07:00", e);
    }
  }

  private static Schedule daily(String text) {
    String[] times = text.substring(DAILY.length()).split(",");
    return Schedules.daily(
        City.ZONE, Arrays.stream(times).map(LocalTime::parse).toArray(LocalTime[]::new));
  }

  private static Schedule delay(String text) {
    Duration delay = Duration.parse(text);
    if (delay.compareTo(SHORTEST) < 0 || delay.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          Sweep.EVERY + " is " + text + ", not one second to 31 days");
    }
    return Schedules.fixedDelay(delay);
  }

  /** The first run of one that has never been here: at once, or at its time of day. */
  Instant first(Instant now) {
    return schedule.getInitialExecutionTime(now);
  }

  /**
   * @param done when the last run ended
   */
  Instant next(Instant done) {
    return schedule.getNextExecutionTime(ExecutionComplete.simulatedSuccess(done));
  }
}
