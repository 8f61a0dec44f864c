package se.meetmalmo.matchmaking.core.internal.invitation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.intake.Idea;
import se.meetmalmo.intake.Intake;
import se.meetmalmo.intake.Milestone;
import se.meetmalmo.intake.Status;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.StaffingOrder;
import se.meetmalmo.matchmaking.core.internal.Gates;
import se.meetmalmo.matchmaking.core.internal.Questions;
import se.meetmalmo.matchmaking.core.internal.Seating;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Change;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Head;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Kept;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Seat;
import se.meetmalmo.matchmaking.core.internal.pool.Gate;
import se.meetmalmo.matchmaking.core.internal.pool.Sitting;
import se.meetmalmo.matchmaking.core.internal.staffing.Order;
import se.meetmalmo.matchmaking.invitation.Invite;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.FieldError;
import se.meetmalmo.platform.Validation;

/** A coordinator invites. */
@Component(service = Inviting.class)
public final class Inviting {
  private static final Set<Status> LOOKING = Set.of(Status.ACCEPTED, Status.STAFFING);
  private static final Duration LONGEST = Duration.ofDays(90);
  private final Questions questions;
  private final Gates gates;
  private final Picking picking;
  private final Seating seating;
  private final Intake intake;
  private final InvitationStore store;
  private final Clock clock;

  @Activate
  public Inviting(
      @Reference Questions questions,
      @Reference Gates gates,
      @Reference Picking picking,
      @Reference Seating seating,
      @Reference Intake intake,
      @Reference InvitationStore store,
      @Reference Clock clock) {
    this.questions = questions;
    this.gates = gates;
    this.picking = picking;
    this.seating = seating;
    this.intake = intake;
    this.store = store;
    this.clock = clock;
  }

  static boolean isLooking(Idea idea) {
    return LOOKING.contains(idea.status());
  }

  /** What is kept then, of the idea's id. */
  Kept invite(String asked, Invite invite, Actor by) {
    Idea idea = questions.idea(asked);
    if (!isLooking(idea)) {
      throw new ConflictException(
          "Idea " + idea.caseNumber() + " is " + idea.status() + ": it does not look for people",
          Map.of("constraint", "NOT_LOOKING"));
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Instant answerBy = answerBy(invite, now);
    Optional<Kept> before = store.find(idea.id());
    Change change = change(idea, before, invite, now, answerBy, by);
    begin(idea);
    return store.change(
        idea.id(),
        kept -> {
          checkVersion(idea, kept, invite.version() == null ? version(before) : invite.version());
          return change;
        });
  }

  private Instant answerBy(Invite invite, Instant now) {
    Instant answerBy =
        invite.answerBy() == null
            ? now.plus(gates.answerWithin())
            : invite.answerBy().truncatedTo(ChronoUnit.MILLIS);
    new Validation()
        .check(
            answerBy.isAfter(now) && answerBy.isBefore(now.plus(LONGEST)),
            FieldError.of(
                "answerBy",
                "out-of-range",
                "is not within the next " + LONGEST.toDays() + " days",
                LONGEST.toDays()))
        .orThrow();
    return answerBy;
  }

  private static long version(Optional<Kept> kept) {
    return kept.map(there -> there.head().version()).orElse(0L);
  }

  private static void checkVersion(Idea idea, Optional<Kept> kept, long expected) {
    if (version(kept) != expected) {
      throw new ConflictException(
          "Somebody else has changed whom idea " + idea.caseNumber() + " asks; read it again",
          Map.of("constraint", "CHANGED"));
    }
  }

  private Change change(
      Idea idea, Optional<Kept> before, Invite invite, Instant now, Instant answerBy, Actor by) {
    Head head = head(idea, before, invite, Duration.between(now, answerBy), now);
    if (head.state() == Roster.State.FORMING || head.state() == Roster.State.FORMED) {
      throw new ConflictException(
          "The group of idea " + idea.caseNumber() + " is formed already",
          Map.of("constraint", "FORMED"));
    }
    Set<String> asked = before.map(Kept::asked).orElse(Set.of());
    Question question = questions.of(idea, head.wanted().industries());
    Gate gate = gates.gate(question, head.wanted().conflicts(), asked);
    Picking.Terms terms = new Picking.Terms(question, gate, now, answerBy, "");
    Draft draft = new Draft(head.in(Roster.State.OPEN, ""), now, by.name());
    List<Sitting> sitting = new ArrayList<>(before.map(Kept::sitting).orElse(List.of()));
    List<Seat> seats = new ArrayList<>();
    invite.people().forEach(id -> seats.add(picking.person(id, terms)));
    invite.guests().forEach(guest -> seats.add(picking.guest(guest, terms)));
    for (Seat seat : seats) {
      sitting.add(seat.sitting());
      draft.add(seat);
    }
    checkFit(idea, head.wanted(), sitting);
    filled(before, seats.size()).forEach(seat -> draft.change(seat.vacant(false)));
    return draft.toChange();
  }

  /** Seats that wait for somebody to step in: as many of them are taken by hand. */
  private static List<Seat> filled(Optional<Kept> before, int count) {
    return before.map(Kept::seats).orElse(List.of()).stream()
        .filter(Seat::isVacant)
        .limit(count)
        .toList();
  }

  private Head head(Idea idea, Optional<Kept> before, Invite invite, Duration within, Instant now) {
    if (before.isEmpty()) {
      new Validation()
          .check(
              invite.order() != null,
              FieldError.of("order", "required", "is required for an idea's first invitations"))
          .orThrow();
      return new Head(
          idea.id(),
          idea.caseNumber(),
          Roster.State.OPEN,
          wanted(invite.order()),
          invite.message(),
          within,
          "",
          null,
          null,
          now,
          0);
    }
    Head there = before.get().head();
    StaffingOrder order = invite.order() == null ? there.wanted() : wanted(invite.order());
    return there.wanting(order, invite.message(), within);
  }

  /** With the seats of each side as they are configured today. */
  private StaffingOrder wanted(StaffingOrder order) {
    Order.Seats seats = gates.seats(order);
    return new StaffingOrder(
        seats.size(),
        seats.city(),
        seats.business(),
        order.industries(),
        order.conflicts(),
        order.without());
  }

  private void checkFit(Idea idea, StaffingOrder wanted, List<Sitting> sitting) {
    if (!seating.hasRoom(wanted, sitting)) {
      throw new ConflictException(
          "The group of idea "
              + idea.caseNumber()
              + " would have too many people, or no seats left for one of the sides",
          Map.of("constraint", "SEATS"));
    }
    Optional<Constraint> broken = seating.broken(wanted, sitting);
    if (broken.isPresent()) {
      throw new ConflictException(
          "The group of idea " + idea.caseNumber() + " would break a limit: " + broken.get(),
          Map.of("constraint", broken.get()));
    }
  }

  /** An accepted idea looks for people now; where another has said so meanwhile all is well. */
  private void begin(Idea idea) {
    if (idea.status() == Status.ACCEPTED) {
      try {
        intake.advance(idea.id(), Milestone.STAFF, Actor.SYSTEM);
      } catch (ConflictException e) {
        if (questions.idea(idea.id()).status() != Status.STAFFING) {
          throw e;
        }
      }
    }
  }
}
