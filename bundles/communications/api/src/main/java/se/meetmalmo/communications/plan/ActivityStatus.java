package se.meetmalmo.communications.plan;

import java.util.Set;

/** Where an activity is, and where it may go from there. */
public enum ActivityStatus {
  /** Thought of. */
  IDEA,
  /** Being written. */
  DRAFT,
  /** Somebody has said that it may go out; of what is external, somebody else. */
  APPROVED,
  /** Out, in all its channels at once. */
  PUBLISHED,
  /** Out, and what came of it is written down. */
  EVALUATED,
  /** Not to be. */
  DROPPED;

  /** The states that may follow; in all others a change is refused. */
  public Set<ActivityStatus> next() {
    return switch (this) {
      case IDEA -> Set.of(DRAFT, DROPPED);
      case DRAFT -> Set.of(IDEA, APPROVED, DROPPED);
      case APPROVED -> Set.of(DRAFT, PUBLISHED);
      case PUBLISHED -> Set.of(DRAFT, EVALUATED);
      case EVALUATED -> Set.of();
      case DROPPED -> Set.of(DRAFT);
    };
  }

  /** Whether its texts may be changed; what is approved must be taken back first. */
  public boolean isOpen() {
    return this == IDEA || this == DRAFT;
  }

  /** Whether people can read it. */
  public boolean isOut() {
    return this == PUBLISHED || this == EVALUATED;
  }

  /** Whether going there needs a reason, or says what came of it. */
  public boolean needsNote(ActivityStatus to) {
    return to == EVALUATED || to == DROPPED || this == PUBLISHED && to == DRAFT;
  }
}
