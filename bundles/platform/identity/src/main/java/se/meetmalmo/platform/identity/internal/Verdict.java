package se.meetmalmo.platform.identity.internal;

import java.time.Duration;

/** What came of a name and a password. */
public sealed interface Verdict {
  /**
   * They are right.
   *
   * @param passwordHash what they were checked against
   */
  record Accepted(Account account, String passwordHash) implements Verdict {}

  /** They are wrong, or the account is not active; which of it is not said. */
  record Refused() implements Verdict {}

  /** They were not looked at: too many attempts, or too much to do. */
  record Wait(Duration remaining) implements Verdict {
    /** Rounded up, at least 1. */
    public long seconds() {
      return Math.max(1, remaining.plusMillis(999).toSeconds());
    }
  }
}
