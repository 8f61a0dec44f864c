package se.meetmalmo.platform;

import java.util.Objects;
import org.osgi.annotation.versioning.ConsumerType;

/** Says whether one thing that serving depends on works; a service. Thread-safe and quick. */
@ConsumerType
public interface HealthCheck {
  Result check();

  /**
   * What a check found.
   *
   * @param name of the thing, lasting: {@code database}
   * @param message plain English; no personal data, for it is public
   */
  record Result(String name, boolean ok, String message) {
    public Result {
      Objects.requireNonNull(name);
      Objects.requireNonNull(message);
    }
  }
}
