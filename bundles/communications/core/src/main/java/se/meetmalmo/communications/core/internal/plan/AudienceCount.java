package se.meetmalmo.communications.core.internal.plan;

import java.util.OptionalLong;
import se.meetmalmo.communications.plan.Audience;

/** Counts the people of some segments; there while their domain is. Thread-safe and quick. */
public interface AudienceCount {
  /** Empty when it is none of its segments. */
  OptionalLong count(Audience audience);
}
