package se.meetmalmo.matchmaking.core.internal.invitation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import se.meetmalmo.groups.FormGroup;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.WorkingGroup;
import se.meetmalmo.groups.WorkingGroups;
import se.meetmalmo.knowledgebank.Side;
import se.meetmalmo.matchmaking.Constraint;
import se.meetmalmo.matchmaking.core.internal.invitation.store.InvitationStore;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Kept;
import se.meetmalmo.matchmaking.core.internal.invitation.store.Seat;
import se.meetmalmo.matchmaking.invitation.Ending;
import se.meetmalmo.matchmaking.invitation.Invitation;
import se.meetmalmo.matchmaking.invitation.Roster;
import se.meetmalmo.matchmaking.invitation.Roster.Flag;
import se.meetmalmo.matchmaking.invitation.Roster.Lack;
import se.meetmalmo.platform.Actor;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.DomainException;
import se.meetmalmo.platform.NotFoundException;

/**
 * Hands those who have accepted over to the working groups, while these are installed. No answer is
 * taken while that goes on; where it was cut off, the same call goes on with the group there is.
 */
@Component(service = Forming.class)
public final class Forming {
  private final InvitationStore store;
  private final Rosters rosters;
  private final Persons persons;
  private final Clock clock;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  volatile WorkingGroups groups;

  @Activate
  public Forming(
      @Reference InvitationStore store,
      @Reference Rosters rosters,
      @Reference Persons persons,
      @Reference Clock clock) {
    this.store = store;
    this.rosters = rosters;
    this.persons = persons;
    this.clock = clock;
  }

  boolean canForm() {
    return groups != null;
  }

  Kept form(Kept seen, String leader, Actor by) {
    WorkingGroups there = groups;
    if (there == null) {
      throw new ConflictException(
          "No part of the platform forms groups: install meet-groups",
          Map.of("constraint", "NO_GROUPS"));
    }
    List<Flag> flags = rosters.flags(seen);
    Kept kept =
        store.change(
            seen.head().ideaId(), now -> begun(now.orElseThrow(), leader, flags, by).toChange());
    try {
      String group = formed(there, kept, leader, by);
      return store.change(
          kept.head().ideaId(),
          now ->
              draft(now.orElseThrow(), by)
                  .close(now.get(), Roster.State.FORMED, group, Ending.GROUP_FORMED)
                  .toChange());
    } catch (DomainException e) {
      store.change(
          kept.head().ideaId(),
          now -> {
            Kept back = now.orElseThrow();
            return draft(back, by).head(back.head().in(Roster.State.OPEN, "")).toChange();
          });
      throw e;
    }
  }

  private Draft draft(Kept kept, Actor by) {
    return new Draft(kept, clock.instant().truncatedTo(ChronoUnit.MILLIS), by.name());
  }

  private Draft begun(Kept kept, String leader, List<Flag> flags, Actor by) {
    String number = kept.head().caseNumber();
    Roster.State state = kept.head().state();
    if (state == Roster.State.FORMED || state == Roster.State.ENDED) {
      throw new ConflictException(
          "The people of idea " + number + " are " + state, Map.of("constraint", state.name()));
    }
    Seat leads = kept.seat(leader).orElseThrow(() -> new NotFoundException("invitation", leader));
    if (!leads.invitation().mayLead()) {
      throw new ConflictException(
          "Invitation " + leader + " is not one of somebody who has said that they can lead",
          Map.of("constraint", Constraint.LEADER));
    }
    List<Lack> lacks = Rosters.lacks(kept);
    if (!lacks.isEmpty()) {
      throw new ConflictException(
          "The group of idea " + number + " lacks " + lacks,
          Map.of("lacks", lacks, "constraint", "LACKS"));
    }
    Set<String> accepted = new HashSet<>();
    accepted(kept).forEach(seat -> accepted.add(seat.id()));
    List<Flag> barred =
        flags.stream().filter(flag -> accepted.contains(flag.invitationId())).toList();
    if (!barred.isEmpty()) {
      throw new ConflictException(
          "Somebody in the group of idea " + number + " may not sit in it any more",
          Map.of("flags", barred, "constraint", "FLAGS"));
    }
    return draft(kept, by).head(kept.head().in(Roster.State.FORMING, ""));
  }

  private static List<Seat> accepted(Kept kept) {
    return kept.seats().stream()
        .filter(seat -> seat.invitation().state() == Invitation.State.ACCEPTED)
        .toList();
  }

  private String formed(WorkingGroups there, Kept kept, String leader, Actor by) {
    List<Place> places =
        accepted(kept).stream().map(seat -> place(seat, seat.id().equals(leader))).toList();
    try {
      return there.form(new FormGroup(kept.head().ideaId(), places), by).id();
    } catch (ConflictException e) {
      return ours(there, kept, e).orElseThrow(() -> e);
    }
  }

  /** The group that these invitations have formed already, before something was cut off. */
  private static Optional<String> ours(WorkingGroups there, Kept kept, ConflictException e) {
    Set<String> invitations = new HashSet<>();
    accepted(kept).forEach(seat -> invitations.add(seat.id()));
    return Optional.ofNullable(e.members().get("group"))
        .map(Objects::toString)
        .flatMap(id -> there.find(id, Actor.SYSTEM))
        .filter(
            group ->
                group.people().stream()
                    .anyMatch(one -> invitations.contains(one.place().invitationId())))
        .map(WorkingGroup::id);
  }

  private Place place(Seat seat, boolean leads) {
    Invitation one = persons.named(seat.invitation());
    Side side = Side.valueOf(one.invitee().side().name());
    Place.Role role = leads ? Place.Role.LEADER : Place.Role.MEMBER;
    String language = one.invitee().language();
    return switch (one.invitee().origin()) {
      case MEMBER -> new Place(side, role, one.invitee().id(), "", "", "", "", one.id(), language);
      case CITY_UNIT ->
          new Place(
              side,
              role,
              "",
              one.invitee().id(),
              one.invitee().name(),
              one.invitee().organisation(),
              "",
              one.id(),
              language);
      case GUEST ->
          new Place(
              side,
              role,
              "",
              "",
              one.invitee().name(),
              one.invitee().organisation(),
              "",
              one.id(),
              language);
    };
  }
}
