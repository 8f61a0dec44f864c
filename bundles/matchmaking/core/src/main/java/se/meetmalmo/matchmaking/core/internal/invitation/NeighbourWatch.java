package se.meetmalmo.matchmaking.core.internal.invitation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.groups.GroupEvent;
import se.meetmalmo.intake.IdeaEvent;
import se.meetmalmo.intake.Status;
import se.meetmalmo.matchmaking.core.internal.Questions;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Change;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Kept;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Seat;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Invitation.State;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.journal.JournalEvent;
import se.meetmalmo.platform.journal.JournalHandler;
import se.meetmalmo.resourcebank.Member;
import se.meetmalmo.resourcebank.MemberEvent;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.ResourceBank;

/**
 * Ends what has lost its ground: an idea that looks for people no more, a group that is given up, a
 * member who has left or does not want to be asked about this any more. It looks at how things
 * stand and not at the event, so that one that comes twice or late does no harm.
 */
@Component(
    property = {
      JournalHandler.NAME + "=matchmaking-neighbours",
      JournalHandler.UNIT + "=" + IdeaEvent.UNIT,
      JournalHandler.UNIT + "=" + GroupEvent.UNIT,
      JournalHandler.UNIT + "=" + MemberEvent.UNIT
    })
public final class NeighbourWatch implements JournalHandler {
  private static final Set<Status> STAFFED = Set.of(Status.ACCEPTED, Status.STAFFING);
  private static final Set<MemberEvent.Type> TURNS =
      Set.of(MemberEvent.Type.CHANGED, MemberEvent.Type.LEFT);
  private final InvitationStore store;
  private final Questions questions;
  private final ResourceBank bank;
  private final Clock clock;

  @Activate
  public NeighbourWatch(
      @Reference InvitationStore store,
      @Reference Questions questions,
      @Reference ResourceBank bank,
      @Reference Clock clock) {
    this.store = store;
    this.questions = questions;
    this.bank = bank;
    this.clock = clock;
  }

  @Override
  public void handle(JournalEvent event) {
    switch (event.unit()) {
      case IdeaEvent.UNIT -> idea(event);
      case GroupEvent.UNIT -> group(event);
      default -> member(event);
    }
  }

  /** What never looked for people is passed over unread, as most of what comes in is. */
  private void idea(JournalEvent event) {
    if (IdeaEvent.Type.of(event.type()).isEmpty()) {
      return;
    }
    IdeaEvent told = IdeaEvent.of(event);
    if (STAFFED.contains(told.from())) {
      String idea = told.ideaId();
      Optional<Kept> open =
          store.find(idea).filter(kept -> kept.head().state() == Roster.State.OPEN);
      if (open.isPresent() && !STAFFED.contains(questions.idea(idea).status())) {
        end(idea, Roster.State.OPEN);
      }
    }
  }

  private void group(JournalEvent event) {
    if (event.type().equals(GroupEvent.Type.DISSOLVED.word())) {
      GroupEvent gone = GroupEvent.of(event);
      store
          .find(gone.ideaId())
          .filter(kept -> kept.head().groupId().equals(gone.groupId()))
          .ifPresent(kept -> end(gone.ideaId(), Roster.State.FORMED));
    }
  }

  private void end(String ideaId, Roster.State from) {
    store.change(
        ideaId,
        now -> {
          Kept kept = now.orElseThrow();
          Draft draft = draft(kept);
          return kept.head().state() == from
              ? draft.close(kept, Roster.State.ENDED, "", Ending.IDEA_RESTS).toChange()
              : draft.toChange();
        });
  }

  private Draft draft(Kept kept) {
    return new Draft(kept, clock.instant().truncatedTo(ChronoUnit.MILLIS), Actor.SYSTEM.name());
  }

  private void member(JournalEvent event) {
    if (MemberEvent.Type.of(event.type()).filter(TURNS::contains).isPresent()) {
      String member = MemberEvent.of(event).memberId();
      store.ideasOf(member).forEach(idea -> member(member, idea));
    }
  }

  /** Who has accepted keeps the seat until they leave; who has not answered is asked no more. */
  private void member(String member, String ideaId) {
    Optional<MemberProfile> profile =
        bank.profile(member, Actor.SYSTEM).filter(one -> one.status() == Member.Status.ACTIVE);
    boolean isWilling =
        profile.isPresent()
            && store.find(ideaId).filter(kept -> accepts(profile.get(), kept)).isPresent();
    if (profile.isEmpty() || !isWilling) {
      store.change(ideaId, now -> without(member, profile.isEmpty(), now.orElseThrow()));
    }
  }

  private boolean accepts(MemberProfile member, Kept kept) {
    return member
        .interest()
        .accepts(
            questions
                .of(questions.idea(kept.head().ideaId()), kept.head().wanted().industries())
                .topic());
  }

  private Change without(String member, boolean hasLeft, Kept kept) {
    Draft draft = draft(kept);
    for (Seat seat : kept.holding()) {
      boolean ends = hasLeft || seat.invitation().state() == State.OPEN;
      if (seat.whoKey().equals(member) && ends && kept.head().state() == Roster.State.OPEN) {
        draft.end(seat, State.WITHDRAWN, Ending.NOT_TO_BE_ASKED, "", true);
      }
    }
    return draft.toChange();
  }
}
