package se.meetmalmo.communications.spi;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Knows the recipients of one scheme; a service with the property below. The one place of their
 * addresses, which are asked for when something is sent and kept nowhere else. While it is away its
 * deliveries wait. Thread-safe; answers within seconds.
 */
@ConsumerType
public interface Correspondence {
  /** Service property, required: what stands before the colon of its recipients. */
  String SCHEME = "meet.correspondence.scheme";

  /**
   * Who is to be told, and what can be said.
   *
   * @return empty when there is no such recipient any more or, to be sent, no address to reach it
   *     by
   */
  Optional<Correspondent> find(Notice notice, Purpose purpose);
}
