package se.meetmalmo.matchmaking.spi;

import java.time.LocalDate;
import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** Knows who works in groups, and who has; a service. Thread-safe. */
@ConsumerType
public interface Engagements {
  /** By id of the member or the part of the city; who is absent has never been in a group. */
  Map<String, Engagement> all();

  /**
   * What somebody takes part in.
   *
   * @param groups now
   * @param lastEnded when the last group of theirs ended; null when none has
   */
  record Engagement(int groups, LocalDate lastEnded) {}
}
