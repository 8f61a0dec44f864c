package se.meetmalmo.matchmaking.core.internal.invitation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.matchmaking.core.internal.Questions;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Kept;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Seat;
import se.meetmalmo.matchmaking.invitation.Accept;
import se.meetmalmo.matchmaking.invitation.Decline;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitation.State;
import se.meetmalmo.matchmaking.invitation.InvitationEvent;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.matchmaking.invitation.OwnInvitation;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;

/** What people do with their own invitation, by private link. */
@Component(service = Answering.class)
public final class Answering {
  /** How often an answer is tried again because another of the same group came at that moment. */
  private static final int TRIES = 5;

  private final InvitationStore store;
  private final Questions questions;
  private final Persons persons;
  private final Clock clock;

  @Activate
  public Answering(
      @Reference InvitationStore store,
      @Reference Questions questions,
      @Reference Persons persons,
      @Reference Clock clock) {
    this.store = store;
    this.questions = questions;
    this.persons = persons;
    this.clock = clock;
  }

  Optional<OwnInvitation> open(String secret) {
    return invitation(secret).flatMap(id -> idea(id).flatMap(store::find).flatMap(k -> own(k, id)));
  }

  private Optional<String> invitation(String secret) {
    return store.linked(Ids.hash(secret));
  }

  private Optional<String> idea(String invitationId) {
    return store.ideaOf(invitationId);
  }

  OwnInvitation accept(String secret, Accept yes) {
    return answer(
        secret,
        (draft, seat) -> {
          boolean isGuest = seat.invitation().invitee().origin() == Invitee.Origin.GUEST;
          return draft.accept(seat, new Accept(yes.mayLead(), isGuest && yes.wantsToJoin()));
        });
  }

  OwnInvitation decline(String secret, Decline no) {
    return answer(
        secret, (draft, seat) -> draft.end(seat, State.DECLINED, no.reason(), no.words(), true));
  }

  private OwnInvitation answer(String secret, BiFunction<Draft, Seat, Draft> how) {
    String id =
        invitation(secret)
            .orElseThrow(() -> new NotFoundException("invitation", "behind this private link"));
    String idea = idea(id).orElseThrow(() -> new NotFoundException("invitation", id));
    for (int i = 1; ; i++) {
      try {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Kept kept =
            store.change(
                idea,
                there -> {
                  Seat seat = answerable(there.orElseThrow(), id);
                  Draft draft = new Draft(there.get(), now, InvitationEvent.INVITEE);
                  return how.apply(draft, seat).toChange();
                });
        return own(kept, id).orElseThrow();
      } catch (ConflictException e) {
        if (i == TRIES || !isAnswerable(idea, id)) {
          throw e;
        }
      }
    }
  }

  private boolean isAnswerable(String idea, String id) {
    return store
        .find(idea)
        .filter(kept -> canAnswer(kept, kept.seat(id).orElseThrow()))
        .isPresent();
  }

  private static boolean canAnswer(Kept kept, Seat seat) {
    return kept.head().state() == Roster.State.OPEN && seat.holds();
  }

  private static Seat answerable(Kept kept, String id) {
    Seat seat = kept.seat(id).orElseThrow();
    if (!canAnswer(kept, seat)) {
      Invitation one = seat.invitation();
      boolean isFormed = one.state().holds();
      throw new ConflictException(
          isFormed
              ? "The group of invitation " + id + " is formed: speak with its leader"
              : "Invitation " + id + " is over: " + one.ending(),
          Map.of("constraint", isFormed ? "FORMED" : "OVER"));
    }
    return seat;
  }

  private Optional<OwnInvitation> own(Kept kept, String id) {
    return kept.seat(id).map(seat -> own(kept, seat));
  }

  private OwnInvitation own(Kept kept, Seat seat) {
    Invitation one = persons.named(seat.invitation());
    Idea idea = questions.idea(one.ideaId());
    return new OwnInvitation(
        kept.head().caseNumber(),
        one.ideaId(),
        idea.summary().title(),
        idea.maskedText(),
        one.invitee().name(),
        one.invitee().organisation(),
        kept.head().message(),
        one.state(),
        one.answerBy(),
        canAnswer(kept, seat),
        one.mayLead(),
        one.invitee().origin() == Invitee.Origin.GUEST,
        one.wantsToJoin(),
        one.ending());
  }
}
