package se.meetmalmo.matchmaking.core.internal.invitation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Change;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Head;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Kept;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Seat;
import se.meetmalmo.matchmaking.invitation.Accept;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitation.State;
import se.meetmalmo.matchmaking.invitation.InvitationEvent;
import se.meetmalmo.matchmaking.invitation.InvitationEvent.Type;
import se.meetmalmo.matchmaking.invitation.Roster;

/** A change of an idea's staffing that is being put together. Not thread-safe. */
final class Draft {
  private final List<Seat> changed = new ArrayList<>();
  private final List<Seat> added = new ArrayList<>();
  private final List<InvitationEvent> events = new ArrayList<>();
  private final Instant now;
  private final String by;
  private Head head;

  Draft(Kept kept, Instant now, String by) {
    this(kept.head(), now, by);
  }

  Draft(Head head, Instant now, String by) {
    this.head = head;
    this.now = now;
    this.by = by;
  }

  Draft head(Head other) {
    head = other;
    return this;
  }

  Draft add(Seat seat) {
    added.add(seat);
    events.add(InvitationEvent.of(seat.invitation(), Type.SENT, true, now, by));
    return this;
  }

  Draft change(Seat seat) {
    changed.add(seat);
    return this;
  }

  Draft accept(Seat seat, Accept yes) {
    Invitation accepted = seat.invitation().accepted(yes.mayLead(), yes.wantsToJoin(), now);
    if (seat.invitation().state() == State.OPEN) {
      events.add(InvitationEvent.of(accepted, Type.ACCEPTED, true, now, by));
    }
    return change(seat.with(accepted));
  }

  /** Ends it, with one who steps in or without. */
  Draft end(Seat seat, State state, Ending why, String words, boolean isVacant) {
    Type type =
        switch (state) {
          case DECLINED -> Type.DECLINED;
          case EXPIRED -> Type.EXPIRED;
          default -> Type.WITHDRAWN;
        };
    Invitation ended = seat.invitation().ended(state, why, words, now);
    boolean held = state != State.DECLINED && why != Ending.NOT_TO_BE_ASKED;
    events.add(InvitationEvent.of(ended, type, held, now, by));
    return change(seat.with(ended).vacant(isVacant));
  }

  Draft remind(Seat seat) {
    Invitation reminded = seat.invitation().reminded(now);
    events.add(InvitationEvent.of(reminded, Type.REMINDED, true, now, by));
    return change(seat.with(reminded));
  }

  Draft tell(Type type) {
    events.add(InvitationEvent.of(head.ideaId(), type, now, by));
    return this;
  }

  /** The whole staffing is over; who has a seat still is told. */
  Draft close(Kept kept, Roster.State state, String group, Ending why) {
    for (Seat seat : kept.seats()) {
      boolean seated = state == Roster.State.FORMED && seat.invitation().state() == State.ACCEPTED;
      if (seat.holds() && !seated) {
        end(seat, State.WITHDRAWN, why, "", false);
      } else if (seat.isVacant()) {
        change(seat.vacant(false));
      }
    }
    head = head.in(state, group);
    return tell(state == Roster.State.FORMED ? Type.FORMED : Type.ENDED);
  }

  boolean isEmpty() {
    return changed.isEmpty() && added.isEmpty() && events.isEmpty();
  }

  Change toChange() {
    Head kept =
        new Head(
            head.ideaId(),
            head.caseNumber(),
            head.state(),
            head.wanted(),
            head.message(),
            head.answerWithin(),
            head.groupId(),
            head.obstacle(),
            head.retryAt(),
            now,
            head.version());
    return new Change(kept, changed, added, events);
  }
}
