package se.meetmalmo.platform.timers;

import java.time.Instant;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Does what is due by now: wakes what was paused until today, deletes what has expired. A service
 * with the two properties below. It is never run twice at a time, not on two nodes either; what it
 * missed while the platform was down is one run, not many. While it is not there it is not run,
 * which is no error.
 *
 * <p>The domain's rows say what is due, not the timer: select some of what is due, change each row
 * in a transaction of its own that looks again whether it still is, and an occasion that comes
 * twice, as after a crash, changes nothing the second time.
 */
@ConsumerType
public interface Sweep {
  /**
   * Service property, required: the lasting name, under which its place is kept: {@code
   * intake-wake}. Lower-case letters, digits, hyphens and dots.
   */
  String NAME = "meet.sweep";

  /**
   * Service property, required: how often, {@code PT1M} after the end of the last run (one second
   * to 31 days), or at which times of the city's day, {@code DAILY|07:00} or {@code
   * DAILY|07:00,15:30}.
   */
  String EVERY = "meet.sweep.every";

  /**
   * One run, on a thread of the timers. No transaction is open.
   *
   * @param now by the platform's clock
   * @throws Exception when it could not be done now: it is tried again with growing pauses, and an
   *     operator sees it
   */
  Swept run(Instant now) throws Exception;
}
