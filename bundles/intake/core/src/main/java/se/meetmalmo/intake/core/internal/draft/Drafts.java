package se.meetmalmo.intake.core.internal.draft;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Keeps what people have begun to write, each under a secret that only their browser has. Each
 * method is one transaction. Thread-safe.
 */
public interface Drafts {
  /** How long a draft lives after it was last changed. */
  Duration LIFETIME = Duration.ofDays(30);

  /** What was written under the secret. */
  Opened open(String secret);

  /**
   * Answers the given fields anew and keeps the draft; a field that did not come has no answer.
   * Does nothing when the draft was sent.
   */
  Opened keep(String secret, Iterable<String> fields, Map<String, List<String>> form);

  /** Forgets the draft: thrown away, or sent, so that the idea has it now. */
  void discard(String secret);

  /**
   * Deletes what nobody has touched for {@link #LIFETIME}.
   *
   * @return how many
   */
  int expire();

  /**
   * A draft as it was found.
   *
   * @param draft empty when nothing was written, or when it is sent
   * @param sent the idea that it became is in, behind {@link PrivateLink#of(String)}
   */
  record Opened(Draft draft, boolean sent) {}
}
