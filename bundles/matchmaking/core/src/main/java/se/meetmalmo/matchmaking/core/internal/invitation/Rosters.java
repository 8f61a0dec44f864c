package se.meetmalmo.matchmaking.core.internal.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.Side;
import se.meetmalmo.matchmaking.core.internal.Gates;
import se.meetmalmo.matchmaking.core.internal.Questions;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Head;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Kept;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Seat;
import se.meetmalmo.matchmaking.core.internal.pool.Gate;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.matchmaking.invitation.Roster.Flag;
import se.meetmalmo.matchmaking.invitation.Roster.Lack;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.resourcebank.MemberProfile;
import se.meetmalmo.resourcebank.ResourceBank;

/** What is kept of an idea's people, as a coordinator sees it. */
@Component(service = Rosters.class)
public final class Rosters {
  /** The fewest people of a group. */
  private static final int FEWEST = 3;

  private final Persons persons;
  private final Questions questions;
  private final Gates gates;
  private final ResourceBank bank;

  @Activate
  public Rosters(
      @Reference Persons persons,
      @Reference Questions questions,
      @Reference Gates gates,
      @Reference ResourceBank bank) {
    this.persons = persons;
    this.questions = questions;
    this.gates = gates;
    this.bank = bank;
  }

  Roster of(Kept kept) {
    Head head = kept.head();
    return new Roster(
        head.ideaId(),
        head.caseNumber(),
        head.wanted(),
        head.state(),
        kept.seats().stream().map(seat -> persons.named(seat.invitation())).toList(),
        head.state() == Roster.State.OPEN ? lacks(kept) : List.of(),
        head.state() == Roster.State.OPEN ? flags(kept) : List.of(),
        head.obstacle(),
        head.message(),
        head.groupId(),
        head.changedAt(),
        head.version());
  }

  static List<Lack> lacks(Kept kept) {
    List<Invitation> accepted =
        kept.seats().stream()
            .map(Seat::invitation)
            .filter(one -> one.state() == Invitation.State.ACCEPTED)
            .toList();
    List<Lack> lacks = new ArrayList<>();
    if (of(Side.CITY, accepted) < kept.head().wanted().city()) {
      lacks.add(Lack.CITY);
    }
    if (of(Side.BUSINESS, accepted) < kept.head().wanted().business()) {
      lacks.add(Lack.BUSINESS);
    }
    if (accepted.size() < FEWEST) {
      lacks.add(Lack.PEOPLE);
    }
    if (accepted.stream().noneMatch(Invitation::mayLead)) {
      lacks.add(Lack.LEADER);
    }
    return lacks;
  }

  private static long of(Side side, List<Invitation> some) {
    return some.stream().filter(one -> one.invitee().side() == side).count();
  }

  /** What has come up since they were asked; a walk over those who hold a seat. */
  List<Flag> flags(Kept kept) {
    Question question =
        questions.of(questions.idea(kept.head().ideaId()), kept.head().wanted().industries());
    Gate gate = gates.gate(question, kept.head().wanted().conflicts(), Set.of());
    List<Flag> flags = new ArrayList<>();
    for (Seat seat : kept.holding()) {
      gate.bars("", seat.sitting().organisation(), 1).stream()
          .sorted()
          .forEach(why -> flags.add(new Flag(seat.id(), why)));
      if (isUnwilling(seat, question)) {
        flags.add(new Flag(seat.id(), Constraint.INTEREST));
      }
    }
    return flags;
  }

  private boolean isUnwilling(Seat seat, Question question) {
    Invitee one = seat.invitation().invitee();
    if (one.origin() != Invitee.Origin.MEMBER) {
      return false;
    }
    Optional<MemberProfile> profile = bank.profile(one.id(), Actor.SYSTEM);
    return profile.isEmpty() || !profile.get().interest().accepts(question.topic());
  }
}
