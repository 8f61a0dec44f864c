package se.meetmalmo.communications.spi;

import java.util.OptionalLong;
import org.osgi.annotation.versioning.ConsumerType;
import se.meetmalmo.communications.plan.Audience;

/**
 * Counts the audiences of some segments; a service of the domain that knows them. Of a segment that
 * nobody counts it is not known how many there are, which is not nought. Thread-safe and quick.
 */
@ConsumerType
public interface AudienceCount {
  /** Empty when it is none of its segments, or one that it can't cut by such themes or areas. */
  OptionalLong count(Audience audience);
}
