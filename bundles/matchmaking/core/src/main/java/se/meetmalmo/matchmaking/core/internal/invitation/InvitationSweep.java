package se.meetmalmo.matchmaking.core.internal.invitation;

import java.time.Instant;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Change;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Kept;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Seat;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Invitation.State;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.timers.Sweep;
import se.meetmalmo.platform.timers.Swept;

/** Ends what nobody has answered in time, reminds of the rest, and tries stuck seats again. */
@Component(property = {Sweep.NAME + "=matchmaking-invitations", Sweep.EVERY + "=PT1M"})
public final class InvitationSweep implements Sweep {
  private static final Logger LOG = LoggerFactory.getLogger(InvitationSweep.class);
  private static final int SOME = 200;
  private final InvitationStore store;
  private final Replacing replacing;

  @Activate
  public InvitationSweep(@Reference InvitationStore store, @Reference Replacing replacing) {
    this.store = store;
    this.replacing = replacing;
  }

  @Override
  public Swept run(Instant now) {
    List<String> due = store.due(now, SOME);
    int changed = 0;
    for (String idea : due) {
      try {
        Kept kept = store.change(idea, there -> swept(there.orElseThrow(), now));
        if (kept.head().retryAt() != null && !kept.head().retryAt().isAfter(now)) {
          replacing.replace(idea);
        }
        changed++;
      } catch (ConflictException e) {
        // somebody is at work on it: the next run looks again
        LOG.debug("Idea {} is looked at again in the next run", idea, e);
      }
    }
    return new Swept(changed, changed > 0 && due.size() >= SOME);
  }

  private static Change swept(Kept kept, Instant now) {
    Draft draft = new Draft(kept, now, Actor.SYSTEM.name());
    if (kept.head().state() == Roster.State.OPEN) {
      kept.seats().stream()
          .filter(seat -> seat.invitation().state() == State.OPEN)
          .forEach(seat -> sweep(draft, seat, now));
    }
    return draft.toChange();
  }

  private static void sweep(Draft draft, Seat seat, Instant now) {
    if (!seat.invitation().answerBy().isAfter(now)) {
      draft.end(seat, State.EXPIRED, Ending.NO_ANSWER, "", true);
    } else if (seat.invitation().remindedAt() == null && !seat.remindAt().isAfter(now)) {
      draft.remind(seat);
    }
  }
}
