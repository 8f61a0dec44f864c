package se.meetmalmo.platform.timers;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What an operator sees and does with the timers. Thread-safe. */
@ProviderType
public interface Timers {
  /** Every timer that has been here, by name; those whose {@link Sweep} is absent now too. */
  List<Timer> list();

  /**
   * Runs a sweep now, on one of the nodes, and waits until it is done.
   *
   * @return how it went; look at {@link Timer#failures}
   * @throws se.meetmalmo.platform.NotFoundException when there is no such sweep here
   * @throws se.meetmalmo.platform.ConflictException when it is at work, or takes more than a minute
   */
  Timer run(String name);
}
