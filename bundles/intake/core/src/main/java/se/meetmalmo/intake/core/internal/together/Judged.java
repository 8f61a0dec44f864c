package se.meetmalmo.intake.core.internal.together;

import java.time.Instant;
import java.util.Objects;
import se.meetmalmo.intake.JoinedWork;

/**
 * What somebody has found of an idea and other work. The last word on a pair stands.
 *
 * @param by name of the account, {@code system} or {@code submitter}
 */
public record Judged(
    String ideaId, JoinedWork work, Verdict verdict, Ground ground, String by, Instant at) {
  /** How close both are. */
  public enum Verdict {
    SAME,
    RELATED,
    DIFFERENT
  }

  /** How it was said. */
  public enum Ground {
    /** A screener compared them and said so. */
    JUDGED,
    /** A coordinator connected the idea to the work. */
    CONNECTED,
    /** The sender joined the work. */
    JOINED,
    /** Both senders agreed to merge. */
    MERGED
  }

  public Judged {
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(ground);
  }

  /** What names the pair. */
  public String pair() {
    return ideaId + ":" + work;
  }

  /** The same of the work by another name. */
  public Judged with(JoinedWork name) {
    return new Judged(ideaId, name, verdict, ground, by, at);
  }
}
