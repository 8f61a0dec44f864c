package se.meetmalmo.matchmaking.core.internal.invitation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import se.meetmalmo.matchmaking.Candidate;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.Match;
import se.meetmalmo.matchmaking.Question;
import se.meetmalmo.matchmaking.core.internal.Crowds;
import se.meetmalmo.matchmaking.core.internal.Gates;
import se.meetmalmo.matchmaking.core.internal.Scoring;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Seat;
import se.meetmalmo.matchmaking.core.internal.pool.Gate;
import se.meetmalmo.matchmaking.core.internal.pool.Looked;
import se.meetmalmo.matchmaking.core.internal.pool.Organisations;
import se.meetmalmo.matchmaking.core.internal.pool.Sitting;
import se.meetmalmo.matchmaking.invitation.Guest;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Invitee;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;
import se.meetmalmo.resourcebank.Organisation;
import se.meetmalmo.resourcebank.ResourceBank;

/** Makes seats for people, or says what bars them: the one place where an invitation begins. */
@Component(service = Picking.class)
public final class Picking {
  /** Nobody knows how much time a guest has; so many open seats at most. */
  private static final int GUEST_SEATS = 2;

  private final Crowds crowds;
  private final Scoring scoring;
  private final Gates gates;
  private final ResourceBank bank;
  private final InvitationStore store;

  @Activate
  public Picking(
      @Reference Crowds crowds,
      @Reference Scoring scoring,
      @Reference Gates gates,
      @Reference ResourceBank bank,
      @Reference InvitationStore store) {
    this.crowds = crowds;
    this.scoring = scoring;
    this.gates = gates;
    this.bank = bank;
    this.store = store;
  }

  /**
   * For what somebody is invited.
   *
   * @param replaces id of an invitation; empty when none
   */
  record Terms(Question question, Gate gate, Instant now, Instant answerBy, String replaces) {
    Terms replacing(String id) {
      return new Terms(question, gate, now, answerBy, id);
    }
  }

  /**
   * A member, or a part of the city.
   *
   * @throws NotFoundException when there is nobody of that id
   * @throws ConflictException when they may not be asked
   */
  Seat person(String id, Terms terms) {
    Looked one =
        crowds
            .one(id, terms.question(), terms.gate())
            .orElseThrow(() -> new NotFoundException("candidate", id));
    one.barred().stream().sorted().findFirst().ifPresent(why -> refuse(id, why));
    Match match =
        Optional.ofNullable(scoring.matches(terms.question(), List.of(one)).get(id))
            .orElseThrow(() -> new ConflictException("Candidate " + id + " does not fit the idea"));
    boolean isMember = one.candidate().source() == Candidate.Source.MEMBER;
    Invitee invitee =
        new Invitee(
            isMember ? Invitee.Origin.MEMBER : Invitee.Origin.CITY_UNIT,
            id,
            one.candidate().side(),
            "",
            "",
            "",
            isMember ? language(id) : "sv");
    int room = one.candidate().capacity().groups() - terms.gate().of(id).groups();
    return seat(invitee, one.sitting(gates.leaderHours()), room, match, terms);
  }

  private String language(String memberId) {
    return bank.show(memberId, Actor.SYSTEM)
        .map(member -> member.registration().language())
        .orElseThrow(() -> new NotFoundException("member", memberId));
  }

  static void refuse(String id, Constraint why) {
    throw new ConflictException(
        "Candidate " + id + " may not be asked now: " + why, Map.of("who", id, "constraint", why));
  }

  /**
   * @throws ConflictException when they may not be asked
   */
  Seat guest(Guest guest, Terms terms) {
    if (bank.isMember(guest.email(), Actor.SYSTEM)) {
      throw new ConflictException(
          "A guest's address is a member's of the resource bank: invite the member, if they may be",
          Map.of("constraint", Constraint.INTEREST));
    }
    Invitee invitee = Invitee.of(guest);
    long organisation = Organisations.number(guest.organisation(), guest.side());
    terms.gate().bars("", organisation, 1).stream()
        .sorted()
        .findFirst()
        .ifPresent(why -> refuse(guest.organisation(), why));
    String key = Seat.whoKey(invitee);
    if (terms.gate().asked().contains(key)) {
      throw new ConflictException(
          "A guest was asked about this idea already", Map.of("constraint", Constraint.ASKED));
    }
    if (store.isClosed(key)) {
      throw new ConflictException(
          "A guest has said that they do not want to be asked again",
          Map.of("constraint", Constraint.INTEREST));
    }
    Sitting sitting =
        new Sitting(guest.side(), organisation, "", Organisation.Size.UNKNOWN, "", false, true);
    return seat(invitee, sitting, GUEST_SEATS, null, terms);
  }

  private Seat seat(Invitee invitee, Sitting sitting, int room, Match match, Terms terms) {
    Invitation invitation =
        new Invitation(
            Ids.next(),
            terms.question().topic().ideaId(),
            invitee,
            Invitation.State.OPEN,
            terms.now(),
            terms.answerBy(),
            null,
            null,
            false,
            false,
            null,
            "",
            terms.replaces(),
            "",
            match == null ? 0 : match.score(),
            match == null ? List.of() : match.reasons());
    Instant remindAt = gates.remindAt(terms.now(), terms.answerBy());
    return new Seat(invitation, sitting, remindAt, false, room);
  }
}
