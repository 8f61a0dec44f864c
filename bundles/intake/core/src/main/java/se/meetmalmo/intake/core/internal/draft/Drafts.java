package se.meetmalmo.intake.core.internal.draft;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Keeps what people have begun to write, each under a secret that only their browser has. Thread-
 * safe.
 */
public interface Drafts {
  /** How long a draft lives after it was last changed. */
  Duration LIFETIME = Duration.ofDays(30);

  /** What was written under the secret; empty when nothing was, or when it is sent. */
  Draft read(String secret);

  /** The private link's secret of the idea that the draft became; empty until it is sent. */
  Optional<String> sent(String secret);

  /** Keeps the draft; does nothing when the draft under this secret is sent. */
  void save(String secret, Draft draft);

  void discard(String secret);

  /**
   * Sends a draft once, however often and from however many tabs this is called: the first call
   * hands it in, every other gets the same answer. Idea and draft change in one transaction.
   *
   * @param handIn takes the draft in and returns the secret of the private link
   * @return the secret of the private link
   * @throws se.meetmalmo.platform.NotFoundException when nothing was written under the secret
   */
  String send(String secret, Function<Draft, String> handIn);

  /**
   * Deletes what nobody has touched for {@link #LIFETIME}.
   *
   * @return how many
   */
  int expire();
}
