package se.meetmalmo.search;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import se.meetmalmo.platform.Actor;

/** Says what one piece of work is, whichever domain keeps it. Thread-safe. */
@ProviderType
public interface KnownWork {
  /** The work as it is found; empty when the reader may not see it or there is none. */
  Optional<Work> show(WorkId id, Actor reader);
}
