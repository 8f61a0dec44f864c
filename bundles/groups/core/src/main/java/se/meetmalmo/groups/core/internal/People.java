package se.meetmalmo.groups.core.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import se.meetmalmo.groups.FormGroup;
import se.meetmalmo.groups.GroupEvent.Type;
import se.meetmalmo.groups.Participant;
import se.meetmalmo.groups.Place;
import se.meetmalmo.groups.Place.Role;
import se.meetmalmo.platform.ConflictException;
import se.meetmalmo.platform.Ids;
import se.meetmalmo.platform.NotFoundException;

/** Who comes into a group, leads it, and goes. */
final class People {
  private People() {}

  /** Somebody comes in; a new leader takes the place of the one there was. */
  static Participant add(Draft group, Place place) {
    group.alive();
    if (group.present().size() >= FormGroup.MOST) {
      throw new ConflictException(
          "Group %s has %d people: no more fit in".formatted(group.id(), FormGroup.MOST));
    }
    boolean there =
        !place.memberId().isEmpty()
            && group.present().stream()
                .anyMatch(one -> one.place().memberId().equals(place.memberId()));
    if (there) {
      throw new ConflictException(
          "Member %s is in group %s already".formatted(place.memberId(), group.id()));
    }
    if (place.role() == Role.LEADER) {
      group.leader().forEach(one -> replace(group, one.id(), it -> as(it, Role.MEMBER)));
    }
    Participant one = new Participant(Ids.next(), place, group.today(), null, false);
    group.people.add(one);
    if (one.leads()) {
      group.tell(Type.JOINED, one.id(), List.of());
      group.tell(Type.LEADER_CHANGED, one.id(), List.of(one));
    } else {
      group.tell(Type.JOINED, one.id(), List.of(one));
    }
    return one;
  }

  static void lead(Draft group, String participantId) {
    group.alive();
    Participant chosen = find(group, participantId);
    if (chosen.leads()) {
      return;
    }
    group.leader().forEach(one -> replace(group, one.id(), it -> as(it, Role.MEMBER)));
    replace(group, chosen.id(), it -> as(it, Role.LEADER));
    group.tell(Type.LEADER_CHANGED, chosen.id(), List.of(chosen));
  }

  /**
   * Somebody goes: how they were reached is forgotten. Who is no member of the resource bank is not
   * named any more either, as the private link by which the name could be taken back closes.
   */
  static void leave(Draft group, String participantId) {
    group.alive();
    LocalDate today = group.today();
    boolean named = find(group, participantId).nameConsent();
    replace(
        group,
        participantId,
        one -> new Participant(one.id(), parted(one), one.joined(), today, false));
    group.tell(Type.LEFT, participantId, List.of());
    if (named) {
      group.tell(Type.NAMING_CHANGED, participantId, List.of());
    }
  }

  private static Place parted(Participant one) {
    Place was = one.place();
    return new Place(
        was.side(),
        was.role(),
        was.memberId(),
        was.unitId(),
        was.name(),
        was.organisation(),
        "",
        was.invitationId(),
        was.language());
  }

  static void consent(Draft group, String participantId, boolean named) {
    Participant one = find(group, participantId);
    if (!one.place().memberId().isEmpty()) {
      throw new ConflictException(
          "Participant " + participantId + " is a member of the resource bank, and says so there");
    }
    if (one.nameConsent() != named) {
      replace(
          group,
          participantId,
          was -> new Participant(was.id(), was.place(), was.joined(), was.left(), named));
      group.tell(Type.NAMING_CHANGED, participantId, List.of());
    }
  }

  /**
   * @throws NotFoundException when nobody with that id is in the group now
   */
  static Participant find(Draft group, String participantId) {
    return group.present().stream()
        .filter(one -> one.id().equals(participantId))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("participant", participantId));
  }

  private static Participant as(Participant one, Role role) {
    return new Participant(
        one.id(), one.place().as(role), one.joined(), one.left(), one.nameConsent());
  }

  private static void replace(Draft group, String id, UnaryOperator<Participant> how) {
    group.people.replaceAll(one -> one.id().equals(id) ? how.apply(one) : one);
  }
}
