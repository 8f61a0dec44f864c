package se.meetmalmo.knowledgebank.core.internal.store;

import java.time.Instant;
import java.util.Optional;

/** Keeps when each source was fetched last. */
public interface PullStore {
  /** The last time; its outcome says so when it is not over. */
  record Last(Instant startedAt, String outcome) {}

  Optional<Last> last(String source);

  void started(String source, Instant now);

  void ended(String source, String outcome);
}
