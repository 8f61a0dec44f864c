package se.meetmalmo.knowledgebank.core.internal;

import java.time.Duration;
import java.time.Instant;
import se.meetmalmo.knowledgebank.Freshness;
import se.meetmalmo.knowledgebank.InitiativeProfile;
import se.meetmalmo.knowledgebank.State;
import se.meetmalmo.knowledgebank.core.internal.store.Kept;

/**
 * When owners are asked, and what can be relied on.
 *
 * @param usual days between two questions where the initiative names none
 * @param grace days that an owner has to answer
 */
record Reviewing(int usual, int grace) {
  private static final long DAY = Duration.ofDays(1).toMillis();

  /** When it is to be confirmed again; null for what is not under way. */
  Instant dueAt(Kept kept) {
    return dueAt(kept.profile(), kept.confirmedAt());
  }

  private Instant dueAt(InitiativeProfile profile, Instant confirmedAt) {
    int days = profile.reviewDays() > 0 ? profile.reviewDays() : usual;
    return profile.stage().isUnderWay() ? confirmedAt.plusMillis(days * DAY) : null;
  }

  /**
   * When its owner is to be asked first; null for what is not under way or not published, and where
   * nobody knows how to reach the owner.
   */
  Instant askAt(InitiativeProfile profile, State state, Instant confirmedAt) {
    return state == State.PUBLISHED && !profile.ownerEmail().isEmpty()
        ? dueAt(profile, confirmedAt)
        : null;
  }

  /** When an owner who was asked now is asked again; not at once, however short the grace is. */
  Instant askAgain(Instant now) {
    return now.plusMillis(Math.max(1, grace) * DAY);
  }

  Freshness freshness(Kept kept, Instant now) {
    Instant due = dueAt(kept);
    if (due == null || now.isBefore(due)) {
      return Freshness.FRESH;
    }
    return now.isBefore(due.plusMillis(grace * DAY)) ? Freshness.DUE : Freshness.STALE;
  }
}
